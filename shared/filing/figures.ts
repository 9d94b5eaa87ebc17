import { type CellId, cellsOf, type FormId, formById } from '../form/index.ts';
import type { MoneyUnit, Report } from '../report/report.ts';

/** The figures of one report, and nothing else of it: what a city's totals are made of. */
export interface Figures {
  readonly form: FormId;
  /** In the form's printed order; `null` where nothing that stood there was a number. */
  readonly values: readonly (number | null)[];
  /** For each amount of money, the unit it was written in; `null` when none was said. */
  readonly moneyUnits: Readonly<Record<CellId, MoneyUnit | null>>;
}

/** `null` when the report is of no known form. A cell of another form that stands in the file is left out. */
export function figuresOf(report: Pick<Report, 'form' | 'cells'>): Figures | null {
  if (report.form === null) return null;
  const cells = [...cellsOf(formById(report.form)).values()];
  return {
    form: report.form,
    values: cells.map(({ id }) => report.cells.get(id)?.value ?? null),
    moneyUnits: Object.fromEntries(
      cells
        .filter(({ kind }) => kind === 'money')
        .map(({ id }) => [id, report.cells.get(id)?.moneyUnit ?? null]),
    ),
  };
}
