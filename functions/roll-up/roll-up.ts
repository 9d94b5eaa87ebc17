import { formForYear } from '../../shared/form/index.ts';
import { rollUp } from '../../shared/rollup/roll-up.ts';
import { eachAlone } from '../each-alone.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { Log } from '../ports/log.ts';
import { type CityYearPlace, nameOf } from '../ports/place.ts';

export interface RollUpPorts {
  readonly cityYears: Pick<CityYears, 'changed' | 'withFilings' | 'saveSummary'>;
}

/** Sums every city-year in which something was filed since it was summed last. */
export async function rollUpChanged(ports: RollUpPorts, log: Log): Promise<void> {
  const places = await ports.cityYears.changed();
  await eachAlone(places, log, nameOf, (place) => rollUpCity(place, ports, log));
}

/** One query and one conditional write. */
export async function rollUpCity(place: CityYearPlace, { cityYears }: RollUpPorts, log: Log): Promise<void> {
  const form = formForYear(place.year);
  const found = await cityYears.withFilings(place);
  if (!form || !found) return log.warn('nothing-to-sum', nameOf(place));
  const { generation } = found.cityYear;
  const summary = rollUp({ ...place, generation }, form, found.filings);
  const saved = await cityYears.saveSummary(summary);
  // It is still marked as changed; the next run sums what came in between.
  log.info(saved ? 'city-summed' : 'summary-overtaken', { ...nameOf(place), generation });
}
