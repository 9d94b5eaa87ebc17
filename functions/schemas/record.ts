import * as z from 'zod';
import type { Format } from '../../shared/document/document.ts';
import type { ReportRecord } from '../../shared/filing/record.ts';
import type { Report } from '../../shared/report/report.ts';
import { findingSchema } from './finding.ts';
import { verdictSchema } from './submission.ts';

/**
 * A report as kept: its cells as an object, everything else as it is. We alone write these files, so beside what is
 * used here their content is taken as it was written.
 */
const reportSchema = z
  .looseObject({
    form: z.enum(['2019', '2021']).nullable(),
    cells: z.record(z.string(), z.looseObject({ value: z.number().nullable(), text: z.string() })),
  })
  .transform(
    ({ cells, ...report }) => ({ ...report, cells: new Map(Object.entries(cells)) }) as unknown as Report,
  );

const recordSchema = z.object({
  submissionId: z.string(),
  sha256: z.string(),
  format: z.custom<Format>((format) => typeof format === 'string').nullable(),
  verdict: verdictSchema,
  rulesVersion: z.string(),
  findings: z.array(findingSchema),
  report: reportSchema.nullable(),
  sketch: z.array(z.number()).exactOptional(),
});

export function encodeRecord(record: ReportRecord): string {
  const { report } = record;
  return JSON.stringify({
    ...record,
    report: report && { ...report, cells: Object.fromEntries(report.cells) },
  });
}

export function decodeRecord(json: string): ReportRecord {
  return recordSchema.parse(JSON.parse(json));
}
