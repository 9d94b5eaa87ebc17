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
