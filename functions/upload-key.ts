import type { SubmissionId } from '../shared/filing/submission-id.ts';

/** The prefix whose objects start `process-report`; nothing else is ever written under it. */
const PREFIX = 'uploads/';

export function uploadKey(id: SubmissionId): string {
  return PREFIX + id;
}

/** `null` when the key is none of ours. */
export function idOfUploadKey(key: string): SubmissionId | null {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
}
