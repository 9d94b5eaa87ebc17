import type { Alert } from '../../shared/alerts/alert.ts';
import type { Instant } from '../../shared/calendar/dates.ts';
import type { CityYearPlace } from './place.ts';

/** How one channel answered one attempt to send. */
export interface ChannelAnswer {
  readonly channel: string;
  readonly at: Instant;
  /** `accepted` by the channel, `refused` for good (it will not be tried again there), or `failed` for now. */
  readonly outcome: 'accepted' | 'refused' | 'failed';
  /** The channel's own words or code; no secret and no address. */
  readonly answer: string;
}

/** An alert with what became of it. */
export interface OutboxAlert extends Alert {
  readonly state: 'waiting' | 'sent' | 'undeliverable';
  readonly answers: readonly ChannelAnswer[];
}

/** Everything that anybody was or is to be told; nothing leaves it. */
export interface Outbox {
  /** Writes each alert that is not there yet. @returns those that were new */
  put(alerts: readonly Alert[]): Promise<readonly Alert[]>;
  /** Alerts of a city-year, oldest first. */
  of(place: CityYearPlace): Promise<readonly OutboxAlert[]>;
  find(place: CityYearPlace, id: string): Promise<OutboxAlert | null>;
  /** Places with alerts that wait to be sent. */
  waiting(): Promise<readonly CityYearPlace[]>;
  /**
   * Takes the alert for this run until `until`, so that two senders do not send it at once.
   * @returns `false` when it is sent already or another run has it
   */
  claim(
    alert: Pick<Alert, 'id' | 'city' | 'year'>,
    run: string,
    at: Instant,
    until: Instant,
  ): Promise<boolean>;
  /** Writes down how a channel answered, and what state the alert is in now. */
  answered(
    alert: Pick<Alert, 'id' | 'city' | 'year'>,
    answer: ChannelAnswer,
    state: OutboxAlert['state'],
  ): Promise<void>;
}
