import type { CellId } from '../form/form.ts';
import type { CellTotal, Summary } from './summary.ts';

export interface ComparedTotal extends CellTotal {
  /** The same cell a year before with its own coverage; `null` when the form had no such cell or nothing was summed. */
  readonly lastYear: { readonly sum: number; readonly n: number; readonly of: number } | null;
}

export type ComparedSummary = Omit<Summary, 'cells'> & {
  readonly cells: Readonly<Record<CellId, ComparedTotal>>;
};

/** Puts the previous year's totals beside this year's. Totals of different forms are never put side by side. */
export function besideLastYear(summary: Summary, lastYear: Summary | null): ComparedSummary {
  const comparable = lastYear?.form === summary.form ? lastYear : null;
  return {
    ...summary,
    cells: Object.fromEntries(
      Object.entries(summary.cells).map(([id, total]) => {
        const before = comparable?.cells[id];
        return [
          id,
          {
            ...total,
            lastYear:
              comparable && before && before.sum !== null
                ? { sum: before.sum, n: before.n, of: comparable.units.length }
                : null,
          },
        ];
      }),
    ),
  };
}
