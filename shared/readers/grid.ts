import { LIMITS } from './limits.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

export interface GridCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly continues: boolean;
}

export interface GridRow {
  readonly before: number;
  readonly cells: readonly GridCell[];
}

/** A cell with its place in the grid, rows and columns from 0. */
export interface LaidCell {
  text: string;
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

/** Browsers take no span beyond it. */
const WIDEST = 1_000;

/**
 * Places cells as browsers do: each at the first column that no cell from above reaches into. Spans that run past
 * the last row, past the last column where a cell begins, or into another cell end there.
 */
export function layOut(rows: readonly GridRow[]): LaidCell[] {
  const laid: LaidCell[] = [];
  /** Per column: the cell that holds it, and the row from which it is free again. */
  const holders: (LaidCell | undefined)[] = [];
  const freeFrom: number[] = [];
  const isFree = (column: number, row: number): boolean => (freeFrom[column] ?? 0) <= row;
  let last = 0;
  rows.forEach((source, row) => {
    let next = source.before;
    for (const cell of source.cells) {
      const wanted = Math.max(1, Math.min(cell.colSpan, WIDEST));
      const above = holders[next];
      if (
        cell.continues &&
        above !== undefined &&
        above.column === next &&
        above.row + above.rowSpan === row
      ) {
        above.rowSpan++;
        for (let column = next; column < next + above.colSpan; column++) freeFrom[column] = row + 1;
        next += wanted;
        continue;
      }
      while (!isFree(next, row)) next++;
      let colSpan = 1;
      while (colSpan < wanted && isFree(next + colSpan, row)) colSpan++;
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, rows.length - row));
      const placed: LaidCell = { text: cell.text, row, column: next, rowSpan, colSpan };
      laid.push(placed);
      for (let column = next; column < next + colSpan; column++) {
        holders[column] = placed;
        freeFrom[column] = row + rowSpan;
      }
      last = Math.max(last, next);
      next += wanted;
      if (next > WIDEST + LIMITS.nesting) throw new Refusal(UNREADABLE.tooComplex);
    }
  });
  for (const cell of laid) cell.colSpan = Math.min(cell.colSpan, last + 1 - cell.column);
  return laid;
}
