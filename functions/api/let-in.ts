import { calendarFor } from '../../shared/calendar/calendar.ts';
import type { CalendarDate } from '../../shared/calendar/dates.ts';
import { isLocked, unitDates } from '../../shared/calendar/unit-dates.ts';
import { cityOf } from '../../shared/filing/submission-id.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { Filings } from '../ports/filings.ts';
import { Refusal } from '../refusal.ts';

export interface LetInPorts {
  readonly filings: Pick<Filings, 'find'>;
  readonly cityYears: Pick<CityYears, 'find'>;
}

/**
 * A file is taken until the unit's hard date, and none after it. What came before may still be confirmed, and a URL that
 * was given out on the last day may still be used.
 * @throws Refusal `unit-not-registered`, `filing-locked` with the date and the city to ask
 */
export async function letIn(
  { unit, year }: { readonly unit: string; readonly year: number },
  today: CalendarDate,
  { filings, cityYears }: LetInPorts,
): Promise<void> {
  const [filing, cityYear] = await Promise.all([
    filings.find(unit, year),
    cityYears.find({ city: cityOf(unit), year }),
  ]);
  if (!filing) throw new Refusal('unit-not-registered');
  const dates = unitDates(calendarFor(year, cityYear?.dates), filing.exceptions);
  if (isLocked(dates, today)) {
    throw new Refusal('filing-locked', { locksAfter: dates.locksAfter, ask: filing.cityName });
  }
}
