import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { confirmSubmission } from '../../../functions/api/routes/confirm-submission.ts';
import { createUpload } from '../../../functions/api/routes/create-upload.ts';
import { getSubmission } from '../../../functions/api/routes/get-submission.ts';
import type { Visitor } from './visitor.ts';

export type Submission = z.output<typeof getSubmission.response>;

/** A file to be filed. */
export interface Upload {
  readonly year: number;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const PAUSE_MS = 200;
const PATIENCE_MS = 120_000;

/** Sends a file through the signed URL. @returns the submission's id */
export async function upload(unit: Visitor, { bytes, ...file }: Upload): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { submissionId, url, method, headers } = await unit.ask(
    createUpload,
    {},
    { ...file, size: bytes.length, sha256 },
  );
  const response = await fetch(url, { method, headers, body: bytes });
  if (!response.ok) throw new Error(`上传未成功：${response.status} ${await response.text()}`);
  return submissionId;
}

/** Waits until the file has been judged. @throws when that takes too long */
export async function verdictOn(unit: Visitor, id: string): Promise<Submission> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const submission = await unit.ask(getSubmission, { id });
    if (submission.state !== 'requested' && submission.state !== 'processing') return submission;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`等候核验结果超时：${id}`);
}

/** Gives a reason for every warning. */
export function confirm(unit: Visitor, submission: Submission, reasonFor: (rule: string) => string) {
  const reasons = submission.findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ key, rule }) => ({ finding: key, reason: reasonFor(rule) }));
  return unit.ask(confirmSubmission, { id: submission.submissionId }, { reasons });
}
