import { formForYear } from '../../shared/form/index.ts';
import { rollUp } from '../../shared/rollup/roll-up.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { CityYearPlace } from '../ports/place.ts';
import { Refusal } from '../refusal.ts';

/**
 * A city-year's filings with the totals of exactly these, made on the spot: a file that shows both must not mix them with a summary
 * that is some minutes older.
 */
export async function cityTotals(place: CityYearPlace, cityYears: Pick<CityYears, 'withFilings'>) {
  const form = formForYear(place.year);
  const found = await cityYears.withFilings(place);
  if (!form || !found) throw new Refusal('city-not-registered');
  const { cityYear, filings } = found;
  return { cityYear, filings, summary: rollUp({ ...place, generation: cityYear.generation }, form, filings) };
}
