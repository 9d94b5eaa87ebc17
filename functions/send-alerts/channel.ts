import type { Alert } from '../../shared/alerts/alert.ts';
import type { Words } from '../../shared/findings/finding.ts';
import type { Clock } from '../ports/clock.ts';
import type { Post } from '../ports/post.ts';
import type { Topic } from '../ports/topic.ts';

/** Where a channel leads and what it signs with: the value of its parameter, as JSON. */
export interface ChannelSecret {
  /** https. */
  readonly url: string;
  readonly key?: string;
}

/** What is said at once. */
export interface Message {
  /** Several go together only where a channel's messages are bundled. */
  readonly alerts: readonly Alert[];
  /** Subjects, texts and links of them all. */
  readonly text: string;
}

/** What became of one attempt to say it. */
export interface Attempt {
  /** `throttled`: the channel wants to be left alone for some minutes. */
  readonly outcome: 'accepted' | 'refused' | 'failed' | 'throttled';
  /** The channel's own code and words, without address or key. */
  readonly answer: string;
}

/** So many messages in so many seconds at most. */
export interface Limit {
  readonly messages: number;
  readonly seconds: number;
}

/** What the channels are made of. */
export interface Means {
  readonly post: Post;
  readonly topic: Topic;
  readonly clock: Clock;
}

export interface Channel {
  /** As contacts name it; its file is called so. */
  readonly name: string;
  readonly words: Words;
  /** How its secret looks; `null` when it has none. */
  readonly example: ChannelSecret | null;
  /** What one robot or receiver bears. */
  readonly limits: readonly Limit[];
  /** Bytes of text, in UTF-8, that one message takes; alerts are bundled up to it. `null`: one alert a message. */
  readonly mostBytes: number | null;
  send(message: Message, secret: ChannelSecret | null, means: Means): Promise<Attempt>;
}
