import type { Actor } from '../filing/submission.ts';
import type { CalendarDate, Instant } from './dates.ts';

/** What a city grants to one unit for one report year. It is never deleted: what was granted can be looked up for ever. */
export interface Exception {
  /** Within the unit and year. */
  readonly id: string;
  /** The unit's own last day, on which it is still on time and still let in; `null` when it owes no report for the year. */
  readonly until: CalendarDate | null;
  readonly reason: string;
  readonly grantedBy: Actor;
  readonly grantedAt: Instant;
  readonly revoked: Revocation | null;
}

export interface Revocation {
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
}

/** Those that hold: what was revoked holds no longer, whatever its date. */
export function holding(exceptions: readonly Exception[] = []): readonly Exception[] {
  return exceptions.filter(({ revoked }) => revoked === null);
}
