/**
 * The rows of the one table.
 *
 * | pk | sk | row |
 * | --- | --- | --- |
 * | `CITY#370681#YEAR#2020` | `#HEAD` | the city-year: name, dates, generation, summary; sorts before all the others |
 * | | `FILING#370681102` | one registered unit: attempts, newest attempt, report in force with its figures |
 * | | `LAPSE#370681102#missing#2021-02-01` | one lapse |
 * | | `NOTICE#2021-02-01` | what the city was told that day |
 * | | `SKETCH#370681102` | the sketch of the unit's narrative: some kilobytes, so no roll-up has to read it |
 * | `AREA#3706#YEAR#2020` | `#HEAD` | the area-year: generation, summary; an area is a prefecture, a province or `CN` |
 * | | `SHARE#370681` | what a city or an area right under it has summed |
 * | `UNIT#370681102#YEAR#2020` | `ATTEMPT#000003` | one submission |
 * | `CITY-YEARS` | `2020#370681` | that there is such a city-year |
 * | `FILE#<SHA-256>` | `OWNER` | the submission that filed this file first |
 *
 * Everything a roll-up needs is one range of one partition, `#HEAD` to the last `FILING#`, so it is one Query. The head
 * comes first in it: its generation is never newer than the filings read after it.
 */
import type { AreaYearPlace } from '../../ports/area-years.ts';
import type { CityYearPlace } from '../../ports/place.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const HEAD = '#HEAD';
/** Sorts after every `FILING#<digits>` and before `LAPSE#`. */
export const LAST_FILING = 'FILING#~';
export const CITY_YEARS = 'CITY-YEARS';

export function cityYearPk({ city, year }: CityYearPlace): string {
  return `CITY#${city}#YEAR#${year}`;
}

export function headKey(place: CityYearPlace): Key {
  return { pk: cityYearPk(place), sk: HEAD };
}

export function filingKey(unit: string, year: number): Key {
  return { pk: cityYearPk({ city: unit.slice(0, 6), year }), sk: `FILING#${unit}` };
}

export function areaYearPk({ area, year }: AreaYearPlace): string {
  return `AREA#${area}#YEAR#${year}`;
}

export function areaHeadKey(place: AreaYearPlace): Key {
  return { pk: areaYearPk(place), sk: HEAD };
}

export function shareKey(place: AreaYearPlace, child: string): Key {
  return { pk: areaYearPk(place), sk: `SHARE#${child}` };
}

export function sketchKey(place: CityYearPlace, unit: string): Key {
  return { pk: cityYearPk(place), sk: `SKETCH#${unit}` };
}

export function fileKey(sha256: string): Key {
  return { pk: `FILE#${sha256}`, sk: 'OWNER' };
}

export function unitYearPk(unit: string, year: number): string {
  return `UNIT#${unit}#YEAR#${year}`;
}

export function submissionKey(place: { unit: string; year: number; attempt: number }): Key {
  return {
    pk: unitYearPk(place.unit, place.year),
    sk: `ATTEMPT#${String(place.attempt).padStart(6, '0')}`,
  };
}

/** The city-year whose partition it is. */
export function placeOfPk(pk: string): CityYearPlace {
  const [, city = '', , year] = pk.split('#');
  return { city, year: Number(year) };
}

/** The area-year whose partition it is. */
export function placeOfAreaPk(pk: string): AreaYearPlace {
  const [, area = '', , year] = pk.split('#');
  return { area, year: Number(year) };
}
