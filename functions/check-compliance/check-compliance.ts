import type { Instant } from '../../shared/calendar/dates.ts';
import { eachAlone } from '../each-alone.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { Log } from '../ports/log.ts';
import { nameOf } from '../ports/place.ts';
import { type CheckCityPorts, checkCity } from './check-city.ts';
import { yearsCheckedDaily } from './years-checked-daily.ts';

export interface CheckCompliancePorts extends CheckCityPorts {
  readonly cityYears: Pick<CityYears, 'ofYears' | 'withFilings'>;
}

/** As many cities are checked at once; each waits for the table most of its time. */
const CITIES_AT_ONCE = 8;

/** Checks every registered city-year whose dates may have passed by the day of `scheduledTime`. */
export async function checkCompliance(
  scheduledTime: Instant,
  ports: CheckCompliancePorts,
  log: Log,
): Promise<void> {
  const { first, last } = yearsCheckedDaily(scheduledTime);
  await eachAlone(
    await ports.cityYears.ofYears(first, last),
    log,
    nameOf,
    (place) => checkCity(place, scheduledTime, ports, log),
    CITIES_AT_ONCE,
  );
}
