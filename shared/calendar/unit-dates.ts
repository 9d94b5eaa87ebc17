import type { Calendar } from './calendar.ts';
import type { CalendarDate } from './dates.ts';
import { type Exception, holding } from './exception.ts';

/** The two clocks of one unit: the soft date colours, the hard date locks. */
export interface UnitDates {
  /** The last day on which its report is on time. */
  readonly submitBy: CalendarDate;
  /** The last day on which a file of it is taken; `null` when files are always taken. */
  readonly locksAfter: CalendarDate | null;
}

/** The city's dates, moved for this unit by its exceptions. An exception never takes a day away. */
export function unitDates(
  calendar: Pick<Calendar, 'submitBy' | 'locksAfter'>,
  exceptions?: readonly Exception[],
): UnitDates {
  const granted = holding(exceptions).flatMap(({ until }) => (until === null ? [] : [until]));
  const latest = (date: CalendarDate): CalendarDate => [date, ...granted].toSorted().at(-1) ?? date;
  return {
    submitBy: latest(calendar.submitBy),
    locksAfter: calendar.locksAfter === null ? null : latest(calendar.locksAfter),
  };
}

/** Whether the unit's files are refused on that day. */
export function isLocked({ locksAfter }: Pick<UnitDates, 'locksAfter'>, today: CalendarDate): boolean {
  return locksAfter !== null && today > locksAfter;
}
