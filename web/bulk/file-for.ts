import type { Ask } from '../api/ask.ts';
import { CALLS } from '../api/calls.ts';
import { isUnderWay } from '../filing/attempt-panel.tsx';
import { sendFile } from '../filing/send-file.ts';
import type { Outcome } from './bulk-row.ts';

export interface Approved {
  readonly unit: string;
  readonly year: number;
  readonly file: File;
  readonly sha256: string;
  /** Under which it may be asked for again. */
  readonly key: string;
}

const ASK_AGAIN_MS = 1000;
const PATIENCE = 45;

/**
 * Files one report on behalf of its unit, and waits a while for the verdict.
 * @throws Problem
 */
export async function fileFor(
  { unit, year, file, sha256, key }: Approved,
  ask: Ask,
  news: (outcome: Outcome) => void,
): Promise<void> {
  const upload = await ask(CALLS.createUpload, {
    params: {},
    key,
    body: {
      unit,
      year,
      fileName: file.name.slice(-200),
      contentType: file.type || 'application/octet-stream',
      size: file.size,
      sha256,
    },
  });
  await sendFile(upload, file, (share) => news({ step: 'sending', share }));
  news({ step: 'judging' });
  for (let asked = 0; asked < PATIENCE; asked += 1) {
    const submission = await ask(CALLS.getSubmission, { params: { id: upload.submissionId } });
    if (!isUnderWay(submission)) return news({ step: 'judged', state: submission.state });
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  news({ step: 'late' });
}
