import type { ReportInForce } from './filing.ts';
import type { RuleCount, Submission } from './submission.ts';

/** The rule that finds a report without one figure. */
const EMPTY_REPORT = 'empty-report';

/** Fewer letters than this are a formality (「无」, 「情况属实」) and no reason. */
const LEAST_LETTERS = 5;

export function saysNothing(found: readonly RuleCount[] = []): boolean {
  return found.some(({ rule }) => rule === EMPTY_REPORT);
}

/** The reason with which the unit confirmed a report that says nothing; `null` for every other report. */
export function nilReasonOf({ outcome, confirmation }: Pick<Submission, 'outcome' | 'confirmation'>) {
  const warning = outcome?.warnings.find(({ rule }) => rule === EMPTY_REPORT);
  if (!warning) return null;
  return confirmation?.reasons.find(({ finding }) => finding === warning.finding)?.reason ?? '';
}

/** A nil report with a reason counts like any other; one without says nothing, and counts for nothing. */
export function isEmpty({ nilReason }: Pick<ReportInForce, 'nilReason'>): boolean {
  return nilReason !== undefined && (nilReason.match(/[\p{L}\p{N}]/gu) ?? []).length < LEAST_LETTERS;
}
