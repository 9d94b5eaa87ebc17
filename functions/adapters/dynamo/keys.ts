/**
 * The rows of the one table.
 *
 * | pk | sk | row |
 * | --- | --- | --- |
 * | `CITY#370681#YEAR#2020` | `#HEAD` | the city-year: name, the city's own dates, the register’s version, generation, summary; sorts before all the others |
 * | | `FILING#370681102` | one registered unit: what became of it, exceptions granted and revoked, attempts, newest attempt, report in force with its figures |
 * | | `LAPSE#370681102#missing#2021-02-01` | one lapse |
 * | | `ORDER#REMIND` | how many working days before a date the city has those who owe something reminded |
 * | | `ORDER#SILENCE#370681102#<instant>` | that the unit was muted, or with `CITY` that the whole year was paused |
 * | | `OUTBOX#370681102#reminder#2021-01-20#unit:370681102` | one alert: whom it tells what, and what became of it |
 * | | `LINK#370681102-2020-<12 hex digits>` | one upload link; of its secret the SHA-256 alone |
 * | | `PUBLICATION#000001` | one published version; its text lies in the records bucket |
 * | | `SKETCH#370681102` | the sketch of the unit's narrative: some kilobytes, so no roll-up has to read it |
 * | `AREA#3706#YEAR#2020` | `#HEAD` | the area-year: generation, summary; an area is a prefecture, a province or `CN` |
 * | | `SHARE#370681` | what a city or an area right under it has summed |
 * | `UNIT#370681102#YEAR#2020` | `ATTEMPT#000003` | one submission |
 * | `CITY#370681#CONTACTS` | `unit:370681102` | by which channels the unit, the city or the office above it is reached |
 * | `CITY-YEARS` | `2020#370681` | that there is such a city-year |
 * | `FILE#<SHA-256>` | `OWNER` | the submission that filed this file first |
 * | `ASKED#<SHA-256>` | `ANSWER` | how a request that its caller has named was answered; goes after a day |
 * | `PASS#<SHA-256>` | `LINK` | for which upload link a pass was given; goes with the pass |
 *
 * Everything a roll-up needs is one range of one partition, `#HEAD` to the last `FILING#`, so it is one Query. The head
 * comes first in it: its generation is never newer than the filings read after it.
 */
import type { Alert } from '../../../shared/alerts/alert.ts';
import type { Silence } from '../../../shared/alerts/silence.ts';
import type { AreaYearPlace } from '../../ports/area-years.ts';
import type { Contact } from '../../ports/contacts.ts';
import type { CityYearPlace } from '../../ports/place.ts';
import type { UploadLink } from '../../ports/upload-links.ts';

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

export function publicationKey(publication: CityYearPlace & { readonly version: number }): Key {
  return {
    pk: cityYearPk(publication),
    sk: `PUBLICATION#${String(publication.version).padStart(6, '0')}`,
  };
}

/** Begins the keys of what a city has ordered about its alerts. */
export const ORDER = 'ORDER#';
/** Begins the keys of alerts. */
export const OUTBOX = 'OUTBOX#';

export function remindKey(place: CityYearPlace): Key {
  return { pk: cityYearPk(place), sk: `${ORDER}REMIND` };
}

export function silenceKey(place: CityYearPlace, { unit, at }: Pick<Silence, 'unit' | 'at'>): Key {
  return { pk: cityYearPk(place), sk: `${ORDER}SILENCE#${unit ?? 'CITY'}#${at}` };
}

/** An alert's id is its place. */
export function alertKey({ id }: Pick<Alert, 'id'>): Key {
  const [city = '', year, ...rest] = id.split('/');
  return { pk: cityYearPk({ city, year: Number(year) }), sk: `${OUTBOX}${rest.join('#')}` };
}

/** Begins the keys of the alerts about one unit. */
export function unitAlerts(unit: string, year: number): Key {
  return { pk: cityYearPk({ city: unit.slice(0, 6), year }), sk: `${OUTBOX}${unit}#` };
}

export function sketchKey(place: CityYearPlace, unit: string): Key {
  return { pk: cityYearPk(place), sk: `SKETCH#${unit}` };
}

export function contactKey(city: string, { audience, code }: Pick<Contact, 'audience' | 'code'>): Key {
  return { pk: `CITY#${city}#CONTACTS`, sk: `${audience}:${code}` };
}

export function linkKey({ id, unit, year }: Pick<UploadLink, 'id' | 'unit' | 'year'>): Key {
  return { pk: cityYearPk({ city: unit.slice(0, 6), year }), sk: `LINK#${id}` };
}

export function passKey(sha256: string): Key {
  return { pk: `PASS#${sha256}`, sk: 'LINK' };
}

export function askedKey(sha256: string): Key {
  return { pk: `ASKED#${sha256}`, sk: 'ANSWER' };
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
