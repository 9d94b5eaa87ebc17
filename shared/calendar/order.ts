import type { Calendar, DateName } from './calendar.ts';
import type { CalendarDate } from './dates.ts';

/** The year after a report year is the last in which anything of it can fall due. */
export function isAfterSeason(date: CalendarDate, reportYear: number): boolean {
  return date > `${reportYear + 1}-12-31`;
}

/**
 * The dates of a calendar that cannot be meant: outside the season of the report year, before the season opens, or a lock
 * or a roll-up before the day on which reports are due.
 */
export function outOfOrder(reportYear: number, calendar: Calendar): readonly DateName[] {
  const { opensOn, submitBy, locksAfter, rollUpBy, own } = calendar;
  const faults = new Set<DateName>(
    own.filter((name) => {
      const date = calendar[name];
      return date !== null && (date < `${reportYear}-10-01` || isAfterSeason(date, reportYear));
    }),
  );
  if (submitBy < opensOn) faults.add('opensOn');
  if (locksAfter !== null && locksAfter < submitBy) faults.add('locksAfter');
  if (rollUpBy < submitBy) faults.add('rollUpBy');
  return [...faults];
}
