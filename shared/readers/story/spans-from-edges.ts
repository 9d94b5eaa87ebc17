/**
 * Rows of rtf and doc tell the edges of their own cells, each for itself. Columns are found by laying the edges of
 * all rows of a table over each other.
 */

/** What the row says of a cell. `below`: it continues the cell above; `beside`: the cell to its left. */
export interface EdgedCell {
  /** From the left margin, in twentieths of a point. */
  readonly right: number;
  readonly continues: 'nothing' | 'below' | 'beside';
}

export interface RowShape {
  readonly left: number;
  readonly cells: readonly EdgedCell[];
}

/** Columns of a row: those left free in front, then the span of each cell. */
export interface RowSpans {
  readonly before: number;
  readonly colSpans: readonly number[];
}

/** Edges of rows drawn by hand miss each other by less than this; no column that holds a digit is so narrow. */
const SAME_EDGE = 90;

/** The spans of every row; `null` when a row has a cell without width, so that its edges tell nothing. */
export function spansFromEdges(rows: readonly RowShape[]): RowSpans[] | null {
  const pairs = rows.map((row) => row.cells.map((cell, index) => [leftOf(row, index), cell.right] as const));
  if (pairs.flat().some(([left, right]) => right <= left)) return null;
  const edges = [...new Set(pairs.flat(2))].toSorted((a, b) => a - b);
  const loose = clustered(edges, SAME_EDGE);
  const swallows = pairs.flat().some(([left, right]) => loose.get(left) === loose.get(right));
  const columns = swallows ? clustered(edges, 0) : loose;
  const columnOf = (edge: number): number => columns.get(edge) ?? 0;
  return pairs.map((row) => ({
    before: columnOf(row[0]?.[0] ?? 0),
    colSpans: row.map(([left, right]) => columnOf(right) - columnOf(left)),
  }));
}

function leftOf(row: RowShape, index: number): number {
  return row.cells[index - 1]?.right ?? row.left;
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
