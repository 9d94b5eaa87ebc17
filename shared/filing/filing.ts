import type { CalendarDate, Instant } from '../calendar/dates.ts';
import type { Exception } from '../calendar/exception.ts';
import type { Figures } from './figures.ts';
import type { Filer } from './filer.ts';
import { isEmpty } from './nil-report.ts';
import type { Rejudged } from './rejudged.ts';
import type { State } from './states.ts';
import type { RuleCount, SentBack } from './submission.ts';
import type { SubmissionId } from './submission-id.ts';

/** One unit of a city's register for one report year. */
export interface RegisteredUnit {
  /** Nine digits; the first six are the city's. */
  readonly code: string;
  readonly name: string;
  /** 镇, 街道, 部门 … */
  readonly kind: string;
  /** Its first day; absent when it is older than the report year. */
  readonly since?: CalendarDate;
  /** Its last day, after which others have taken over; absent while it exists. */
  readonly until?: CalendarDate;
  /**
   * Codes of the units of the year before that have wholly become this one: of several when they were merged, of
   * another city when it moved. None for one that is new. Absent when it is the same unit as the year before.
   */
  readonly succeeds?: readonly string[];
}

/** A unit's standing for a year: the report in force, if any, and the newest attempt. */
export interface Filing extends RegisteredUnit {
  readonly year: number;
  readonly cityName: string | null;
  /** How many uploads were asked for: the number of the newest attempt, whether or not a file came of it. */
  readonly attempts: number;
  /** The attempts of which a file came and was judged, in order; absent while there is none. */
  readonly received?: readonly number[];
  readonly inForce: ReportInForce | null;
  readonly latest: LatestAttempt | null;
  /**
   * When the first report that was ever accepted and says something arrived: a later correction does not make the unit
   * late.
   */
  readonly firstReceivedAt: Instant | null;
  /** The newest attempt that the city sent back: neither it nor one before it is in force. Absent when it sent none back. */
  readonly sentBack?: number;
  /** What the city granted the unit for the year, also what it has revoked; absent when nothing. */
  readonly exceptions?: readonly Exception[];
}

export interface ReportInForce {
  readonly submissionId: SubmissionId;
  readonly attempt: number;
  /** Absent in what was written before this was kept. */
  readonly filer?: Filer;
  readonly receivedAt: Instant;
  readonly acceptedAt: Instant;
  readonly rulesVersion: string;
  readonly figures: Figures;
  readonly rejudged?: Rejudged;
  /** The unit's reason for filing a report without one figure; absent for every other report. */
  readonly nilReason?: string;
}

/** States in which an attempt says something about the unit: a file has come and was judged, or we failed to. */
export const JUDGED = ['failed', 'unreadable', 'returned', 'waiting-for-confirmation', 'accepted'] as const;
export type JudgedState = (typeof JUDGED)[number];

export interface LatestAttempt {
  readonly submissionId: SubmissionId;
  readonly attempt: number;
  readonly state: JudgedState;
  /** Absent in what was written before this was kept. */
  readonly filer?: Filer;
  readonly receivedAt: Instant;
  /** What was found in it; absent when we failed to look. */
  readonly found?: readonly RuleCount[];
  /** Absent unless the city sent it back after it was accepted. */
  readonly sentBack?: Pick<SentBack, 'at' | 'reason'>;
}

/** How often the unit has filed: a URL that was asked for and not used is no filing. */
export function timesFiled({ received = [] }: Pick<Filing, 'received'>): number {
  return received.length;
}

/** What one attempt has come to; `inForce` when it was accepted, even if it was sent back since. */
export interface Judgement {
  readonly latest: LatestAttempt;
  readonly inForce: ReportInForce | null;
}

export function isJudged(state: State): state is JudgedState {
  return JUDGED.some((judged) => judged === state);
}

/**
 * The filing after a judgement was heard. Judgements may be heard late, twice and in any order, and the result is the
 * same: the newest attempt is the latest one, the newest accepted one is in force. Gives the same object back when there is nothing
 * new in it.
 */
export function judged(filing: Filing, { latest, inForce }: Judgement): Filing {
  const newLatest = later(latest, filing.latest) ? latest : filing.latest;
  const sentBack = Math.max(filing.sentBack ?? 0, latest.sentBack ? latest.attempt : 0);
  const kept = filing.inForce && filing.inForce.attempt > sentBack ? filing.inForce : null;
  const newInForce = inForce && inForce.attempt > (kept?.attempt ?? sentBack) ? inForce : kept;
  const counts = inForce !== null && !isEmpty(inForce);
  const first =
    counts && (filing.firstReceivedAt === null || inForce.receivedAt < filing.firstReceivedAt)
      ? inForce.receivedAt
      : filing.firstReceivedAt;
  const known = filing.received ?? [];
  const received = known.includes(latest.attempt) ? known : [...known, latest.attempt].sort((a, b) => a - b);
  if (
    received === known &&
    newLatest === filing.latest &&
    newInForce === filing.inForce &&
    first === filing.firstReceivedAt &&
    sentBack === (filing.sentBack ?? 0)
  ) {
    return filing;
  }
  return {
    ...filing,
    received,
    latest: newLatest,
    inForce: newInForce,
    firstReceivedAt: first,
    ...(sentBack > 0 ? { sentBack } : {}),
  };
}

function later(a: LatestAttempt, b: LatestAttempt | null): boolean {
  if (b === null || a.attempt !== b.attempt) return a.attempt > (b?.attempt ?? 0);
  return progress(a) > progress(b);
}

/** Within one attempt the states follow each other in the order of JUDGED, and only what was accepted is sent back. */
function progress({ state, sentBack }: LatestAttempt): number {
  return sentBack ? JUDGED.length : JUDGED.indexOf(state);
}
