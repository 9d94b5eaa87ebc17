import type { CellId } from '../form/form.ts';
import { cellById } from '../form/index.ts';
import type { CellTotal, LeftOut, Summary } from '../rollup/summary.ts';

/** What is another in a later version of a year's summary. */
export interface Difference {
  /** In printed order. */
  readonly cells: readonly CellDifference[];
  /** By code. */
  readonly units: readonly UnitDifference[];
}

export interface CellDifference {
  readonly cell: CellId;
  readonly label: string;
  readonly before: SumAndCoverage;
  readonly after: SumAndCoverage;
}

/** `sum` as in the summary; n units of N stand behind it. */
export interface SumAndCoverage {
  readonly sum: number | null;
  readonly n: number;
}

export interface UnitDifference {
  readonly code: string;
  readonly name: string;
  readonly before: UnitIn;
  readonly after: UnitIn;
}

/** Summed, left out for that reason, or not on the register. */
export type UnitIn = 'summed' | LeftOut | 'not-registered';

type Compared = Pick<Summary, 'cells' | 'units'>;

/** Cell by cell and unit by unit; what is the same is not in it. */
export function differenceOf(before: Compared, after: Compared): Difference {
  const ids = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)]);
  return {
    cells: [...ids].flatMap((cell) => {
      const [was, is] = [inBrief(before.cells[cell]), inBrief(after.cells[cell])];
      if (was.sum === is.sum && was.n === is.n) return [];
      return [{ cell, label: cellById(cell)?.label ?? cell, before: was, after: is }];
    }),
    units: unitDifferences(before, after),
  };
}

function inBrief(total: CellTotal | undefined): SumAndCoverage {
  return { sum: total?.sum ?? null, n: total?.n ?? 0 };
}

function unitDifferences(before: Compared, after: Compared): UnitDifference[] {
  const was = new Map(before.units.map((unit) => [unit.code, unit]));
  const is = new Map(after.units.map((unit) => [unit.code, unit]));
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((code) => {
    const [old, now] = [was.get(code), is.get(code)];
    const [from, to] = [standsIn(old), standsIn(now)];
    return from === to ? [] : [{ code, name: (now ?? old)?.name ?? code, before: from, after: to }];
  });
}

function standsIn(unit: { readonly leftOut: LeftOut | null } | undefined): UnitIn {
  return unit === undefined ? 'not-registered' : (unit.leftOut ?? 'summed');
}
