import { setTimeout } from 'node:timers/promises';
import { type Instant, instant } from '../../shared/calendar/dates.ts';
import type { Clock } from '../ports/clock.ts';

/**
 * A clock that showed that time at a real moment and runs on from there.
 * @param at real milliseconds since 1970
 */
export function runClock(shows: Instant, at = Date.now()): Clock {
  const offset = Date.parse(shows) - at;
  return {
    now: () => instant(Date.now() + offset),
    real: () => Date.now(),
    wait: async (milliseconds) => {
      if (milliseconds > 0) await setTimeout(milliseconds);
    },
  };
}
