import * as z from 'zod';
import type { AreaCode } from '../../shared/rollup/areas.ts';
import type { UploadLink } from '../ports/upload-links.ts';
import { areaCode } from '../schemas/area-summary.ts';
import { cityCode, unitCode } from '../schemas/codes.ts';

/** What a token may be for. */
export const SCOPES = ['gongkai:read', 'gongkai:file', 'gongkai:manage'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks, as the token says; any issuer whose tokens carry these claims will do. */
export interface Principal {
  readonly subject: string;
  readonly scopes: ReadonlySet<string>;
  /** A unit's clerk acts for this unit and for nothing else. */
  readonly unit: string | null;
  /** A city office. */
  readonly city: string | null;
  /** An office above the cities: a prefecture’s, a province’s or the country’s. */
  readonly area: AreaCode | null;
  /** Whoever comes by an upload link acts for this report year alone; `null`: for every year. */
  readonly year: number | null;
}

/** With spaces between; a list, as some issuers write it, is handed on by the gateway as `[a b]`. */
const scopesClaim = z
  .string()
  .default('')
  .transform((text) =>
    text
      .replace(/^\[(.*)\]$/, '$1')
      .split(' ')
      .filter(Boolean),
  );

const claimsSchema = z.object({
  sub: z.string().min(1),
  // Either has them, and the gateway lets in by either.
  scope: scopesClaim,
  scp: scopesClaim,
  unit: unitCode.nullish(),
  city: cityCode.nullish(),
  area: areaCode.nullish(),
});

/** `null` when the claims name nobody. A token that names several is for the lowest: a clerk's that names the city stays a clerk's. */
export function principalOf(claims: unknown): Principal | null {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return null;
  const { sub, scope, scp, unit = null, city = null, area = null } = parsed.data;
  return {
    subject: sub,
    scopes: new Set([...scope, ...scp]),
    unit,
    city: unit === null ? city : null,
    area: unit === null && city === null ? area : null,
    year: null,
  };
}

/** Whoever comes by an upload link may file for its unit and year, and read what became of it. */
export function holderOf({ id, unit, year }: Pick<UploadLink, 'id' | 'unit' | 'year'>): Principal {
  return {
    subject: `link:${id}`,
    scopes: new Set(['gongkai:read', 'gongkai:file']),
    unit,
    city: null,
    area: null,
    year,
  };
}

/** Who may ask what everybody may. */
export const NOBODY: Principal = {
  subject: '',
  scopes: new Set(),
  unit: null,
  city: null,
  area: null,
  year: null,
};
