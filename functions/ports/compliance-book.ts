import type { CalendarDate, Instant } from '../../shared/calendar/dates.ts';
import type { Lapse, LapseChanges } from '../../shared/compliance/lapses.ts';
import type { Notice } from '../../shared/compliance/notice.ts';
import type { CityYearPlace } from './place.ts';

/** What was written down of a city-year's duties: the days it was checked, lapses, notices. */
export interface ComplianceBook {
  /** Marks the day as checked. @returns `false` when a later day was checked already */
  beginCheck(place: CityYearPlace, today: CalendarDate): Promise<boolean>;
  lapses(place: CityYearPlace): Promise<readonly Lapse[]>;
  record(place: CityYearPlace, changes: LapseChanges): Promise<void>;
  /** The list the city was last told, `null` when it was told nothing yet. */
  lastTold(place: CityYearPlace): Promise<{ readonly date: CalendarDate; readonly listKey: string } | null>;
  /**
   * Takes the day's one notice for this run.
   * @param run name of the run; the same again when its message is delivered again
   * @returns `false` when it was sent already or another run has it
   */
  claimNotice(notice: Notice, run: string): Promise<boolean>;
  told(notice: Notice, at: Instant): Promise<void>;
}
