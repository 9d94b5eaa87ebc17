import type { CityYears } from '../ports/city-years.ts';
import type { CityYearPlace } from '../ports/place.ts';
import type { Scope } from './message.ts';

/** The city-years of a scope that have a register. */
export async function placesOf(
  { city, year }: Scope,
  cityYears: Pick<CityYears, 'all'>,
): Promise<readonly CityYearPlace[]> {
  if (city !== undefined && year !== undefined) return [{ city, year }];
  return (await cityYears.all()).filter(
    (place) => (city ?? place.city) === place.city && (year ?? place.year) === place.year,
  );
}
