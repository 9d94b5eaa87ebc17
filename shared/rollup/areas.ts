/**
 * An office above the cities: the four digits of a prefecture, the two of a province, or the country. Its code begins
 * the codes of everything under it.
 */
export type AreaCode = string;

/** GB/T 2260 has no digits for the whole country. */
export const COUNTRY = 'CN';

export const AREA_CODE = /^(?:\d{4}|\d{2}|CN)$/;

/** From the lowest to the highest: in this order changes are carried up. */
export const AREA_LEVELS = ['prefecture', 'province', 'country'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** 北京, 天津, 上海, 重庆: their districts and counties answer to them and to nobody in between. */
const MUNICIPALITIES: readonly string[] = ['11', '12', '31', '50'];

/** The third and fourth digits of counties and cities that a province governs directly, 济源 419001 for one. */
const GOVERNED_BY_PROVINCE = '90';

export function levelOf(area: AreaCode): AreaLevel {
  return area === COUNTRY ? 'country' : area.length === 2 ? 'province' : 'prefecture';
}

/**
 * The office above a city or an area; `null` above the country.
 *
 * Where statistics print a prefecture that is no office (市辖区 1101, 县 5002, 省直辖县级行政区划 4190), the city stands directly
 * under its province. A prefecture without counties (东莞 4419, whose townships stand under 441900) is an area with one
 * city: its office looks at a prefecture like every other.
 */
export function above(code: string): AreaCode | null {
  if (code === COUNTRY) return null;
  if (code.length === 2) return COUNTRY;
  const province = code.slice(0, 2);
  if (code.length === 4) return province;
  const prefecture = code.slice(0, 4);
  const isNoOffice = MUNICIPALITIES.includes(province) || prefecture.endsWith(GOVERNED_BY_PROVINCE);
  return isNoOffice ? province : prefecture;
}

/** Everybody above a city or an area, nearest first: three at most. */
export function lineAbove(code: string): readonly AreaCode[] {
  const next = above(code);
  return next === null ? [] : [next, ...lineAbove(next)];
}
