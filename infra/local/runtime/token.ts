import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod';

/** A JWT authorizer as AWS::ApiGatewayV2::Authorizer describes it. */
export interface Authorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
}

/** What API Gateway makes of a request's token. */
export type Judgement =
  | { readonly kind: 'let-in'; readonly claims: Readonly<Record<string, string>> }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'forbidden' };

const Discovery = z.object({ jwks_uri: z.url() });
/** RSA alone, as API Gateway has it. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

/**
 * Judges tokens as the HTTP API's JWT authorizer does: signature, issuer, audience (`aud`, or `client_id` where there is
 * none) and times, by the real clock; then one of the route's scopes.
 */
export function tokenJudge({ issuer, audience }: Authorizer) {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;

  const discover = async () => {
    const found = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    return createRemoteJWKSet(new URL(Discovery.parse(await found.json()).jwks_uri));
  };

  return async (authorization: string | undefined, scopes: readonly string[]): Promise<Judgement> => {
    const token = authorization?.replace(/^bearer /i, '');
    if (!token) return { kind: 'unauthorized' };
    let payload: JWTPayload;
    try {
      keys ??= discover();
      ({ payload } = await jwtVerify(token, await keys, { issuer, algorithms: ALGORITHMS }));
    } catch {
      return { kind: 'unauthorized' };
    }
    const meant = payload.aud === undefined ? [payload.client_id] : [payload.aud].flat();
    if (!meant.some((one) => typeof one === 'string' && audience.includes(one)))
      return { kind: 'unauthorized' };
    const held = [payload.scope, payload.scp].flat().flatMap((claim) => String(claim ?? '').split(' '));
    if (scopes.length > 0 && !scopes.some((scope) => held.includes(scope))) return { kind: 'forbidden' };
    return { kind: 'let-in', claims: claimsOf(payload) };
  };
}

/** HTTP APIs hand every claim on as text; a list is written `[a b]`. */
function claimsOf(payload: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, claim]) => [
      name,
      Array.isArray(claim) ? `[${claim.join(' ')}]` : String(claim),
    ]),
  );
}
