import * as z from 'zod';
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
}

const claimsSchema = z.object({
  sub: z.string().min(1),
  scope: z.string().default(''),
  unit: unitCode.nullish(),
  city: cityCode.nullish(),
});

/** `null` when the claims name nobody. A clerk's token that names the city as well stays a clerk's. */
export function principalOf(claims: unknown): Principal | null {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return null;
  const { sub, scope, unit = null, city = null } = parsed.data;
  return {
    subject: sub,
    scopes: new Set(scope.split(' ').filter(Boolean)),
    unit,
    city: unit === null ? city : null,
  };
}
