import { cellsOf, FORMS, type FormId, type TableId } from '../form/index.ts';
import type { Scan } from './scan/scan.ts';

/** The form whose labels a table carries; `null` when it shows none that only one form has. */
export function formOfTable(scan: Scan, table: TableId): FormId | null {
  const votes = new Map<FormId, number>();
  for (const { table: where, form, label } of scan.evidence) {
    if (where !== table) continue;
    // 规范性文件 and 行政规范性文件 are often exchanged; column labels hardly ever.
    votes.set(
      form,
      (votes.get(form) ?? 0) + (label.kind === 'column' ? 3 : label.id === 'normative' ? 0.5 : 2),
    );
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || (second && second[1] === first[1])) return null;
  return first[0];
}

/**
 * The report's form: by the labels of table 二, which differ most, else of table 三, else by the figures a row has
 * where no header survived. The report's year does not decide it.
 */
export function formOfReport(scan: Scan): FormId | null {
  const byLabels = formOfTable(scan, 'disclosure') ?? formOfTable(scan, 'applications');
  if (byLabels) return byLabels;
  if (scan.rows.length === 0 && scan.reviewRuns.length === 0) return null;
  const licensing = scan.rows.find(
    ({ match }) => match.label.table === 'disclosure' && match.label.id === 'licensing',
  );
  const figures = licensing?.figures.filter((piece) => piece.figure.kind !== 'blank').length ?? 0;
  return figures === 1 ? '2021' : figures >= 2 ? '2019' : newest();
}

function newest(): FormId {
  const form = FORMS.at(-1);
  if (!form || cellsOf(form).size === 0) throw new Error('no forms');
  return form.id;
}
