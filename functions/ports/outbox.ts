import type { Alert, AlertState } from '../../shared/alerts/alert.ts';
import type { KnownAlert } from '../../shared/alerts/decide-alerts.ts';
import type { CalendarDate, Instant } from '../../shared/calendar/dates.ts';
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
  readonly state: AlertState;
  readonly answers: readonly ChannelAnswer[];
  /** It reached nobody and is sent again since that day: what the answers before then refused is asked anew. */
  readonly again?: { readonly on: CalendarDate; readonly answers: number };
}

/** An alert that was decided before, with what became of it. */
export interface KnownOutboxAlert extends KnownAlert {
  readonly state: AlertState;
  readonly answers: readonly ChannelAnswer[];
}

/** Everything that anybody was or is to be told; nothing leaves it. */
export interface Outbox {
  /** Writes each alert that is not there yet. @returns those that were new */
  put(alerts: readonly Alert[], state: 'waiting' | 'superseded'): Promise<readonly Alert[]>;
  /** Takes back what waits to be sent; what was sent meanwhile stays so. */
  supersede(alerts: readonly Pick<Alert, 'id'>[]): Promise<void>;
  /** What was decided for a city-year, without the texts. It may be a moment old: `put` is what keeps alerts from doubling. */
  known(place: CityYearPlace): Promise<readonly KnownOutboxAlert[]>;
  /**
   * Puts back what reached nobody, under the id it has and in the words it has now.
   * @param alerts each with the number of answers that it was seen with
   * @returns those that were put back, and not what was put back, sent or answered meanwhile
   */
  sendAgain(
    alerts: readonly { readonly alert: Alert; readonly answers: number }[],
    on: CalendarDate,
  ): Promise<readonly Alert[]>;
  /** Alerts of a city-year, oldest first. */
  of(place: CityYearPlace): Promise<readonly OutboxAlert[]>;
  /** Alerts about one unit, oldest first, to whomever they go. */
  ofUnit(unit: string, year: number): Promise<readonly OutboxAlert[]>;
  find(place: CityYearPlace, id: string): Promise<OutboxAlert | null>;
  /** Places with alerts that wait to be sent. */
  waiting(): Promise<readonly CityYearPlace[]>;
  /**
   * Takes the alert for this run until `until`, so that two senders do not send it at once.
   * @returns `false` when it does not wait any more or another run has it
   */
  claim(
    alert: Pick<Alert, 'id' | 'city' | 'year'>,
    run: string,
    at: Instant,
    until: Instant,
  ): Promise<boolean>;
  /**
   * Writes down how a channel answered, and what state the alert is in now. What was taken back while it was on its way stays so unless it
   * was sent: it is not to be tried again.
   */
  answered(
    alert: Pick<Alert, 'id' | 'city' | 'year'>,
    answer: ChannelAnswer,
    state: OutboxAlert['state'],
  ): Promise<void>;
}
