import { decideAlerts } from '../../shared/alerts/decide-alerts.ts';
import { dateInChina, type Instant } from '../../shared/calendar/dates.ts';
import { eachAlone } from '../each-alone.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { Log } from '../ports/log.ts';
import type { Outbox } from '../ports/outbox.ts';
import { type CityYearPlace, nameOf } from '../ports/place.ts';
import { type FactsPorts, factsOf } from './facts-of.ts';
import { putBack } from './send-again.ts';
import { yearsAlerted } from './years-alerted.ts';

export interface DecideAlertsPorts extends FactsPorts {
  readonly cityYears: Pick<CityYears, 'ofYears' | 'withFilings'>;
  readonly outbox: Pick<Outbox, 'known' | 'put' | 'supersede' | 'sendAgain'>;
}

/** As many cities are decided at once; each waits for the table most of its time. */
const CITIES_AT_ONCE = 8;

/** Decides for every registered city who is told what on the day of `scheduledTime`. */
export async function decideAlertsOfAll(
  scheduledTime: Instant,
  ports: DecideAlertsPorts,
  log: Log,
): Promise<void> {
  const { first, last } = yearsAlerted(scheduledTime);
  const places = await ports.cityYears.ofYears(first, last);
  await eachAlone(
    places,
    log,
    nameOf,
    (place) => decideCity(place, scheduledTime, ports, log),
    CITIES_AT_ONCE,
  );
}

/**
 * Reads the city-year, decides, writes. A run that dies half-way is finished by the next: what it wrote is known then,
 * and what it did not write is still due.
 */
export async function decideCity(
  place: CityYearPlace,
  scheduledTime: Instant,
  ports: DecideAlertsPorts,
  log: Log,
): Promise<void> {
  const { outbox } = ports;
  const [facts, known] = await Promise.all([
    factsOf(place, dateInChina(scheduledTime), ports),
    outbox.known(place),
  ]);
  if (!facts) return;
  const { decided, outOfDate, overtaken } = decideAlerts(facts, known);
  // First what nobody is to hear any more, so that no sender finds both.
  await outbox.supersede(overtaken);
  await outbox.put(outOfDate, 'superseded');
  const added = await outbox.put(decided, 'waiting');
  if (added.length > 0) log.info('alerts-decided', { ...nameOf(place), alerts: added.length });
  const { again } = await putBack(facts, known, 'never-asked', ports);
  if (again.length > 0) log.info('alerts-sent-again', { ...nameOf(place), alerts: again.length });
}
