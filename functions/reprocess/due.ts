import type { Filing } from '../../shared/filing/filing.ts';
import type { Submission } from '../../shared/filing/submission.ts';
import { NO_RULES } from '../examine-upload.ts';

/** It has a verdict, and none under these rules. */
export function isDue({ outcome, rejudged }: Submission, rulesVersion: string): boolean {
  if (!outcome || outcome.rulesVersion === NO_RULES) return false;
  return outcome.rulesVersion !== rulesVersion && rejudged?.rulesVersion !== rulesVersion;
}

/** It was taken again and is in force, and the run died before the filing was told. */
export function isUntold({ id, rejudged }: Submission, { inForce }: Filing): boolean {
  return inForce?.submissionId === id && inForce.rejudged?.rulesVersion !== rejudged?.rulesVersion;
}
