import type { Alert } from '../../shared/alerts/alert.ts';
import { dueAgain } from '../../shared/alerts/decide-alerts.ts';
import type { AlertFacts } from '../../shared/alerts/facts.ts';
import type { CalendarDate } from '../../shared/calendar/dates.ts';
import type { Contact } from '../ports/contacts.ts';
import type { KnownOutboxAlert, Outbox } from '../ports/outbox.ts';
import type { CityYearPlace } from '../ports/place.ts';
import { targetsOf } from '../send-alerts/targets.ts';
import { type FactsPorts, factsOf } from './facts-of.ts';

/**
 * Which of the alerts that reached nobody are sent again: where there is a channel that was never asked, by itself; where a
 * channel has refused, only on somebody's order, who knows that it was repaired.
 */
export type Which = 'never-asked' | 'also-refused';

/** What reached nobody, and whether it is sent again. */
export interface SentAgain {
  readonly again: readonly Alert[];
  readonly leftOut: readonly { readonly alert: KnownOutboxAlert; readonly why: 'no-channel' | 'not-due' }[];
}

export interface SendAgainPorts extends FactsPorts {
  readonly outbox: Pick<Outbox, 'known' | 'sendAgain'>;
}

/** `null` where there is no such city-year. */
export async function sendAgain(
  place: CityYearPlace,
  today: CalendarDate,
  which: Which,
  ports: SendAgainPorts,
): Promise<SentAgain | null> {
  const [facts, known] = await Promise.all([factsOf(place, today, ports), ports.outbox.known(place)]);
  return facts && putBack(facts, known, which, ports);
}

/** The same for a run that has read the facts and the outbox. */
export async function putBack(
  facts: AlertFacts,
  known: readonly KnownOutboxAlert[],
  which: Which,
  { outbox, contacts }: Pick<SendAgainPorts, 'outbox' | 'contacts'>,
): Promise<SentAgain> {
  const lost = known.filter(({ state }) => state === 'undeliverable');
  if (lost.length === 0) return { again: [], leftOut: [] };
  const reached = reachableBy(await contacts.of(facts.city.code), facts.city.code, which);
  const due = dueAgain(facts, known, lost);
  const reachable = new Map(lost.filter(reached).map((alert) => [alert.id, alert]));
  const again = await outbox.sendAgain(
    due.flatMap((alert) => {
      const before = reachable.get(alert.id);
      return before ? [{ alert, answers: before.answers.length }] : [];
    }),
    facts.today,
  );
  const sent = new Set(again.map(({ id }) => id));
  const unreached = new Set(due.map(({ id }) => id).filter((id) => !reachable.has(id)));
  return {
    again,
    leftOut: lost
      .filter(({ id }) => !sent.has(id))
      .map((alert) => ({ alert, why: unreached.has(alert.id) ? 'no-channel' : 'not-due' })),
  };
}

function reachableBy(
  contacts: readonly Contact[],
  city: string,
  which: Which,
): (alert: KnownOutboxAlert) => boolean {
  return ({ to, answers }) =>
    targetsOf(to, city, contacts).some(
      ({ name }) => which === 'also-refused' || !answers.some(({ channel }) => channel === name),
    );
}
