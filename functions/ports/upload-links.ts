import type { Instant } from '../../shared/calendar/dates.ts';
import type { Actor } from '../../shared/filing/submission.ts';
import type { CityYearPlace } from './place.ts';

/** By which a unit files for one year without an account. */
export interface UploadLink {
  /** `370681102-2020-<12 hex digits>`; no secret. */
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly createdAt: Instant;
  readonly createdBy: Actor;
  readonly expiresAt: Instant;
  readonly revoked: { readonly at: Instant; readonly by: Actor } | null;
  /** How often it was opened. */
  readonly uses: number;
  readonly lastUsedAt: Instant | null;
}

/** What is given for a link's secret, and shown with each request after it. */
export interface Pass {
  readonly linkId: string;
  readonly expiresAt: Instant;
}

/** Upload links and the passes given for them. Of secrets it knows the SHA-256 alone. */
export interface UploadLinks {
  add(links: readonly { readonly link: UploadLink; readonly sha256: string }[]): Promise<void>;
  /** Gives the links of these ids other secrets; those they had are of no use any more. @returns the links, in that order */
  giveAnew(
    secrets: readonly { readonly id: string; readonly sha256: string }[],
  ): Promise<readonly UploadLink[]>;
  /** The links of a city-year, by unit. */
  of(place: CityYearPlace): Promise<readonly UploadLink[]>;
  find(id: string): Promise<{ readonly link: UploadLink; readonly sha256: string } | null>;
  /** @returns the link, revoked; the first revocation stays. `null` when there is no such link */
  revoke(id: string, by: Actor, at: Instant): Promise<UploadLink | null>;
  /** It was opened: counts it and keeps the pass that was given. */
  opened(link: UploadLink, pass: Pass, sha256: string, at: Instant): Promise<void>;
  passOf(sha256: string): Promise<Pass | null>;
}
