import type { CityDates } from '../../shared/calendar/calendar.ts';
import type { Instant } from '../../shared/calendar/dates.ts';
import type { Filing, RegisteredUnit } from '../../shared/filing/filing.ts';
import type { Summary } from '../../shared/rollup/summary.ts';
import type { CityYearPlace } from './place.ts';

export interface CityYear extends CityYearPlace {
  readonly cityName: string | null;
  readonly dates: CityDates;
  /** Goes up with every change of the register or of a filing. */
  readonly generation: number;
  /** The newest summary; it may be of an earlier generation. */
  readonly summary: Summary | null;
}

export interface Register {
  readonly cityName: string | null;
  readonly dates: CityDates | null;
  readonly units: readonly RegisteredUnit[];
}

export interface CityYears {
  /** The city-year without its filings. */
  find(place: CityYearPlace): Promise<CityYear | null>;
  /** The generation is read before the filings, so that they are never older than it says. */
  withFilings(
    place: CityYearPlace,
  ): Promise<{ readonly cityYear: CityYear; readonly filings: readonly Filing[] } | null>;
  /** The units of its register. */
  units(place: CityYearPlace): Promise<readonly RegisteredUnit[]>;
  /**
   * Writes the register of the year; what was filed stays. Units that are not in it any more are taken off.
   * @returns units that would have to go but have filed already: nothing is written then
   */
  register(place: CityYearPlace, register: Register, at: Instant): Promise<readonly string[]>;
  /** Something was filed: the generation goes up and the city-year waits to be summed. */
  touch(place: CityYearPlace, at: Instant): Promise<void>;
  /** City-years that wait to be summed, longest first. */
  changed(): Promise<readonly CityYearPlace[]>;
  /** Every city-year that has a register. */
  all(): Promise<readonly CityYearPlace[]>;
  /** Every city-year of the register whose report year is over before `year`. */
  before(year: number): Promise<readonly CityYearPlace[]>;
  /** @returns `false` when something was filed since its generation was read: it is not written then */
  saveSummary(summary: Summary): Promise<boolean>;
}
