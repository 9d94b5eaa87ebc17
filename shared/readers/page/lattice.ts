import { drawnEdges, withoutStruck } from './lattice/drawn-edges.ts';
import { withEndsDrawnOn } from './lattice/ends-inside.ts';
import { gridLines } from './lattice/grid-lines.ts';
import { Leaders } from './lattice/leaders.ts';
import { type Network, networksOf } from './lattice/networks.ts';
import { type Rectangle, rectanglesOf } from './lattice/rectangles.ts';
import { median } from './median.ts';
import type { Box, Drawing, Glyph, Ruling } from './page.ts';

/** A cell drawn by lines: its place in the grid and on the page. */
export interface DrawnCell extends Box, Rectangle {}

/** A table drawn by lines. */
export interface Lattice extends Box {
  /** Where its columns begin and end, from left to right; one more than there are columns. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly DrawnCell[];
}

/** The tables that are drawn by lines, with at least two cells beside each other; from top to bottom. */
export function latticesOf(
  { horizontal, vertical }: Pick<Drawing, 'horizontal' | 'vertical'>,
  glyphs: readonly Glyph[],
): Lattice[] {
  return networksOf(horizontal, vertical)
    .map((network) => latticeOf(network, glyphs))
    .filter((lattice) => lattice !== null)
    .sort((one, other) => one.top - other.top || one.left - other.left);
}

function latticeOf(network: Network, glyphs: readonly Glyph[]): Lattice | null {
  const inside = glyphs.filter(
    ({ x, y }) => x > network.left && x < network.right && y > network.top && y < network.bottom,
  );
  const size = median(inside.map((glyph) => glyph.size)) ?? 10;
  const places = (lines: readonly Ruling[]): number[] => lines.map(({ at }) => at);
  const ends = (lines: readonly Ruling[]): number[] => lines.flatMap(({ from, to }) => [from, to]);
  const columns = gridLines(
    { places: places(network.vertical), ends: ends(network.horizontal) },
    inside.map(({ x }) => x),
    size,
  );
  const rows = gridLines(
    { places: places(network.horizontal), ends: ends(network.vertical) },
    inside.map(({ y }) => y),
    size,
  );
  if (columns.length < 3 || rows.length < 2) return null;
  const across = withoutStruck(drawnEdges(network.horizontal, rows, columns), inside, rows, columns);
  const down = drawnEdges(network.vertical, columns, rows);
  const width = columns.length - 1;
  const height = rows.length - 1;
  const joined = joinedSquares(across, down, width, height);
  const leaders = joinedSquares(withEndsDrawnOn(across, joined, width), down, width, height);
  return compact(rectanglesOf(leaders, width, height), columns, rows);
}

/** Squares of the grid that no line parts are one cell. */
function joinedSquares(
  across: readonly (readonly boolean[])[],
  down: readonly (readonly boolean[])[],
  width: number,
  height: number,
): Leaders {
  const leaders = new Leaders(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const here = row * width + column;
      if (column + 1 < width && !down[column + 1]?.[row]) leaders.join(here, here + 1);
      if (row + 1 < height && !across[row + 1]?.[column]) leaders.join(here, here + width);
    }
  }
  return leaders;
}

/** Grid lines at which no cell begins are dropped, so that a line under a word makes no column. */
function compact(
  rectangles: readonly Rectangle[],
  columns: readonly number[],
  rows: readonly number[],
): Lattice | null {
  const usedColumns = [...new Set(rectangles.map(({ column }) => column))].sort((one, other) => one - other);
  const usedRows = [...new Set(rectangles.map(({ row }) => row))].sort((one, other) => one - other);
  if (usedColumns.length < 2) return null;
  const columnNumber = numbering(usedColumns, columns.length - 1);
  const rowNumber = numbering(usedRows, rows.length - 1);
  const cells = rectangles.map((rectangle): DrawnCell => {
    const row = rowNumber[rectangle.row] ?? 0;
    const column = columnNumber[rectangle.column] ?? 0;
    return {
      row,
      column,
      rowSpan: (rowNumber[rectangle.row + rectangle.rowSpan] ?? 0) - row,
      colSpan: (columnNumber[rectangle.column + rectangle.colSpan] ?? 0) - column,
      left: columns[rectangle.column] ?? 0,
      right: columns[rectangle.column + rectangle.colSpan] ?? 0,
      top: rows[rectangle.row] ?? 0,
      bottom: rows[rectangle.row + rectangle.rowSpan] ?? 0,
    };
  });
  const kept = (places: readonly number[], used: readonly number[]): number[] => [
    ...used.map((index) => places[index] ?? 0),
    places.at(-1) ?? 0,
  ];
  return {
    cells,
    columns: kept(columns, usedColumns),
    rows: kept(rows, usedRows),
    left: columns[0] ?? 0,
    right: columns.at(-1) ?? 0,
    top: rows[0] ?? 0,
    bottom: rows.at(-1) ?? 0,
  };
}

function numbering(used: readonly number[], end: number): number[] {
  const numbers: number[] = [];
  used.forEach((index, number) => {
    numbers[index] = number;
  });
  numbers[end] = used.length;
  return numbers;
}
