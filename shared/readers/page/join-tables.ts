import { bareWords, firstFigure, isBlank, isCut, isFigure, repeats } from './cut-rows.ts';
import type { PageCell, PageTable } from './fill-cells.ts';
import { isFigureText } from './unruled/pieces.ts';
import { ENUMERATED } from './words.ts';

/** Edges of one column on two pages differ by this at most. */
const SAME_EDGE = 4;
/** A corner that is repeated in part shows this much of its words at least. */
const CORNER = 6;
/** Parts of one table have so many edges of columns in common, and this part of them. */
const FEWEST_EDGES = 6;
const MOST_EDGES = 0.75;
/** How the width of the parts of one table may differ, as a part of it. */
const SAME_WIDTH = 0.03;

/** Is `next`, on the following page, more of the table `table`? */
export function continues(table: PageTable, next: PageTable): boolean {
  if (!table.ruled || !next.ruled) return false;
  return isAsWide(table, next) || lacksFirstColumns(table, next);
}

function isAsWide(table: PageTable, next: PageTable): boolean {
  const width = table.right - table.left;
  const nextWidth = next.right - next.left;
  return Math.abs(width - nextWidth) <= SAME_WIDTH * width;
}

/** Where a label reaches over a whole page, no line meets it there, and the table seems to begin behind it. */
function lacksFirstColumns(table: PageTable, next: PageTable): boolean {
  const fewest = Math.min(table.columns.length, next.columns.length);
  const common = table.columns.filter((edge) => isAmong(edge, next.columns));
  return (
    Math.abs(table.right - next.right) <= SAME_EDGE &&
    common.length >= Math.max(FEWEST_EDGES, MOST_EDGES * fewest)
  );
}

const isAmong = (edge: number, edges: readonly number[]): boolean =>
  edges.some((other) => Math.abs(edge - other) <= SAME_EDGE);

/**
 * One table from the parts on two pages: the repeated header is dropped, the columns are those of both, a row cut in
 * two is made whole, and a label that is shared by rows on both pages reaches over all of them.
 */
export function joinedTable(table: PageTable, next: PageTable): PageTable {
  const shift = isAsWide(table, next) ? table.left - next.left : 0;
  const columns = union(
    table.columns,
    next.columns.map((edge) => edge + shift),
  );
  const above = onColumns(table.cells, table.columns, columns);
  const repeated = repeatedRows(table, next);
  const below = onColumns(
    next.cells,
    next.columns.map((edge) => edge + shift),
    columns,
  )
    .filter(({ row, rowSpan }) => row + rowSpan > repeated)
    .map((cell) => ({
      ...cell,
      row: Math.max(cell.row - repeated, 0),
      rowSpan: cell.row < repeated ? cell.row + cell.rowSpan - repeated : cell.rowSpan,
    }));
  const rowsBelow = next.rows - repeated;
  if (rowsBelow <= 0) return { ...table, columns, cells: above };
  const cut = isCut(lastRow(above, table.rows), firstRow(below));
  const start = cut ? table.rows - 1 : table.rows;
  const cells = [...above];
  for (const cell of below) {
    const index = cell.row === 0 ? cells.findIndex((other) => sharedLabel(other, cell, table.rows)) : -1;
    const other = cells[index];
    if (other && (cut || carries(other, cell, firstFigure(below)))) {
      cells[index] = {
        ...other,
        text: repeats(other, cell) ? other.text : other.text + cell.text,
        rowSpan: start + cell.rowSpan - other.row,
      };
    } else {
      cells.push({ ...cell, row: cell.row + start });
    }
  }
  return {
    ...table,
    columns,
    rows: start + rowsBelow,
    cells: cells.sort((one, another) => one.row - another.row || one.column - another.column),
    bottom: next.bottom,
  };
}

function union(one: readonly number[], other: readonly number[]): number[] {
  const added = other.filter((edge) => !isAmong(edge, one));
  return [...one, ...added].sort((first, second) => first - second);
}

function onColumns(
  cells: readonly PageCell[],
  own: readonly number[],
  columns: readonly number[],
): PageCell[] {
  const places = own.map((edge) => nearest(columns, edge));
  return cells.map((cell) => {
    const column = places[cell.column] ?? 0;
    return { ...cell, column, colSpan: Math.max(1, (places[cell.column + cell.colSpan] ?? 0) - column) };
  });
}

function nearest(sorted: readonly number[], edge: number): number {
  let best = 0;
  sorted.forEach((value, index) => {
    if (Math.abs(value - edge) < Math.abs((sorted[best] ?? 0) - edge)) best = index;
  });
  return best;
}

/** How many rows at the top of `next` are the top rows of `table` again. */
function repeatedRows(table: PageTable, next: PageTable): number {
  let rows = 0;
  while (rows < next.rows) {
    const header = headerWording(table.cells, rows);
    const again = headerWording(next.cells, rows);
    if (header === null || again === null || !isAgain(header, again)) break;
    if (header.join('') === '' && !spannedBy(table.cells, rows)) break;
    rows += 1;
  }
  return rows;
}

/** The words of a row, cell by cell; `null` for a row of figures, which is no header. */
function headerWording(cells: readonly PageCell[], row: number): readonly string[] | null {
  const texts = cells.filter((cell) => cell.row === row).map(({ text }) => text.replace(/\s+/gu, ''));
  return texts.some(isFigureText) ? null : texts;
}

/** The same words; of a long corner, the lines that there was room for. */
function isAgain(header: readonly string[], again: readonly string[]): boolean {
  return (
    header.length === again.length &&
    header.every((words, at) => {
      const found = again[at] ?? '';
      return words === found || (found.length >= CORNER && words.startsWith(found));
    }) &&
    header.some((words, at) => words === again[at])
  );
}

function spannedBy(cells: readonly PageCell[], row: number): boolean {
  return cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
}

const firstRow = (cells: readonly PageCell[]): PageCell[] => cells.filter(({ row }) => row === 0);
const lastRow = (cells: readonly PageCell[], rows: number): PageCell[] =>
  cells.filter(({ row, rowSpan }) => row + rowSpan >= rows);
function sharedLabel(upper: PageCell, lower: PageCell, rows: number): boolean {
  return (
    upper.row + upper.rowSpan >= rows && upper.column === lower.column && upper.colSpan === lower.colSpan
  );
}

/** A label left of the figures that goes on from the page before: empty, the rest of it, or the same again. */
function carries(upper: PageCell, lower: PageCell, figures: number): boolean {
  if (upper.column >= figures) return false;
  if (isBlank(lower)) return true;
  if (bareWords(upper) === bareWords(lower)) return upper.rowSpan > 1 || lower.rowSpan > 1;
  return upper.rowSpan + lower.rowSpan > 2 && !ENUMERATED.test(lower.text) && !isFigure(lower);
}
