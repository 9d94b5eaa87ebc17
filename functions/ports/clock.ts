import type { Instant } from '../../shared/calendar/dates.ts';

/** Time as a run that must wait for others sees it. */
export interface Clock {
  /** By the run's own time, which begins with the event that started it: what is written down. */
  now(): Instant;
  /** Real milliseconds since 1970: what a signature is made with, which its reader holds against a clock of his own. */
  real(): number;
  wait(milliseconds: number): Promise<void>;
}
