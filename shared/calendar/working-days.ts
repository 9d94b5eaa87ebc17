import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CalendarDate } from './dates.ts';
import { daysLater } from './dates.ts';

/**
 * The State Council announces each year's holidays, and the weekend days that are worked in exchange, in the autumn
 * before. `chinese-days` carries the announcements since 2004. Only its data is used: its functions take the weekday from
 * the machine's time zone.
 */
const HOLIDAYS: ReadonlySet<CalendarDate> = new Set(Object.keys(announced.holidays));
const SHIFTED_WORKDAYS: ReadonlySet<CalendarDate> = new Set(Object.keys(announced.workdays));
const YEARS: ReadonlySet<string> = new Set([...HOLIDAYS].map((date) => date.slice(0, 4)));

/**
 * Whether the holidays of that date's year are known. Where they are not, Monday to Friday are taken for working days:
 * a date may then fall on a holiday that nobody has announced yet.
 */
export function holidaysKnown(date: CalendarDate): boolean {
  return YEARS.has(date.slice(0, 4));
}

export function isWorkingDay(date: CalendarDate): boolean {
  if (HOLIDAYS.has(date)) return false;
  if (SHIFTED_WORKDAYS.has(date)) return true;
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The date itself when it is a working day, else the last one before it. */
export function workingDayOnOrBefore(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = daysLater(day, -1);
  return day;
}

/** The date itself when it is a working day, else the first one after it. */
export function workingDayOnOrAfter(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = daysLater(day, 1);
  return day;
}

/**
 * The n-th working day before a date, whether or not the date is one itself: 1 is the last working day before it. 0 is
 * the working day on or before it.
 */
export function workingDaysBefore(date: CalendarDate, n: number): CalendarDate {
  let day = n === 0 ? workingDayOnOrBefore(date) : date;
  for (let counted = 0; counted < n; counted++) day = workingDayOnOrBefore(daysLater(day, -1));
  return day;
}

/** The n-th working day after a date, whether or not the date is one itself; `n` is 1 or more. */
export function workingDaysAfter(date: CalendarDate, n: number): CalendarDate {
  let day = date;
  for (let counted = 0; counted < n; counted++) day = workingDayOnOrAfter(daysLater(day, 1));
  return day;
}
