/** A calendar date in China, `2021-01-31`. Compares as text. */
export type CalendarDate = string;

/** A moment, ISO 8601 in UTC: `2021-01-31T15:59:59.000Z`. Compares as text. */
export type Instant = string;

const SHANGHAI_OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/** The moment in the one form in which moments are stored. @throws RangeError when the text is no moment */
export function instant(text: string | number): Instant {
  return new Date(text).toISOString();
}

/** The date in China at that moment. China has had one zone and no summer time since 1991. */
export function dateInChina(moment: Instant): CalendarDate {
  return new Date(Date.parse(moment) + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}

export function secondsLater(moment: Instant, seconds: number): Instant {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString();
}

/** Days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The date so many days later; earlier when `days` is negative. */
export function daysLater(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** The date and time of day in China at that moment: `2021-01-31 23:59:59`. */
export function timeInChina(moment: Instant): string {
  return new Date(Date.parse(moment) + SHANGHAI_OFFSET).toISOString().slice(0, 19).replace('T', ' ');
}

/** 2021年1月31日 */
export function dateInWords(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
