import type { Instant } from '../../shared/calendar/dates.ts';

/** A request that its caller has named, so that it can be sent again without being done again. */
export interface NamedRequest {
  /** Made of who asked, for which route, and the caller's name for it. */
  readonly name: string;
  /** Of its content: another content under the same name is another request. */
  readonly content: string;
}

export type Claimed =
  /** It is the first: do it, then `keep` the answer or `release` the name. */
  | { readonly kind: 'first' }
  | { readonly kind: 'answered'; readonly answer: unknown }
  /** The first one is under way. */
  | { readonly kind: 'running' }
  /** The name was used for something else. */
  | { readonly kind: 'other' };

/** Answers by the names of their requests, for KEPT_SECONDS. */
export interface KeptAnswers {
  claim(request: NamedRequest, at: Instant): Promise<Claimed>;
  keep(request: NamedRequest, answer: unknown, at: Instant): Promise<void>;
  /** It was not done: it may be sent again under the same name. */
  release(request: NamedRequest): Promise<void>;
}

export const KEPT_SECONDS = 24 * 60 * 60;

/** Longer than a request can take; one that died is no longer waited for then. */
export const RUNNING_SECONDS = 60;
