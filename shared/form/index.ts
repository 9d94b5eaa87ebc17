import { cellsOf, type FormCell } from './cells.ts';
import type { CellId, Form, FormId } from './form.ts';
import { FORM_2019 } from './form-2019.ts';
import { FORM_2021 } from './form-2021.ts';

export * from './cells.ts';
export type * from './form.ts';

/** Every form ever prescribed, oldest first. A new report year's form is one more line here. */
export const FORMS: readonly Form[] = [FORM_2019, FORM_2021];

export function formById(id: FormId): Form {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** The form that the notices prescribe for a report year; `null` before 2019. */
export function formForYear(reportYear: number): Form | null {
  return (
    FORMS.find(
      ({ reportYears: { from, to } }) => reportYear >= from && (to === undefined || reportYear <= to),
    ) ?? null
  );
}

/** A cell of any form; a report with rows of both forms has cells of both. */
export function cellById(id: CellId): FormCell | null {
  for (const form of FORMS) {
    const cell = cellsOf(form).get(id);
    if (cell) return cell;
  }
  return null;
}
