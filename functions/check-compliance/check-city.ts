import { calendarFor } from '../../shared/calendar/calendar.ts';
import { dateInChina, type Instant } from '../../shared/calendar/dates.ts';
import { lapseChanges } from '../../shared/compliance/lapses.ts';
import { standingOf } from '../../shared/compliance/standing.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { ComplianceBook } from '../ports/compliance-book.ts';
import type { Log } from '../ports/log.ts';
import { type CityYearPlace, nameOf } from '../ports/place.ts';

export interface CheckCityPorts {
  readonly cityYears: Pick<CityYears, 'withFilings'>;
  readonly compliance: ComplianceBook;
}

/** Reads the city-year, decides where each unit stands on the day of `at` and writes the lapses. */
export async function checkCity(
  place: CityYearPlace,
  at: Instant,
  { cityYears, compliance }: CheckCityPorts,
  log: Log,
): Promise<void> {
  const today = dateInChina(at);
  if (!(await compliance.beginCheck(place, today)))
    return log.info('later-day-checked', { ...nameOf(place), today });
  const found = await cityYears.withFilings(place);
  if (!found) return;

  const calendar = calendarFor(place.year, found.cityYear.dates);
  const standings = found.filings.map((filing) => standingOf(filing, calendar, today));
  const changes = lapseChanges(standings, await compliance.lapses(place), today);
  await compliance.record(place, changes);
  log.info('city-checked', {
    ...nameOf(place),
    opened: changes.opened.length,
    resolved: changes.resolved.length,
  });
}
