import { calendarFor } from '../../shared/calendar/calendar.ts';
import { dateInChina, type Instant } from '../../shared/calendar/dates.ts';
import { lapseChanges } from '../../shared/compliance/lapses.ts';
import { noticeOf } from '../../shared/compliance/notice.ts';
import { standingOf } from '../../shared/compliance/standing.ts';
import { eachAlone } from '../each-alone.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { ComplianceBook } from '../ports/compliance-book.ts';
import type { Log } from '../ports/log.ts';
import type { Notices } from '../ports/notices.ts';
import { type CityYearPlace, nameOf } from '../ports/place.ts';

export interface CheckCompliancePorts {
  readonly cityYears: Pick<CityYears, 'before' | 'withFilings'>;
  readonly compliance: ComplianceBook;
  readonly notices: Notices;
}

/** Checks every registered city-year whose report year is over on the day of `scheduledTime`. */
export async function checkCompliance(
  scheduledTime: Instant,
  run: string,
  ports: CheckCompliancePorts,
  log: Log,
): Promise<void> {
  const thisYear = Number(dateInChina(scheduledTime).slice(0, 4));
  const places = await ports.cityYears.before(thisYear);
  await eachAlone(places, log, nameOf, (place) => checkCity(place, scheduledTime, run, ports, log));
}

/** Reads the city-year, decides where each unit stands, writes the lapses and tells the city what is new to it. */
async function checkCity(
  place: CityYearPlace,
  scheduledTime: Instant,
  run: string,
  { cityYears, compliance, notices }: CheckCompliancePorts,
  log: Log,
): Promise<void> {
  const today = dateInChina(scheduledTime);
  if (!(await compliance.beginCheck(place, today)))
    return log.info('later-day-checked', { ...nameOf(place), today });
  const found = await cityYears.withFilings(place);
  if (!found) return;

  const { cityName, dates } = found.cityYear;
  const calendar = calendarFor(place.year, dates);
  const standings = found.filings.map((filing) => standingOf(filing, calendar, today));
  const notice = noticeOf({ ...place, cityName, date: today, calendar, standings });
  const changes = lapseChanges(standings, await compliance.lapses(place), today);

  await compliance.record(place, changes);
  const told = await compliance.lastTold(place);
  if (told && (told.listKey === notice.listKey || told.date >= today)) {
    return log.info('nothing-new-to-tell', nameOf(place));
  }
  if (!(await compliance.claimNotice(notice, run))) return log.info('notice-taken', nameOf(place));
  await notices.publish(notice);
  await compliance.told(notice, scheduledTime);
  log.info('city-told', { ...nameOf(place), lapses: changes.opened.length });
}
