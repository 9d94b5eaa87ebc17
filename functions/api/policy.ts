import { type AreaCode, lineAbove } from '../../shared/rollup/areas.ts';
import type { Principal, Scope } from './principal.ts';

/** Whose things a request touches: a unit's, a city's, or an area's above the cities. */
export interface Subject {
  readonly city?: string;
  /** Absent where the whole city is meant. */
  readonly unit?: string;
  readonly area?: AreaCode;
  /** The report year. */
  readonly year?: number;
}

/**
 * The one access policy, for every route; what it does not allow is denied. A unit sees itself, a city its units, an upload
 * link its unit's year; an office above the cities looks at everything under it and changes nothing.
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
  const { unit, city, area } = principal;
  if (subject === null) return unit !== null || city !== null || area !== null;
  if (unit !== null) {
    return subject.unit === unit && (principal.year === null || subject.year === principal.year);
  }
  if (city !== null) return subject.city === city && (subject.unit === undefined || registered);
  if (area !== null) return scope === 'gongkai:read' && isUnder(area, subject);
  return false;
}

function isUnder(area: AreaCode, subject: Subject): boolean {
  const code = subject.area ?? subject.city;
  return code !== undefined && (code === area || lineAbove(code).includes(area));
}
