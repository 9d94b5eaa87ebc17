import { createHash } from 'node:crypto';
import { named, type ReportRecord } from '../shared/filing/record.ts';
import type { Submission } from '../shared/filing/submission.ts';
import type { Finding, Words } from '../shared/findings/finding.ts';
import { type ContextPorts, contextOf, type Occasion } from './context-of.ts';
import type { Examine, Examined } from './ports/examine.ts';
import type { Uploads } from './ports/uploads.ts';

export interface ExamineUploadPorts extends ContextPorts {
  readonly uploads: Uploads;
  readonly examine: Examine;
}

/** Stands for the version where no rule was run. */
export const NO_RULES = 'none';

/** Is it the very file that was announced? Then it is read and checked against what is known of its unit. */
export async function examineUpload(
  submission: Submission,
  ports: ExamineUploadPorts,
  occasion: Occasion,
): Promise<ReportRecord> {
  const bytes = await ports.uploads.fetch(submission.id, submission.size);
  const examined =
    bytes && bytes.length === submission.size && sha256Of(bytes) === submission.sha256
      ? await ports.examine(bytes, {
          fileName: submission.fileName,
          context: await contextOf(submission, ports, occasion),
        })
      : NOT_THE_FILE;
  return {
    submissionId: submission.id,
    sha256: submission.sha256,
    format: examined.format,
    verdict: examined.verdict,
    rulesVersion: examined.rulesVersion,
    findings: named(examined.findings),
    report: examined.report,
    ...(examined.sketch ? { sketch: examined.sketch } : {}),
  };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const MESSAGE: Words = {
  zh: '收到的文件与上传前声明的大小或校验值（SHA-256）不一致，可能在传输中损坏或被替换，未予核验。',
  en: 'The file that came is not the one that was announced: its size or SHA-256 differs. It was not checked.',
};

const FINDING: Finding = {
  rule: 'unreadable-file',
  severity: 'error',
  cells: [],
  section: null,
  place: null,
  message: MESSAGE,
  expected: null,
  found: null,
  repair: { zh: '请重新上传该文件。', en: 'Upload the file again.' },
};

const NOT_THE_FILE: Omit<Examined, 'fileName'> = {
  format: null,
  report: null,
  verdict: 'unreadable',
  findings: [FINDING],
  rulesVersion: NO_RULES,
};
