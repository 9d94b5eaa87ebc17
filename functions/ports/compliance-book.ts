import type { CalendarDate } from '../../shared/calendar/dates.ts';
import type { Lapse, LapseChanges } from '../../shared/compliance/lapses.ts';
import type { CityYearPlace } from './place.ts';

/** What was written down of a city-year's duties: the days it was checked, and lapses. */
export interface ComplianceBook {
  /** Marks the day as checked. @returns `false` when a later day was checked already */
  beginCheck(place: CityYearPlace, today: CalendarDate): Promise<boolean>;
  lapses(place: CityYearPlace): Promise<readonly Lapse[]>;
  record(place: CityYearPlace, changes: LapseChanges): Promise<void>;
}
