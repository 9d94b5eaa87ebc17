import type { Recipient } from '../../shared/alerts/alert.ts';

/** One way to reach somebody. */
export interface ChannelOf {
  /** A name of `functions/send-alerts/channels/index.ts`. */
  readonly channel: string;
  /** Name of what the channel needs to know and nobody may read: its address and key. `null` where it needs nothing. */
  readonly secret: string | null;
}

export interface Contact extends Pick<Recipient, 'audience' | 'code'> {
  /** None: nobody can be reached there. */
  readonly channels: readonly ChannelOf[];
}

/** By which channels the people of a city are reached. It holds no address and no key, only their names. */
export interface Contacts {
  /** Everybody of whom the city has said something: itself, its units, the office above it. */
  of(city: string): Promise<readonly Contact[]>;
  /** Each takes the place of what was said of the same recipient. */
  save(city: string, contacts: readonly Contact[]): Promise<void>;
}
