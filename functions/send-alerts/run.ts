import type { AlertOrderBook } from '../ports/alert-orders.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { Log } from '../ports/log.ts';
import type { Outbox, OutboxAlert } from '../ports/outbox.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Work } from '../ports/work.ts';
import type { Means } from './channel.ts';
import type { SendMessage } from './message.ts';
import type { Target } from './targets.ts';

export interface SendAlertsPorts extends Means {
  readonly outbox: Pick<Outbox, 'waiting' | 'of' | 'find' | 'claim' | 'answered'>;
  readonly contacts: Pick<Contacts, 'of'>;
  readonly orders: Pick<AlertOrderBook, 'of'>;
  readonly secrets: Secrets;
  readonly work: Work<SendMessage>;
  /** Of the pages: `https://gongkai.example`. */
  readonly origin: string;
}

/** One message at work. */
export interface Run {
  /** The same again when its message is delivered again. */
  readonly name: string;
  readonly ports: SendAlertsPorts;
  readonly log: Log;
  /** Real milliseconds since 1970 after which it begins nothing new; what is left waits for the next. */
  readonly deadline: number;
}

/** An alert on its way, with the answers that came while this run was at work. */
export interface OnItsWay extends OutboxAlert {
  readonly targets: readonly Target[];
  answers: OutboxAlert['answers'];
}
