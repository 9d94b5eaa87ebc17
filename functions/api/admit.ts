import type { Instant } from '../../shared/calendar/dates.ts';
import type { UploadLinks } from '../ports/upload-links.ts';
import { Refusal } from '../refusal.ts';
import { closedBecause, hashOf } from '../upload-link.ts';
import type { Admission } from './addresses.ts';
import { holderOf, NOBODY, type Principal, principalOf } from './principal.ts';

export interface Shown {
  /** Of the token that the gateway has looked at. */
  readonly claims: unknown;
  readonly authorization: string | undefined;
  readonly at: Instant;
}

/** Who asks. @throws Refusal when what was shown names nobody, or names nobody any more */
export async function admit(admission: Admission, shown: Shown, links: UploadLinks): Promise<Principal> {
  if (admission === 'none') return NOBODY;
  const principal = admission === 'token' ? principalOf(shown.claims) : await passHolder(shown, links);
  if (!principal) throw new Refusal('not-signed-in');
  return principal;
}

/** A pass ends with its time, and with its link. */
async function passHolder({ authorization, at }: Shown, links: UploadLinks): Promise<Principal | null> {
  const [, secret] = /^bearer ([\w-]{43})$/i.exec(authorization ?? '') ?? [];
  const pass = secret === undefined ? null : await links.passOf(hashOf(secret));
  if (!pass || pass.expiresAt <= at) return null;
  const found = await links.find(pass.linkId);
  return found && closedBecause(found.link, at) === null ? holderOf(found.link) : null;
}
