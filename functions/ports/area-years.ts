import type { Instant } from '../../shared/calendar/dates.ts';
import type { AreaSummary, Share } from '../../shared/rollup/area-summary.ts';
import type { AreaCode } from '../../shared/rollup/areas.ts';

/** An area above the cities and a report year. */
export interface AreaYearPlace {
  readonly area: AreaCode;
  readonly year: number;
}

export interface AreaYear extends AreaYearPlace {
  /** Goes up with everything that is told from below. */
  readonly generation: number;
  /** The newest summary; it may be of an earlier generation. */
  readonly summary: AreaSummary | null;
  /** When that was made; `null` where there is none, or it was not noted. */
  readonly summedAt: Instant | null;
}

/**
 * What areas have been told from below, and what they made of it. An area exists for a year from the moment it is told
 * something.
 */
export interface AreaYears {
  /** The area-year without the shares: one read, whatever its level. */
  find(place: AreaYearPlace): Promise<AreaYear | null>;
  /** The generation is read before the shares, so that they are never older than it says. */
  withShares(
    place: AreaYearPlace,
  ): Promise<{ readonly areaYear: AreaYear; readonly shares: readonly Share[] } | null>;
  /**
   * Tells the area what one right under it has summed. An older share never replaces a newer one, and telling twice
   * does no harm. The generation goes up and the area-year waits to be summed.
   */
  tell(place: AreaYearPlace, share: Share, at: Instant): Promise<void>;
  /** Area-years that wait to be summed, longest first. */
  changed(): Promise<readonly AreaYearPlace[]>;
  /** @returns `false` when something was told since its generation was read: it is not written then */
  saveSummary(summary: AreaSummary, at: Instant): Promise<boolean>;
}
