import type { Instant } from '../calendar/dates.ts';
import type { Actor } from '../filing/submission.ts';

/** A time in which nobody is told: a whole city-year is paused, or one unit is muted. It is never deleted. */
export interface Silence {
  /** Nine digits; `null` for the whole city-year. */
  readonly unit: string | null;
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
  /** `null` while it lasts. */
  readonly ended: { readonly by: Actor; readonly at: Instant } | null;
}

/** The silence that now lasts for the unit, or for the whole city-year where `unit` is `null`. */
export function silenceOf(silences: readonly Silence[], unit: string | null): Silence | null {
  return silences.find((silence) => silence.unit === unit && silence.ended === null) ?? null;
}
