import { AREA_CODE, type AreaCode } from '../../shared/rollup/areas.ts';

/** Whom a token speaks for, by the same claims as the API goes by. */
export interface Account {
  readonly subject: string;
  /** Nine digits: a unit that files. */
  readonly unit: string | null;
  /** Six digits: a city office. A unit's token that names its city as well is a unit's. */
  readonly city: string | null;
  /** An office above the cities, of which neither a unit's token nor a city's is one. */
  readonly area: AreaCode | null;
  /** As the issuer calls it, else its code. */
  readonly name: string;
}

/** Reads an access token; who may do what is decided by the API and not by this. `null` when it is no JWT. */
export function accountOf(token: string): Account | null {
  try {
    const payload = token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '';
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const { sub, unit, city, area, name }: Partial<Record<string, unknown>> = JSON.parse(
      new TextDecoder().decode(bytes),
    );
    const ofUnit = coded(unit, /^\d{9}$/);
    const ofCity = ofUnit === null ? coded(city, /^\d{6}$/) : null;
    const ofArea = ofUnit === null && ofCity === null ? coded(area, AREA_CODE) : null;
    return {
      subject: String(sub),
      unit: ofUnit,
      city: ofCity,
      area: ofArea,
      name: typeof name === 'string' ? name : (ofUnit ?? ofCity ?? ofArea ?? String(sub)),
    };
  } catch {
    return null;
  }
}

function coded(claim: unknown, pattern: RegExp): string | null {
  return typeof claim === 'string' && pattern.test(claim) ? claim : null;
}
