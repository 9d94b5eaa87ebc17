import { gap } from '../lines.ts';
import { median } from '../median.ts';
import { withBrokenJoined } from './broken-figures.ts';
import { type Column, columnsOf, figuresIn, placesOf } from './columns.ts';
import { belongsTogether, isFigure, isOfSeveralLines, type Piece, partedAt, piecesAt } from './pieces.ts';
import { sideLabels } from './side-labels.ts';
import { isPartOfFigure, withUnitsJoined } from './units-under-figures.ts';

/** Rows of figures under one set of column labels. */
export interface RowsBlock {
  readonly page: number;
  readonly rows: readonly FigureRow[];
  /** Words over the columns and left of those, if this part of the table has any. */
  readonly heads: readonly Piece[];
  /** Words left of the figures, beside and under its rows. */
  readonly words: readonly Piece[];
  /** What stands among the figures and in no row of them. */
  readonly strays: readonly Piece[];
}

export interface FigureRow {
  readonly y: number;
  readonly figures: readonly Piece[];
}

/** The lines of a region taken apart into its tables and these at their column labels. */
export function blocksOfRegion(lines: readonly (readonly Piece[])[], page: number): RowsBlock[] {
  return tablesIn(withUnitsJoined(withBrokenJoined(lines))).flatMap((table) => blocksOfTable(table, page));
}

/** Rows one below the other with as many figures each: where the figures begin, and the labels end. */
interface Rows {
  readonly start: number;
  readonly last: number;
  readonly count: number;
  readonly figures: number;
  readonly labels: number;
}

/** Figures that stand where the labels of the rows above stand belong to another table, and so do labels where figures do. */
function tablesIn(rough: readonly Piece[][]): Piece[][][] {
  const cuts = [0];
  let above: Rows | null = null;
  let own: Rows | null = null;
  rough.forEach((pieces, index) => {
    const figures = figuresIn(pieces);
    const [first] = figures;
    if (!first || pieces.length < 2) return;
    const labels = pieces[pieces.length - figures.length - 1]?.right ?? 0;
    const row: Rows = { start: index, last: index, count: figures.length, figures: first.left, labels };
    if (own && own.count !== row.count) {
      above = together(above, own);
      own = row;
    } else {
      own = { ...together(own, row), start: own?.start ?? index };
    }
    if (!above || (first.left >= above.labels - 2 * first.size && labels <= above.figures + 2)) return;
    const { last, figures: begin } = above;
    const { start } = own;
    const head = rough.findIndex(
      (line, at) => at > last && at < start && line.some(({ right }) => right > begin + 2),
    );
    cuts.push(head < 0 ? start : head);
    above = null;
  });
  return cuts.map((from, index) => rough.slice(from, cuts[index + 1]));
}

function together(one: Rows | null, other: Rows): Rows {
  return {
    ...other,
    figures: Math.min(one?.figures ?? Infinity, other.figures),
    labels: Math.max(one?.labels ?? 0, other.labels),
  };
}

function blocksOfTable(rough: readonly Piece[][], page: number): RowsBlock[] {
  // A digit that begins a label is no figure: figures stand right of where any label of a row begins.
  const possible = rough.map(figuresIn);
  const labelsBegin = Math.max(
    0,
    ...rough.flatMap((pieces, index) => {
      const label = (possible[index] ?? []).length > 0 ? pieces.findLast(isWords) : undefined;
      if (!label) return [];
      const rowsBefore = possible.filter((row) => row.some((figure) => figure.right <= label.left));
      return rowsBefore.length < 2 ? [label.left] : [];
    }),
  );
  const figuresOf = (index: number): Piece[] =>
    figuresIn(rough[index] ?? []).filter((figure) => figure.left > labelsBegin);
  const firstLeft = whereFiguresBegin(rough.map((pieces, index) => ({ pieces, figures: figuresOf(index) })));
  const groups: { heads: number[]; rows: number[] }[] = [];
  let open: { heads: number[]; rows: number[] } | null = null;
  rough.forEach((pieces, index) => {
    const row = pieces.length > 1 && figuresOf(index).length > 0;
    const head = !row && pieces.some((piece) => piece.right > firstLeft + 2 && !isPartOfFigure(piece));
    if (head && (open === null || open.rows.length > 0)) {
      open = { heads: [], rows: [] };
      groups.push(open);
    }
    if (row && open === null) {
      open = { heads: [], rows: [] };
      groups.push(open);
    }
    if (head) open?.heads.push(index);
    if (row) open?.rows.push(index);
  });
  const filled = groups.filter(({ rows }) => rows.length > 0);
  return filled.map(({ heads, rows }, index) => {
    const start = index === 0 ? 0 : Math.min(...heads, ...rows);
    const next = filled[index + 1];
    const end = next ? Math.min(...next.heads, ...next.rows) : rough.length;
    const headEnd = heads.length > 0 ? Math.max(...heads) + 1 : start;
    const columns = columnsOf(rows.map(figuresOf)) ?? [];
    return blockOf(headEnd - start, rough.slice(start, end), columns, firstLeft, page);
  });
}

/** A figure alone on its line, left of all that stand beside a label, may be the number of a label. */
function whereFiguresBegin(
  lines: readonly { pieces: readonly Piece[]; figures: readonly Piece[] }[],
): number {
  const beside = lines.filter(({ pieces }) => pieces.length > 1);
  return Math.min(
    ...(beside.length > 0 ? beside : lines).flatMap(({ figures }) => figures.map((figure) => figure.left)),
  );
}

const isWords = (piece: Piece): boolean => !isFigure(piece);

function blockOf(
  headEnd: number,
  rough: readonly (readonly Piece[])[],
  columns: readonly Column[],
  firstLeft: number,
  page: number,
): RowsBlock {
  const rows: FigureRow[] = [];
  const words: Piece[] = [];
  const strays: Piece[] = [];
  const heads: Piece[] = [];
  rough.forEach((row, index) => {
    const pieces = row.flatMap((piece) => partedAt(piece, columns));
    if (index < headEnd) {
      heads.push(...pieces.flatMap((piece) => (piece.right > firstLeft + 2 ? narrowParts(piece) : [piece])));
      return;
    }
    const figures = figuresIn(pieces).filter((figure) => figure.right > firstLeft);
    const alone = figures.length === pieces.length && placesOf(figures, columns) === null;
    const isRow = figures.length > 0 && !alone;
    if (isRow) rows.push({ y: median(figures.map((figure) => figure.y)) ?? 0, figures });
    const beside = isRow ? pieces.slice(0, pieces.length - figures.length) : pieces;
    for (const piece of beside) (piece.right > firstLeft + 2 ? strays : words).push(piece);
  });
  return { page, rows, heads, words: sideLabels(words), strays };
}

/** Labels of narrow columns stand nearer to each other than pieces of a line do elsewhere. */
function narrowParts(piece: Piece): Piece[] {
  if (isOfSeveralLines(piece)) return [piece];
  const gaps = piece.glyphs.slice(1).map((glyph, index) => gap(piece.glyphs[index] ?? glyph, glyph));
  const usual = Math.max(median(gaps) ?? 0, 0);
  return piecesAt(
    piece,
    (one, other) => gap(one, other) > 2 * usual + 0.2 * piece.size && !belongsTogether(one, other),
  );
}
