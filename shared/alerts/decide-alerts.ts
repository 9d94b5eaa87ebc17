import { daysLater } from '../calendar/dates.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { type Alert, type AlertKind, alertId } from './alert.ts';
import { alertsByHand } from './by-hand.ts';
import { type AlertFacts, owes } from './facts.ts';
import { KINDS } from './kinds/index.ts';
import { isSilenced } from './silence.ts';
import { textOf } from './words/phrases.ts';

/** An alert that was decided before. */
export interface KnownAlert extends Pick<Alert, 'id' | 'kind' | 'unit' | 'occasion' | 'to' | 'decidedOn'> {
  /** Whether it is still to be sent. */
  readonly waits: boolean;
}

/** What to write down. */
export interface AlertChanges {
  readonly decided: readonly Alert[];
  /** Decided now, but a later occasion of the same is known already: it is written down and not sent. */
  readonly outOfDate: readonly Alert[];
  /** Known ones that wait to be sent, and that nobody needs to hear any more. */
  readonly overtaken: readonly KnownAlert[];
}

/**
 * As long as a queue keeps a message, a run may come after those of later days: it has nothing new to say then. A run
 * further back is the first of its days after a clock that had jumped ahead, and nobody is to miss a reminder for that.
 */
const QUEUE_DAYS = 14;

/**
 * Decides who is told what on a day. What is due depends on that day's facts alone, and the same occasion always has the
 * same id: whatever runs there were before, in whatever order and however often, nobody is told the same thing twice.
 */
export function decideAlerts(facts: AlertFacts, known: readonly KnownAlert[]): AlertChanges {
  const ids = new Set(known.map(({ id }) => id));
  const due = dueAlerts(facts).filter((alert) => !ids.has(alert.id) && !isSecondDigest(alert, known));
  const isOvertaken = overtakenBy([...withinHorizon(known, facts), ...due]);
  return {
    decided: due.filter((alert) => !isOvertaken(alert)),
    outOfDate: due.filter(isOvertaken),
    overtaken: known.filter((alert) => alert.waits && (isOvertaken(alert) || hasDoneItsPart(alert, facts))),
  };
}

/**
 * Of alerts that reached nobody, those that there is still to say, in the words of the day. The same recipient is not told what a
 * later one says better.
 */
export function dueAgain(
  facts: AlertFacts,
  known: readonly KnownAlert[],
  lost: readonly KnownAlert[],
): readonly Alert[] {
  const ids = new Set(lost.map(({ id }) => id));
  const today = lost.flatMap(({ unit, occasion }) =>
    occasion === facts.today && unit !== null ? [unit] : [],
  );
  const due = new Map(
    [...alertsByHand(facts, today).alerts, ...dueAlerts(facts)].map((alert) => [alert.id, alert]),
  );
  const isOvertaken = overtakenBy([...withinHorizon(known, facts), ...due.values()]);
  return [...due.values()].filter((alert) => ids.has(alert.id) && !isOvertaken(alert));
}

/** Without what was decided on days that a clock had jumped to. */
function withinHorizon(known: readonly KnownAlert[], { today }: AlertFacts): readonly KnownAlert[] {
  const horizon = daysLater(today, QUEUE_DAYS);
  return known.filter(({ decidedOn }) => decidedOn <= horizon);
}

/** Everything that is due on the day, also what was said before. */
function dueAlerts(facts: AlertFacts): readonly Alert[] {
  const { city, year, today, orders } = facts;
  return KINDS.filter(({ on }) => on === 'every-day' || isWorkingDay(today)).flatMap(({ kind, due }) =>
    due(facts)
      .filter(({ to }) => !isSilenced(orders.silences, to))
      .map(({ words, ...alert }) => {
        const place = { kind, city: city.code, year, ...alert };
        const { subject } = words;
        return { id: alertId(place), ...place, decidedOn: today, subject, text: textOf(words) };
      }),
  );
}

/** A city hears one digest a day, however often the job runs; what is new since stands in tomorrow's. */
function isSecondDigest({ kind, decidedOn }: Alert, known: readonly KnownAlert[]): boolean {
  return kind === 'digest' && known.some((other) => other.kind === kind && other.decidedOn === decidedOn);
}

const REPEATING: ReadonlySet<AlertKind> = new Set(
  KINDS.filter(({ repeats }) => repeats).map(({ kind }) => kind),
);

type Told = Pick<Alert, 'kind' | 'unit' | 'occasion' | 'to'>;

/** Tells of an alert whether a later occasion of the same is there, which says all that this one says. */
function overtakenBy(all: readonly Told[]): (alert: Told) => boolean {
  const subject = ({ kind, unit, to }: Told): string => `${kind} ${unit} ${to.audience} ${to.code}`;
  const latest = new Map<string, string>();
  for (const alert of all) {
    const known = latest.get(subject(alert)) ?? '';
    if (alert.occasion > known) latest.set(subject(alert), alert.occasion);
  }
  return (alert) => REPEATING.has(alert.kind) && (latest.get(subject(alert)) ?? '') > alert.occasion;
}

/** A unit that has filed in the meantime need not hear that it should. */
function hasDoneItsPart({ to }: Told, { units }: AlertFacts): boolean {
  return to.audience === 'unit' && !units.some((unit) => unit.code === to.code && owes(unit));
}
