/**
 * Tables of rtf and doc. Every row tells its own cells by the positions of their edges, so columns are found by laying
 * the edges of all rows over each other.
 */
import type { Place, Table, TableCell } from '../../document/document.ts';

export interface EdgedCell {
  readonly text: string;
  /** Edges from the left margin, in twentieths of a point. */
  readonly left: number;
  readonly right: number;
  /** `below`: continues the cell above it; `beside`: continues the cell to its left. Neither shows its own text. */
  readonly continues: 'nothing' | 'below' | 'beside';
}

export interface EdgedRow {
  readonly cells: readonly EdgedCell[];
  /** False when the row did not tell where its cells stand: then only their order is known. */
  readonly edgesKnown: boolean;
}

/** Edges of rows drawn by hand miss each other by less than this; no column that holds a digit is so narrow. */
const SAME_EDGE = 90;

/** The table, with merged cells as one; `number` is the how-manieth table of the document. */
export function tableFromEdges(rows: readonly EdgedRow[], number: number): Table {
  const place: Place = { table: number };
  if (rows.some((row) => !row.edgesKnown)) {
    const cells = rows.flatMap((row, r) => row.cells.map((cell, c) => cellAt(cell.text, r, c, 1, number)));
    return { kind: 'table', cells, columns: 'flow', place };
  }
  const columnOf = columnsOf(rows);
  const cells: Mutable[] = [];
  let above = new Map<number, Mutable>();
  rows.forEach((row, r) => {
    const here = new Map<number, Mutable>();
    let last: Mutable | undefined;
    for (const cell of row.cells) {
      const column = columnOf(cell.left);
      const colSpan = Math.max(1, columnOf(cell.right) - column);
      const upper = cell.continues === 'below' ? above.get(column) : undefined;
      if (cell.continues === 'beside' && last) {
        if (last.row === r) last.colSpan = column + colSpan - last.column;
        continue;
      }
      if (upper) {
        upper.rowSpan = r - upper.row + 1;
        here.set(column, upper);
        last = upper;
        continue;
      }
      last = cellAt(cell.text, r, column, colSpan, number);
      cells.push(last);
      here.set(column, last);
    }
    above = here;
  });
  return { kind: 'table', cells, columns: 'grid', place };
}

type Mutable = { -readonly [K in keyof TableCell]: TableCell[K] };

function cellAt(text: string, row: number, column: number, colSpan: number, table: number): Mutable {
  const place = { table, row: row + 1, column: column + 1 };
  return { text, row, column, rowSpan: 1, colSpan, place };
}

/** Maps an edge to its column: edges close together are one, unless that would leave a cell without width. */
function columnsOf(rows: readonly EdgedRow[]): (edge: number) => number {
  const edges = [...new Set(rows.flatMap((row) => row.cells.flatMap((cell) => [cell.left, cell.right])))];
  edges.sort((a, b) => a - b);
  const loose = clustered(edges, SAME_EDGE);
  const swallows = rows.some((row) =>
    row.cells.some((cell) => loose.get(cell.left) === loose.get(cell.right)),
  );
  const columns = swallows ? clustered(edges, 0) : loose;
  return (edge) => columns.get(edge) ?? 0;
}

function clustered(sorted: readonly number[], tolerance: number): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let column = -1;
  let start = Number.NEGATIVE_INFINITY;
  for (const edge of sorted) {
    if (edge - start > tolerance) {
      column += 1;
      start = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}
