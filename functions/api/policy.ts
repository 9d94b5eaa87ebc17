import type { Principal, Scope } from './principal.ts';

/** Whose things a request touches. */
export interface Subject {
  readonly city: string;
  /** Absent where the whole city is meant. */
  readonly unit?: string;
}

/**
 * The one access policy, for every route; what it does not allow is denied. A unit sees itself, a city its units.
 * @param subject `null` where nobody's things are touched: every office may then
 * @param registered whether the subject's unit is on its city's register of that year
 */
export function permits(
  principal: Principal,
  scope: Scope,
  subject: Subject | null,
  registered: boolean,
): boolean {
  if (!principal.scopes.has(scope)) return false;
  if (subject === null) return principal.unit !== null || principal.city !== null;
  if (principal.unit !== null) return subject.unit === principal.unit;
  if (principal.city !== null) {
    return subject.city === principal.city && (subject.unit === undefined || registered);
  }
  return false;
}
