import type { Instant } from '../../shared/calendar/dates.ts';
import type { SubmissionPlace } from '../../shared/filing/submission-id.ts';
import type { Sketch } from '../../shared/similarity/sketch.ts';
import type { CityYearPlace } from './place.ts';

/** The sketch of a unit's newest report that counts or may yet count: what another unit's report is held against. */
export interface FiledSketch extends SubmissionPlace {
  readonly receivedAt: Instant;
  readonly sketch: Sketch;
}

export interface Sketches {
  /** At most one a unit. */
  ofCity(place: CityYearPlace): Promise<readonly FiledSketch[]>;
  /** Takes the place of the unit's earlier one; a newer attempt's stays. */
  keep(sketch: FiledSketch): Promise<void>;
}
