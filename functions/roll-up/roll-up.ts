import type { Instant } from '../../shared/calendar/dates.ts';
import { formForYear } from '../../shared/form/index.ts';
import { above } from '../../shared/rollup/areas.ts';
import { rollUp } from '../../shared/rollup/roll-up.ts';
import { shareOfCity } from '../../shared/rollup/share.ts';
import { checkCity } from '../check-compliance/check-city.ts';
import { yearsCheckedDaily } from '../check-compliance/years-checked-daily.ts';
import { eachAlone } from '../each-alone.ts';
import type { AreaYears } from '../ports/area-years.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { ComplianceBook } from '../ports/compliance-book.ts';
import type { Log } from '../ports/log.ts';
import { type CityYearPlace, nameOf } from '../ports/place.ts';

export interface RollUpPorts {
  readonly cityYears: Pick<CityYears, 'changed' | 'withFilings' | 'saveSummary'>;
  readonly areaYears: Pick<AreaYears, 'tell'>;
  readonly compliance: ComplianceBook;
}

/** So that every city of the country is done well within one run on the evening of a deadline. */
const AT_ONCE = 8;

/** Sums every city-year in which something was filed since it was summed last. */
export async function rollUpChanged(at: Instant, ports: RollUpPorts, log: Log): Promise<void> {
  const places = await ports.cityYears.changed();
  await eachAlone(places, log, nameOf, (place) => rollUpCity(place, at, ports, log), AT_ONCE);
}

/**
 * One query, the area above is told, and one conditional write that ends it: a run that dies before is done again from
 * the start. In a year that is not checked daily any more, what changed may have begun or ended a lapse as well.
 */
export async function rollUpCity(
  place: CityYearPlace,
  at: Instant,
  ports: RollUpPorts,
  log: Log,
): Promise<void> {
  const { cityYears, areaYears } = ports;
  const form = formForYear(place.year);
  const found = await cityYears.withFilings(place);
  if (!form || !found) return log.warn('nothing-to-sum', nameOf(place));
  const { generation, cityName } = found.cityYear;
  const summary = rollUp({ ...place, generation }, form, found.filings);
  const area = above(place.city);
  if (area !== null) await areaYears.tell({ area, year: place.year }, shareOfCity(summary, cityName), at);
  // Before the write that ends it: nobody else looks at an old year.
  if (place.year < yearsCheckedDaily(at).first) await checkCity(place, at, ports, log);
  const saved = await cityYears.saveSummary(summary, at);
  // It is still marked as changed; the next run sums what came in between.
  log.info(saved ? 'city-summed' : 'summary-overtaken', { ...nameOf(place), generation });
}
