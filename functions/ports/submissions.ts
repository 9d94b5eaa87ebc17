import type { Instant } from '../../shared/calendar/dates.ts';
import type { TransitionName } from '../../shared/filing/states.ts';
import type { Outcome, Submission } from '../../shared/filing/submission.ts';
import type { SubmissionId } from '../../shared/filing/submission-id.ts';

/** What a transition writes beside the state. */
export type Changes = Partial<
  Pick<Submission, 'receivedAt' | 'outcome' | 'figures' | 'confirmation' | 'acceptedAt' | 'sentBack'>
>;

export interface HistoryPart {
  /** An attempt's number; 0 to begin with the first. */
  readonly after: number;
  readonly atMost: number;
}

/**
 * The submissions of all units. One that is open waits for something: for its file, for its verdict, or for its new
 * state to be told to the filing.
 */
export interface Submissions {
  add(submission: Submission): Promise<void>;
  /** `null` also for an id whose secret part is wrong. */
  find(id: SubmissionId): Promise<Submission | null>;
  /** Every attempt of the unit for that year, oldest first; or so many of those after one. */
  history(unit: string, year: number, part?: HistoryPart): Promise<readonly Submission[]>;
  /** The newest attempts of the unit for that year, the newest first. */
  newest(unit: string, year: number, atMost: number): Promise<readonly Submission[]>;
  /**
   * Makes one transition of the table and nothing else; the submission is open afterwards.
   * @returns the submission after it, or `null` when it was in no state from which the transition may be made
   */
  move(
    id: SubmissionId,
    transition: TransitionName,
    at: Instant,
    changes?: Changes,
  ): Promise<Submission | null>;
  /**
   * Writes what newer rules say of the file, beside its own verdict.
   * @returns the submission after it, or `null` when it has no verdict
   */
  rejudge(id: SubmissionId, outcome: Outcome): Promise<Submission | null>;
  /** Nothing is left to be told: closes it unless its state has changed since. */
  close(submission: Submission): Promise<void>;
  /** Those open since before that moment, longest first. */
  openSince(before: Instant): Promise<readonly Submission[]>;
}
