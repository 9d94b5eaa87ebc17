import { calendarFor } from '../../shared/calendar/calendar.ts';
import { dateInChina, type Instant } from '../../shared/calendar/dates.ts';
import { lapseChanges } from '../../shared/compliance/lapses.ts';
import { standingOf } from '../../shared/compliance/standing.ts';
import { eachAlone } from '../each-alone.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { ComplianceBook } from '../ports/compliance-book.ts';
import type { Log } from '../ports/log.ts';
import { type CityYearPlace, nameOf } from '../ports/place.ts';

export interface CheckCompliancePorts {
  readonly cityYears: Pick<CityYears, 'before' | 'withFilings'>;
  readonly compliance: ComplianceBook;
}

/** As many cities are checked at once; each waits for the table most of its time. */
const CITIES_AT_ONCE = 8;

/** Checks every registered city-year whose report year is over on the day of `scheduledTime`. */
export async function checkCompliance(
  scheduledTime: Instant,
  ports: CheckCompliancePorts,
  log: Log,
): Promise<void> {
  const thisYear = Number(dateInChina(scheduledTime).slice(0, 4));
  const places = await ports.cityYears.before(thisYear);
  await eachAlone(
    places,
    log,
    nameOf,
    (place) => checkCity(place, scheduledTime, ports, log),
    CITIES_AT_ONCE,
  );
}

/** Reads the city-year, decides where each unit stands and writes the lapses. */
async function checkCity(
  place: CityYearPlace,
  scheduledTime: Instant,
  { cityYears, compliance }: CheckCompliancePorts,
  log: Log,
): Promise<void> {
  const today = dateInChina(scheduledTime);
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
