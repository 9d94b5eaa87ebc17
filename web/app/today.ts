import { type CalendarDate, dateInChina, instant } from '../../shared/calendar/dates.ts';
import { useConfig } from './use-config.ts';

/** Today in China, or the day that the demonstration is set to. */
export function useToday(): CalendarDate {
  return useConfig().day ?? dateInChina(instant(Date.now()));
}

/** The report year that is due: reports of a year are owed in the next one. */
export function dueYear(today: CalendarDate): number {
  return Number(today.slice(0, 4)) - 1;
}

/** The newest report year that is looked at: in its last month the season of the running one is prepared. */
export function newestYear(today: CalendarDate): number {
  return today.slice(5, 7) === '12' ? dueYear(today) + 1 : dueYear(today);
}
