import type { Calendar } from '../../../shared/calendar/calendar.ts';
import type { CalendarDate } from '../../../shared/calendar/dates.ts';
import type { UnitStanding } from '../../../shared/compliance/standing.ts';

export interface CurvePoint {
  readonly day: CalendarDate;
  /** Units whose accepted report had been received by the end of that day. */
  readonly accepted: number;
}

/**
 * How many reports had come by which day, of those that are accepted today. One point for each day on which the number
 * rose, one for the beginning of the filing time, and one for today.
 */
export function filingCurve(
  units: readonly Pick<UnitStanding, 'standing' | 'receivedOn'>[],
  { submitBy }: Pick<Calendar, 'submitBy'>,
  today: CalendarDate,
): readonly CurvePoint[] {
  const days = units
    .filter(({ standing }) => standing === 'accepted' || standing === 'late')
    .flatMap(({ receivedOn }) => (receivedOn === null ? [] : [receivedOn]))
    .sort();
  const newYear = `${submitBy.slice(0, 4)}-01-01`;
  const all = new Set([days[0] !== undefined && days[0] < newYear ? days[0] : newYear, ...days, today]);
  return [...all]
    .filter((day) => day <= today)
    .sort()
    .map((day) => ({ day, accepted: days.filter((received) => received <= day).length }));
}
