import type { Format } from '../../shared/document/document.ts';
import type { Examination } from '../../shared/examination.ts';
import { type NamedFinding, named } from '../../shared/filing/record.ts';
import type { Severity, Verdict } from '../../shared/findings/finding.ts';
import { type CellId, type Form, formById, formForYear } from '../../shared/form/index.ts';
import type { AnswerOf, CALLS } from '../api/calls.ts';

export type Submission = AnswerOf<(typeof CALLS)['getSubmission']>;
export type History = AnswerOf<(typeof CALLS)['getUnitHistory']>;
export type Receipt = NonNullable<Submission['receipt']>;
export type RecognisedReport = NonNullable<Submission['report']>;

/** What a unit calls its city; the office in charge where the register does not name it. */
export function cityNameOf({ cityName }: Pick<History, 'cityName'>): string {
  return cityName ?? '主管部门';
}

/** What was read and found in a file, here or by the server. */
export interface Checked {
  readonly format: Format | null;
  readonly verdict: Verdict;
  readonly findings: readonly NamedFinding[];
  readonly report: RecognisedReport | null;
}

export function checkedHere({ format, verdict, findings, report }: Examination): Checked {
  return {
    format,
    verdict,
    findings: named(findings),
    report: report && {
      form: report.form,
      unitName: report.unitName,
      reportYear: report.reportYear,
      signedOn: report.signedOn,
      cells: Object.fromEntries(report.cells),
    },
  };
}

/** `null` while there is no verdict. */
export function checkedThere({ format, verdict, findings, report }: Submission): Checked | null {
  return verdict === null
    ? null
    : { format: format as Format | null, verdict, findings: findings as readonly NamedFinding[], report };
}

/** The form on which the report is shown: its own, else that of the year it is filed for. */
export function formOf(report: RecognisedReport, year: number): Form | null {
  return report.form ? formById(report.form) : formForYear(year);
}

/** What is said of one cell. */
export interface Mark {
  readonly severity: Severity;
  /** Keys of the findings that speak of it, the gravest first. */
  readonly findings: readonly string[];
  /** What it should be, where that can be told. */
  readonly expected: number | null;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Which cells the findings speak of. The cell to look at is marked; where a repair names the one to mend, that one. */
export function marksOf(findings: readonly NamedFinding[]): ReadonlyMap<CellId, Mark> {
  const marks = new Map<CellId, Mark>();
  for (const { key, severity, cells, repair } of findings) {
    for (const cell of repair.cell === undefined ? cells : [repair.cell, ...cells]) {
      const was = marks.get(cell);
      if (was?.findings.includes(key)) continue;
      const graver = was && RANK[was.severity] <= RANK[severity] ? was.severity : severity;
      const expected = repair.cell === cell && repair.value !== undefined ? repair.value : null;
      marks.set(cell, {
        severity: graver,
        findings: [...(was?.findings ?? []), key],
        expected: was?.expected ?? expected,
      });
    }
  }
  return marks;
}
