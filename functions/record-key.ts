import type { SubmissionId } from '../shared/filing/submission-id.ts';

/** Under which the records lie in their bucket, and nothing else does. */
export const RECORDS_PREFIX = 'records/';

export function recordKey(id: SubmissionId): string {
  return `${RECORDS_PREFIX}${id}.json`;
}

/** Of the record that a file got when it was taken again. */
export function againKey(id: SubmissionId, rulesVersion: string): string {
  return `${RECORDS_PREFIX}${id}/${rulesVersion}.json`;
}
