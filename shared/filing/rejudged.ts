import type { Verdict } from '../findings/finding.ts';
import type { Filing } from './filing.ts';
import type { Outcome } from './submission.ts';
import type { SubmissionId } from './submission-id.ts';

/** What newer rules say of a report in force. It stays in force whatever they say. */
export interface Rejudged {
  readonly verdict: Verdict;
  readonly rulesVersion: string;
  /** The verdict is another one now, or the errors and warnings are. */
  readonly differs: boolean;
}

export function rejudgedOf(first: Outcome, { verdict, rulesVersion, found }: Outcome): Rejudged {
  const differs = verdict !== first.verdict || inQuestion(found) !== inQuestion(first.found);
  return { verdict, rulesVersion, differs };
}

/** The filing with what newer rules say of that submission; the same object when it is not in force or says so already. */
export function withRejudged(filing: Filing, id: SubmissionId, rejudged: Rejudged): Filing {
  const { inForce } = filing;
  if (inForce?.submissionId !== id || inForce.rejudged?.rulesVersion === rejudged.rulesVersion) return filing;
  return { ...filing, inForce: { ...inForce, rejudged } };
}

/** Errors and warnings, whatever their order. */
function inQuestion(found: Outcome['found']): string {
  return found
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, severity, times }) => `${rule} ${severity} ${times}`)
    .toSorted()
    .join('\n');
}
