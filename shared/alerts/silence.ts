import type { Instant } from '../calendar/dates.ts';
import type { Actor } from '../filing/submission.ts';
import type { Recipient } from './alert.ts';

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

/** Whether the recipient is told nothing now. The operator always is: our failures are not the city's to hush. */
export function isSilenced(silences: readonly Silence[], { audience, code }: Recipient): boolean {
  if (audience === 'operator') return false;
  return silenceOf(silences, null) !== null || (audience === 'unit' && silenceOf(silences, code) !== null);
}

/** The silence that now lasts for the unit, or for the whole city-year where `unit` is `null`. */
export function silenceOf(silences: readonly Silence[], unit: string | null): Silence | null {
  return silences.find((silence) => silence.unit === unit && silence.ended === null) ?? null;
}
