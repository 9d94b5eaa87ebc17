import type { CityDates } from '../../shared/calendar/calendar.ts';
import type { Instant } from '../../shared/calendar/dates.ts';
import type { Filing, RegisteredUnit } from '../../shared/filing/filing.ts';
import type { Summary } from '../../shared/rollup/summary.ts';
import type { CityYearPlace } from './place.ts';

export interface CityYear extends CityYearPlace {
  readonly cityName: string | null;
  readonly dates: CityDates;
  /** Of the register: goes up each time it is written, and with nothing else. */
  readonly registerVersion: number;
  /** Goes up with every change of the register, of its dates or of a filing. */
  readonly generation: number;
  /** The newest summary; it may be of an earlier generation. */
  readonly summary: Summary | null;
  /** When that was made; `null` where there is none, or it was not noted. */
  readonly summedAt: Instant | null;
}

export interface Register {
  readonly cityName: string | null;
  readonly units: readonly RegisteredUnit[];
}

/** What came of writing a register; nothing is changed unless it was written. */
export type RegisterWritten =
  | { readonly kind: 'written'; readonly version: number }
  /** Somebody else has written it since it was read, or is writing it. */
  | { readonly kind: 'moved' }
  /** These would have to go, but have filed or were granted something. */
  | { readonly kind: 'filed'; readonly units: readonly string[] };

export interface CityYears {
  /** The city-year without its filings. */
  find(place: CityYearPlace): Promise<CityYear | null>;
  /** How far the city-year and its newest summary are, without reading either; `summed` is `null` where it was not noted. */
  progress(
    place: CityYearPlace,
  ): Promise<{ readonly generation: number; readonly summed: number | null } | null>;
  /** The generation is read before the filings, so that they are never older than it says. */
  withFilings(
    place: CityYearPlace,
  ): Promise<{ readonly cityYear: CityYear; readonly filings: readonly Filing[] } | null>;
  /** The units of its register. */
  units(place: CityYearPlace): Promise<readonly RegisteredUnit[]>;
  /**
   * Writes the register of the year; what was filed and granted stays. Units that are not in it any more are taken off.
   * @param read the version of the register that the writer has read; `null` where it does not say
   */
  register(
    place: CityYearPlace,
    register: Register,
    at: Instant,
    read?: number | null,
  ): Promise<RegisterWritten>;
  /** Writes the city's own dates in place of those before. @returns `false` when the year has no register */
  setDates(place: CityYearPlace, dates: CityDates, at: Instant): Promise<boolean>;
  /** Something was filed or granted: the generation goes up and the city-year waits to be summed. */
  touch(place: CityYearPlace, at: Instant): Promise<void>;
  /** City-years that wait to be summed, longest first. */
  changed(): Promise<readonly CityYearPlace[]>;
  /** Every city-year that has a register. */
  all(): Promise<readonly CityYearPlace[]>;
  /** Those of these report years, first and last included: what lies before them is not read. */
  ofYears(first: number, last: number): Promise<readonly CityYearPlace[]>;
  /** @returns `false` when something was filed since its generation was read: it is not written then */
  saveSummary(summary: Summary, at: Instant): Promise<boolean>;
}
