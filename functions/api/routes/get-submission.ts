import * as z from 'zod';
import { receiptOf } from '../../../shared/filing/receipt.ts';
import { rejudgedOf } from '../../../shared/filing/rejudged.ts';
import { STATES } from '../../../shared/filing/states.ts';
import type { Submission } from '../../../shared/filing/submission.ts';
import { cityOf, placeOf } from '../../../shared/filing/submission-id.ts';
import { Refusal } from '../../refusal.ts';
import { submissionPath } from '../../schemas/codes.ts';
import { formIdSchema, moneyUnitSchema } from '../../schemas/figures.ts';
import { rejudgedSchema } from '../../schemas/filing.ts';
import { findingSchema } from '../../schemas/finding.ts';
import { receiptSchema } from '../../schemas/receipt.ts';
import {
  actorSchema,
  confirmationSchema,
  sentBackSchema,
  stateSchema,
  verdictSchema,
} from '../../schemas/submission.ts';
import type { ApiPorts } from '../ports.ts';
import { route } from '../route.ts';

const cellSchema = z.object({
  value: z.number().nullable(),
  text: z.string(),
  moneyUnit: moneyUnitSchema.nullable().exactOptional(),
});

export const submissionResponse = z.object({
  submissionId: z.string(),
  unit: z.string(),
  year: z.number().int(),
  attempt: z.number().int(),
  state: stateSchema,
  stateInWords: z.object({ zh: z.string(), en: z.string() }),
  fileName: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  requestedAt: z.iso.datetime(),
  requestedBy: actorSchema,
  receivedAt: z.iso.datetime().nullable(),
  verdict: verdictSchema.nullable(),
  rulesVersion: z.string().nullable(),
  /** What kind of file it is, by its content: `docx`, `pdf` …; `null` when that cannot be told. */
  format: z.string().nullable(),
  findings: z.array(findingSchema),
  /** What was recognised; `null` while there is no verdict, or when nothing could be read. */
  report: z
    .object({
      form: formIdSchema.nullable(),
      unitName: z.string().nullable(),
      reportYear: z.number().nullable(),
      signedOn: z.string().nullable(),
      cells: z.record(z.string(), cellSchema),
    })
    .nullable(),
  confirmation: confirmationSchema.nullable(),
  receipt: receiptSchema.nullable(),
  /** Who sent it back after it was accepted, when and why; `null` when nobody did. */
  sentBack: sentBackSchema.nullable(),
  /** What newer rules say of the file; nothing above changes by it. */
  rejudged: rejudgedSchema.extend({ findings: z.array(findingSchema) }).nullable(),
});

export const getSubmission = route({
  method: 'GET',
  path: '/v1/submissions/{id}',
  does: 'What became of an uploaded file: state, verdict, findings, recognised cells, receipt',
  scope: 'gongkai:read',
  admits: 'token-or-pass',
  answers: 'ok',
  refuses: ['no-such-submission'],
  params: submissionPath,
  body: z.undefined(),
  response: submissionResponse,
  about: ({ params }) => subjectOf(params.id),

  async run({ params }, { submissions, records }) {
    const submission = await submissions.find(params.id);
    if (!submission) throw new Refusal('no-such-submission');
    const record = submission.outcome ? await records.read(submission.id) : null;
    const report = record?.report ?? null;
    return {
      submissionId: submission.id,
      unit: submission.unit,
      year: submission.year,
      attempt: submission.attempt,
      state: submission.state,
      stateInWords: { ...STATES[submission.state] },
      fileName: submission.fileName,
      size: submission.size,
      sha256: submission.sha256,
      requestedAt: submission.requestedAt,
      requestedBy: submission.requestedBy,
      receivedAt: submission.receivedAt ?? null,
      verdict: submission.outcome?.verdict ?? null,
      rulesVersion: submission.outcome?.rulesVersion ?? null,
      format: record?.format ?? null,
      findings: (record?.findings ?? []) as z.input<typeof findingSchema>[],
      report: report && {
        form: report.form,
        unitName: report.unitName,
        reportYear: report.reportYear,
        signedOn: report.signedOn,
        cells: Object.fromEntries(report.cells),
      },
      confirmation: (submission.confirmation ?? null) as z.input<typeof confirmationSchema> | null,
      receipt: receiptOf(submission),
      sentBack: submission.sentBack ?? null,
      rejudged: await rejudgedIn(submission, records),
    };
  },
});

async function rejudgedIn({ id, outcome, rejudged }: Submission, records: ApiPorts['records']) {
  if (!outcome || !rejudged) return null;
  const { findings } = await records.readAgain(id, rejudged.rulesVersion);
  return { ...rejudgedOf(outcome, rejudged), findings: findings as z.input<typeof findingSchema>[] };
}

/** Whose submission it is stands in its id. */
export function subjectOf(id: string): { city: string; unit: string; year: number } {
  const place = placeOf(id);
  if (!place) throw new Refusal('no-such-submission');
  return { city: cityOf(place.unit), unit: place.unit, year: place.year };
}
