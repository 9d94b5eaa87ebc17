import { createHash, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../shared/calendar/dates.ts';
import type { SubmissionPlace } from '../shared/filing/submission-id.ts';
import type { UploadLink } from './ports/upload-links.ts';
import type { RefusalCode } from './refusal.ts';

/** `370681102-2020-0123456789ab`: whose link it is, and which. */
export const LINK_ID = /^(\d{9})-(\d{4})-[0-9a-f]{12}$/;

/** What stands behind `#` in the address: the link's id, a dot, its secret. */
export const LINK_TEXT = /^(\d{9}-\d{4}-[0-9a-f]{12})\.([\w-]{43})$/;

/** A pass lasts this long: time enough to correct a report and explain its warnings. */
export const PASS_SECONDS = 60 * 60;

/** @param secret 32 hexadecimal digits, of which the last twelve tell links apart */
export function linkId(unit: string, year: number, secret: string): string {
  return `${unit}-${year}-${secret.slice(-12)}`;
}

/** `null` when the text is no link's id. */
export function placeOfLink(id: string): Pick<SubmissionPlace, 'unit' | 'year'> | null {
  const [, unit, year] = LINK_ID.exec(id) ?? [];
  return unit && year ? { unit, year: Number(year) } : null;
}

/** A secret of 256 random bits needs no salt. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes the same time whatever is in them. */
export function areSame(oneSha256: string, otherSha256: string): boolean {
  return timingSafeEqual(Buffer.from(oneSha256, 'hex'), Buffer.from(otherSha256, 'hex'));
}

/** Why the link cannot be used any more; `null` when it can. */
export function closedBecause({ revoked, expiresAt }: UploadLink, at: Instant): RefusalCode | null {
  if (revoked) return 'link-revoked';
  return expiresAt <= at ? 'link-expired' : null;
}
