import type { Document } from './document/document.ts';
import { type Examination, unreadable } from './examination.ts';
import { type Finding, verdictOf } from './findings/finding.ts';
import { FORMS, formById, formForYear } from './form/index.ts';
import { readDocument } from './readers/index.ts';
import { readReport } from './report/index.ts';
import type { Report } from './report/report.ts';
import { checkReport } from './rules/check-report.ts';
import { notAReportFinding } from './rules/not-a-report.ts';
import type { Context } from './rules/rule.ts';
import { unreadableFinding } from './rules/unreadable-file.ts';
import { RULES_VERSION } from './rules/version.ts';

/**
 * The whole way of a file: bytes → Document → Report → findings → verdict. Pure; the same in the function, in the
 * browser and at the command line. A fault of the file is a finding, never an exception.
 */
export async function examine(
  bytes: Uint8Array,
  { fileName, context }: { fileName: string; context: Context },
): Promise<Examination> {
  const reading = await readDocument(bytes, fileName);
  if (!reading.ok) return unreadable(fileName, reading.format, unreadableFinding(reading.unreadable));
  const { document } = reading;
  const report = readReport(document);
  if (!isReport(report)) return unreadable(fileName, document.format, notAReportFinding(document));
  const findings = findingsOf(document, report, context);
  return {
    fileName,
    format: document.format,
    report,
    verdict: verdictOf(findings),
    findings,
    rulesVersion: RULES_VERSION,
  };
}

/** A covering letter names the report but has neither its tables nor its sections. */
function isReport(report: Report): boolean {
  return report.tables.length > 0 || report.sections.filter(({ heading }) => heading !== null).length >= 3;
}

function findingsOf(document: Document, report: Report, context: Context): readonly Finding[] {
  const year = context.year ?? report.reportYear;
  const prescribed = year === null ? null : formForYear(year);
  const newest = FORMS.at(-1);
  if (!newest) throw new Error('no forms');
  const form = report.form ? formById(report.form) : (prescribed ?? newest);
  return checkReport({ report, form, year, document, context });
}
