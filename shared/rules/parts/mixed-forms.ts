import type { FormId, TableId } from '../../form/index.ts';
import type { Report } from '../../report/report.ts';

/** Whether a table has rows that only this form has, beside those of the form that the report was read by. */
export function hasRowsOf({ observations }: Report, table: TableId, form: FormId | undefined): boolean {
  return observations.some(
    (each) => each.kind === 'mixed-forms' && each.table === table && each.forms.some((id) => id === form),
  );
}
