import { type CalendarDate, dateInChina, daysLater } from '../calendar/dates.ts';
import { workingDayOnOrAfter } from '../calendar/working-days.ts';
import { type AlertFacts, type OwingStanding, type OwingUnit, owes } from './facts.ts';
import type { Due } from './kind.ts';
import { toUnit } from './recipients.ts';
import { unfinishedWords } from './words/to-units.ts';

/**
 * Units whose file came, or was sent back by the city, so many days ago and is not accepted, because the next step is
 * theirs. Who was reminded of the date since then was told this as well, and is not told again.
 */
export function unfinished(facts: AlertFacts, standings: readonly OwingStanding[], days: number): Due[] {
  return facts.units.filter(owes).flatMap((unit) => {
    const { standing, receivedOn, sentBack } = unit;
    if (receivedOn === null || !standings.includes(standing)) return [];
    const since = sentBack ? dateInChina(sentBack.at) : receivedOn;
    const occasion = workingDayOnOrAfter(daysLater(since, days));
    if (occasion > facts.today || toldSince(since, facts.today, unit)) return [];
    return [{ ...toUnit(facts, unit), occasion, words: unfinishedWords(facts, unit, receivedOn) }];
  });
}

function toldSince(since: CalendarDate, today: CalendarDate, { remindOn, overdueOn }: OwingUnit): boolean {
  return [...remindOn, ...overdueOn].some((day) => day > since && day <= today);
}
