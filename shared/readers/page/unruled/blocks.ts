import { gap, left, right } from '../lines.ts';
import type { Ruling } from '../page.ts';
import { ENUMERATED } from '../words.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import {
  type Column,
  columnsOf,
  figuresIn,
  type LabelledColumns,
  labelled,
  nearestColumn,
  placesOf,
  WORD_SPACE,
} from './columns.ts';
import { isBareNumber, isFigure, middleX, overlapAcross, type Piece, partedAt, piecesAt } from './pieces.ts';
import type { Region } from './regions.ts';

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

/** The columns that a block's figures stand in, and its labels over and left of them. */
export interface BlockColumns extends LabelledColumns {
  readonly headers: readonly Chunk[];
}

/** A region taken apart at its column labels. */
export function blocksOfRegion(region: Region, page: number): RowsBlock[] {
  const rough = withUnitsJoined(region.lines.map((line) => region.pieces.get(line) ?? []));
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
  const firstLeft = Math.min(...rough.flatMap((_, index) => figuresOf(index).map((figure) => figure.left)));
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
    const end = next ? Math.min(...next.heads, ...next.rows) : region.lines.length;
    const headEnd = heads.length > 0 ? Math.max(...heads) + 1 : start;
    const columns = columnsOf(rows.map(figuresOf)) ?? [];
    return blockOf(headEnd - start, rough.slice(start, end), columns, firstLeft, page);
  });
}

const isWords = (piece: Piece): boolean => !isFigure(piece);

const UNIT = /^[万亿]?[元件项宗条个]$/u;

/** A figure, or the unit that the cell had no room for behind it. */
function isPartOfFigure(piece: Piece): boolean {
  return isFigure(piece) || UNIT.test(piece.text);
}

/** A unit that stands under its figure for want of room, put behind it: both are where the middle of the two is. */
function withUnitsJoined(lines: readonly (readonly Piece[])[]): Piece[][] {
  const joined = lines.map((pieces) => [...pieces]);
  lines.forEach((pieces, index) => {
    for (const unit of pieces.filter(({ text }) => UNIT.test(text))) {
      const from = joined.findLastIndex(
        (above, place) => place < index && above.some((piece) => isOver(piece, unit)),
      );
      const figure = joined[from]?.find((piece) => isOver(piece, unit));
      if (!figure) continue;
      const whole = { ...merged(figure, unit), y: (figure.y + unit.y) / 2 };
      const beside = joined.findIndex((others) =>
        others.some((other) => isFigure(other) && Math.abs(other.y - whole.y) < 0.3 * unit.size),
      );
      joined[from] = joined[from]?.filter((piece) => piece !== figure) ?? [];
      joined[index] = joined[index]?.filter((piece) => piece !== unit) ?? [];
      joined[beside < 0 ? from : beside]?.push(whole);
    }
  });
  for (const pieces of joined) pieces.sort((one, other) => one.left - other.left);
  return joined;
}

function isOver(figure: Piece, unit: Piece): boolean {
  const down = unit.y - figure.y;
  return isFigure(figure) && down > 0 && down < 1.7 * unit.size && overlapAcross(figure, unit) > 0;
}

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
    if (isRow) rows.push({ y: median(figures.map(({ y }) => y)), figures });
    const beside = isRow ? pieces.slice(0, pieces.length - figures.length) : pieces;
    for (const piece of beside) (piece.right > firstLeft + 2 ? strays : words).push(piece);
  });
  const numbered = words.flatMap(partedAtNumbers);
  const lanes = numbered.filter(({ text }) => ENUMERATED.test(text)).map((piece) => piece.left);
  const inLanes = numbered.flatMap((piece) => partedAtLanes(piece, lanes));
  return { page, rows, heads, words: joinedWords(inLanes, lanes), strays };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

/** Labels of narrow columns stand nearer to each other than pieces of a line do elsewhere. */
function narrowParts(piece: Piece): Piece[] {
  const gaps = piece.glyphs.slice(1).map((glyph, index) => gap(piece.glyphs[index] ?? glyph, glyph));
  const usual = Math.max(median(gaps), 0);
  return piecesAt(piece, (one, other) => gap(one, other) > 2 * usual + 0.2 * piece.size);
}

/** A label so wide that the next one begins close behind it. */
function partedAtNumbers(piece: Piece): Piece[] {
  return piecesAt(piece, (one, other) => {
    if (gap(one, other) < NARROW * piece.size) return false;
    const rest = piece.glyphs.slice(piece.glyphs.indexOf(other), piece.glyphs.indexOf(other) + 5);
    return ENUMERATED.test(rest.map(({ text }) => text).join(''));
  });
}

function partedAtLanes(piece: Piece, lanes: readonly number[]): Piece[] {
  return piecesAt(
    piece,
    (one, other) =>
      gap(one, other) >= NARROW * piece.size &&
      lanes.some((lane) => Math.abs(lane - left(other)) < 0.15 * piece.size),
  );
}

const NARROW = 0.2;

/** Words of one line that a space parts are one label, unless the second begins where other labels begin. */
function joinedWords(words: readonly Piece[], lanes: readonly number[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of words) {
    const last = joined.at(-1);
    if (last && belongTogether(last, piece, lanes)) joined[joined.length - 1] = merged(last, piece);
    else joined.push(piece);
  }
  return joined;
}

const AFTER_NUMBER = 2.5;
const CLOSING = /^[）)、.．，：:”]/u;

function belongTogether(one: Piece, other: Piece, lanes: readonly number[]): boolean {
  if (Math.abs(one.y - other.y) > 0.4 * one.size || other.left < one.right) return false;
  const space = (other.left - one.right) / one.size;
  if (space > AFTER_NUMBER || (ENUMERATED.test(other.text) && !CLOSING.test(other.text))) return false;
  if (isBareNumber(one)) return true;
  const inLane = lanes.some((lane) => Math.abs(lane - other.left) < 0.5 * one.size);
  return space <= WORD_SPACE && (!inLane || CLOSING.test(other.text));
}

function merged(one: Piece, other: Piece): Piece {
  const glyphs = [...one.glyphs, ...other.glyphs];
  return {
    ...one,
    glyphs,
    text: one.text + other.text,
    left: Math.min(...glyphs.map(left)),
    right: Math.max(...glyphs.map(right)),
  };
}

/** Columns of blocks, found together where a table goes on over several of them. */
export function columnsOfBlocks(
  blocks: readonly RowsBlock[],
  levelLines: ReadonlyMap<number, readonly Ruling[]>,
): BlockColumns[] {
  const tables: RowsBlock[][] = [];
  for (const block of blocks) {
    const table = tables.at(-1);
    const before = table?.at(-1);
    if (table && before && block.page - before.page <= 1 && goesOn(table, block)) table.push(block);
    else tables.push([block]);
  }
  return tables.flatMap((table) => {
    const rows = table.flatMap((block) => block.rows.map(({ figures }) => figures));
    const columns = columnsOf(rows) ?? [];
    const headersOf = ({ heads, page }: RowsBlock): Chunk[] =>
      chunksOf(joinedHeads(heads, columns), levelLines.get(page) ?? []);
    const labelsEnd = Math.max(0, ...table.flatMap(({ words }) => words.map((word) => word.right)));
    const labelsIn = (headers: readonly Chunk[]): Chunk[] =>
      withoutCorner(
        headers.filter((chunk) => middleX(chunk) > labelsEnd),
        columns,
      );
    const headed = table.map(headersOf);
    const first = labelled(columns, labelsIn(headed.find((headers) => headers.length > 0) ?? []), rows);
    const known = first.over.size > 0 || columns.length === 1;
    return headed.map((headers): BlockColumns => {
      const own = headers.length > 0 ? labelled(columns, labelsIn(headers), rows) : first;
      const agreed = own.columns.length === first.columns.length;
      const over = agreed ? own.over : new Map<Chunk, number>();
      return {
        columns: first.columns,
        over,
        certain: first.certain && own.certain && agreed && known,
        headers,
      };
    });
  });
}

/** Left of the figures, the last label stands over the labels of the rows; others are over columns without a figure. */
function withoutCorner(labels: readonly Chunk[], columns: readonly Column[]): Chunk[] {
  const first = columns[0]?.left ?? 0;
  const corner = labels
    .filter(({ right: end }) => end < first)
    .toSorted((one, other) => one.left - other.left)[0];
  return labels.filter((label) => label !== corner);
}

/** Words over one column that a space parts are one label. */
function joinedHeads(heads: readonly Piece[], columns: readonly Column[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of heads) {
    const last = joined.at(-1);
    const together =
      last &&
      Math.abs(last.y - piece.y) < 0.4 * last.size &&
      piece.left >= last.right &&
      piece.left - last.right <= WORD_SPACE * last.size &&
      nearestColumn(columns, middleX(last)) === nearestColumn(columns, middleX(piece));
    if (together) joined[joined.length - 1] = merged(last, piece);
    else joined.push(piece);
  }
  return joined;
}

/** Do the figures of a block stand in the columns of the blocks before it? */
function goesOn(table: readonly RowsBlock[], block: RowsBlock): boolean {
  const figures = (blocks: readonly RowsBlock[]): (readonly Piece[])[] =>
    blocks.flatMap(({ rows }) => rows.map((row) => row.figures));
  const together = columnsOf(figures([...table, block]));
  if (!together) return false;
  if (block.heads.length === 0) return true;
  const own = columnsOf(figures([block]));
  return own?.length === together.length && columnsOf(figures(table))?.length === together.length;
}
