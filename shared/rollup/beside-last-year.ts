import type { CellId } from '../form/form.ts';
import type { AreaSummary } from './area-summary.ts';
import type { Summary } from './summary.ts';

/** The same cell a year before with its own coverage; `null` when the form had no such cell or nothing was summed. */
export interface LastYear {
  readonly lastYear: { readonly sum: number; readonly n: number; readonly of: number } | null;
}

export type Compared<S extends Summary | AreaSummary> = Omit<S, 'cells'> & {
  readonly cells: Readonly<Record<CellId, S['cells'][CellId] & LastYear>>;
};

/** Puts the previous year's totals beside this year's. Totals of different forms are never put side by side. */
export function besideLastYear<S extends Summary | AreaSummary>(summary: S, lastYear: S | null): Compared<S> {
  const comparable = lastYear?.form === summary.form ? lastYear : null;
  return {
    ...summary,
    cells: Object.fromEntries(
      Object.entries(summary.cells).map(([id, total]) => {
        const before = comparable?.cells[id];
        const shown = comparable && before && before.sum !== null;
        return [
          id,
          { ...total, lastYear: shown ? { sum: before.sum, n: before.n, of: unitsIn(comparable) } : null },
        ];
      }),
    ),
  };
}

function unitsIn(summary: Summary | AreaSummary): number {
  return 'coverage' in summary ? summary.coverage.units : summary.units.length;
}
