import { type CalendarDate, daysLater } from '../calendar/dates.ts';
import { isWorkingDay, workingDayOnOrAfter, workingDaysBefore } from '../calendar/working-days.ts';

/**
 * The days on which something falls due. Each is a working day. What is due is the last one that is not in the future:
 * when runs were missed that one is said late, once, and those before it are not said any more.
 */
export function lastDue(days: readonly CalendarDate[], today: CalendarDate): CalendarDate | null {
  return (
    days
      .filter((day) => day <= today)
      .sort()
      .at(-1) ?? null
  );
}

/**
 * Whether what is due before a date may be left for the next working day. What was missed on the last one before the date
 * may not: it is better said on a Saturday than never.
 */
export function canWait(date: CalendarDate, today: CalendarDate): boolean {
  return !isWorkingDay(today) && workingDayOnOrAfter(today) <= date;
}

/** The reminders of a date, so many working days before it. */
export function reminderDays(date: CalendarDate, remindBefore: readonly number[]): CalendarDate[] {
  return remindBefore.map((days) => workingDaysBefore(date, days));
}

/**
 * The first working day after a date and then every week, or on the first working day after that week, so that holidays
 * never bring two close together; as far as `today`.
 * @param locksAfter with the first of them after this day it has been said that it is too late, and it ends
 */
export function overdueDays(
  date: CalendarDate,
  locksAfter: CalendarDate | null,
  today: CalendarDate,
): CalendarDate[] {
  const days: CalendarDate[] = [];
  let day = workingDayOnOrAfter(daysLater(date, 1));
  while (day <= today) {
    days.push(day);
    if (locksAfter !== null && day > locksAfter) break;
    day = workingDayOnOrAfter(daysLater(day, 7));
  }
  return days;
}
