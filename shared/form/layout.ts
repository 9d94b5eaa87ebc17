/**
 * How the official form is printed: which label stands where and what it spans. Word documents, web pages and
 * spreadsheets all print a table from here.
 */
import type { CellId, FormBlock, FormTable } from './form.ts';

interface Spanning {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Printed words: a block's caption, the label of a column (or the corner above the row labels), the label of a row. */
export interface PrintedLabel extends Spanning {
  readonly kind: 'caption' | 'column' | 'row';
  readonly text: string;
}

/** The place of one figure. */
export interface PrintedFigure extends Spanning {
  readonly kind: 'figure';
  readonly cell: CellId;
}

export type PrintedCell = PrintedLabel | PrintedFigure;

export interface PrintedTable {
  /** Grid columns of the widest line. */
  readonly width: number;
  /** From top to bottom, each from left to right; a merged cell stands once, in its first row. */
  readonly rows: readonly (readonly PrintedCell[])[];
}

/** A label over `count` lines, `from` the first, taking `levels` levels of labels from `level` on. */
interface Nested {
  readonly text: string;
  readonly level: number;
  readonly levels: number;
  readonly from: number;
  readonly count: number;
}

/** One printed column of figures: the labels above it, outermost first, and the cells below it. */
interface PrintedColumn {
  readonly path: readonly string[];
  readonly cells: readonly CellId[];
}

export function printedTable(table: FormTable): PrintedTable {
  const blocks = table.blocks.map((block) => ({
    caption: block.caption,
    columns: table.layout === 'side-by-side' ? rowsSideBySide(table, block) : columnsOf(table, block),
    rowPaths: table.layout === 'side-by-side' ? [] : block.rows.map(pathOf),
  }));
  const labelWidth = depthOf(blocks.flatMap((block) => block.rowPaths));
  const width = labelWidth + Math.max(...blocks.map((block) => block.columns.length));
  const rows = blocks.flatMap(({ caption, columns, rowPaths }) => [
    ...(caption === undefined ? [] : [[label('caption', caption, 1, width)]]),
    ...headerRows(columns, labelWidth, width, table.corner),
    ...bodyRows(columns, rowPaths, labelWidth, width),
  ]);
  return { width, rows };
}

function headerRows(
  columns: readonly PrintedColumn[],
  labelWidth: number,
  width: number,
  corner = '',
): PrintedCell[][] {
  const paths = columns.map((column) => column.path);
  const depth = depthOf(paths);
  const rows: PrintedCell[][] = Array.from({ length: depth }, () => []);
  if (labelWidth > 0) rows[0]?.push(label('column', corner, depth, labelWidth));
  for (const { text, level, levels, from, count } of nest(paths, depth)) {
    const colSpan = count + widening(from + count, columns.length, labelWidth, width);
    rows[level]?.push(label('column', text, levels, colSpan));
  }
  return rows;
}

function bodyRows(
  columns: readonly PrintedColumn[],
  rowPaths: readonly (readonly string[])[],
  labelWidth: number,
  width: number,
): PrintedCell[][] {
  const height = columns[0]?.cells.length ?? 0;
  const rows: PrintedCell[][] = Array.from({ length: height }, () => []);
  for (const { text, levels, from, count } of nest(rowPaths, labelWidth)) {
    rows[from]?.push(label('row', text, count, levels));
  }
  columns.forEach(({ cells }, index) => {
    const colSpan = 1 + widening(index + 1, columns.length, labelWidth, width);
    cells.forEach((cell, row) => {
      rows[row]?.push({ kind: 'figure', cell, rowSpan: 1, colSpan });
    });
  });
  return rows;
}

/** The last column of a block narrower than the table takes what is left of the line. */
function widening(end: number, columns: number, labelWidth: number, width: number): number {
  return end === columns ? width - labelWidth - columns : 0;
}

/**
 * Labels shared by neighbours are printed once over all of them; the innermost label takes the levels that its
 * neighbours need and it does not. Ordered by line, then by level.
 */
function nest(paths: readonly (readonly string[])[], depth: number): Nested[] {
  return paths.flatMap((path, line) =>
    path.flatMap((text, level): Nested[] => {
      const innermost = level === path.length - 1;
      const shared = (other: readonly string[] | undefined): boolean =>
        !innermost &&
        other !== undefined &&
        level < other.length - 1 &&
        other.slice(0, level + 1).every((part, at) => part === path[at]);
      if (shared(paths[line - 1])) return [];
      let end = line + 1;
      while (shared(paths[end])) end += 1;
      return [{ text, level, levels: innermost ? depth - level : 1, from: line, count: end - line }];
    }),
  );
}

function columnsOf(table: FormTable, block: FormBlock): PrintedColumn[] {
  return block.columns.map((column) => ({
    path: pathOf(column),
    cells: block.rows.map((row) => `${table.id}.${row.id}.${column.id}`),
  }));
}

/** Table 四: the form's rows stand next to each other, so their labels become headers. */
function rowsSideBySide(table: FormTable, block: FormBlock): PrintedColumn[] {
  return block.rows.flatMap((row) =>
    block.columns.map((column) => ({
      path: [...pathOf(row), ...pathOf(column)],
      cells: [`${table.id}.${row.id}.${column.id}`],
    })),
  );
}

function pathOf(line: { readonly label: string; readonly under?: readonly string[] }): readonly string[] {
  return [...(line.under ?? []), line.label];
}

function depthOf(paths: readonly (readonly string[])[]): number {
  return Math.max(0, ...paths.map((path) => path.length));
}

function label(kind: PrintedLabel['kind'], text: string, rowSpan: number, colSpan: number): PrintedLabel {
  return { kind, text, rowSpan, colSpan };
}
