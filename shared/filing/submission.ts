import type { Instant } from '../calendar/dates.ts';
import type { Severity, Verdict } from '../findings/finding.ts';
import type { Figures } from './figures.ts';
import type { State } from './states.ts';
import type { SubmissionId, SubmissionPlace } from './submission-id.ts';

/** One uploaded file and what became of it. The full findings and the report stand in its Record. */
export interface Submission extends SubmissionPlace {
  readonly id: SubmissionId;
  readonly state: State;
  /** As the unit named it; only ever shown, never used as a path. */
  readonly fileName: string;
  readonly contentType: string;
  /** bytes */
  readonly size: number;
  /** Hexadecimal, as declared before the upload and verified after it. */
  readonly sha256: string;
  readonly requestedAt: Instant;
  readonly requestedBy: Actor;
  /** When the file arrived; what on time is judged by. */
  readonly receivedAt?: Instant;
  readonly outcome?: Outcome;
  /** Of a report that is accepted or may yet be. */
  readonly figures?: Figures;
  readonly confirmation?: Confirmation;
  readonly acceptedAt?: Instant;
  /** Of an accepted report that the city would not have. */
  readonly sentBack?: SentBack;
  /** What newer rules say of the file; the unit was told, and confirmed, the outcome above. */
  readonly rejudged?: Outcome;
}

/** Who did it: the token's subject and the office it acts for. */
export interface Actor {
  readonly subject: string;
  readonly office: string;
}

/** How many findings of each severity there are. */
export type FindingCounts = Readonly<Record<Severity, number>>;

/** How often one rule found something in one file. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly times: number;
}

/** The verdict in brief. */
export interface Outcome {
  readonly verdict: Verdict;
  /** Version of the rule set that found it. */
  readonly rulesVersion: string;
  readonly counts: FindingCounts;
  /** The rules that found something, as often as each did. */
  readonly found: readonly RuleCount[];
  /** Keys and rules of the warnings that need a reason. */
  readonly warnings: readonly { readonly finding: string; readonly rule: string }[];
}

export interface Confirmation {
  readonly at: Instant;
  readonly by: Actor;
  readonly reasons: readonly { readonly finding: string; readonly reason: string }[];
}

/** Why the city asks the unit for another report. */
export interface SentBack {
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
}

/** Warnings for which no reason was given; a reason of spaces is none. */
export function unconfirmed(
  submission: Submission,
  reasons: Confirmation['reasons'],
): readonly { readonly finding: string; readonly rule: string }[] {
  const given = new Set(reasons.filter(({ reason }) => reason.trim() !== '').map(({ finding }) => finding));
  return (submission.outcome?.warnings ?? []).filter(({ finding }) => !given.has(finding));
}
