import type { Log } from './ports/log.ts';
import type { CityYearPlace } from './ports/place.ts';

/** Does the work of each city-year; one that fails does not keep the others waiting, but fails the run at its end. */
export async function everyPlace(
  places: readonly CityYearPlace[],
  log: Log,
  work: (place: CityYearPlace) => Promise<void>,
): Promise<void> {
  let failed = 0;
  for (const place of places) {
    try {
      await work(place);
    } catch (error) {
      failed += 1;
      log.error('city-year-failed', error, { ...place });
    }
  }
  if (failed > 0) throw new Error('city-years-failed');
}
