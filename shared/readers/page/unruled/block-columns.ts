import type { Ruling } from '../page.ts';
import type { RowsBlock } from './blocks.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import {
  type Column,
  columnsOf,
  type LabelledColumns,
  labelled,
  nearestColumn,
  WORD_SPACE,
} from './columns.ts';
import { isOfSeveralLines, merged, middleX, type Piece } from './pieces.ts';

/** The columns that a block's figures stand in, and its labels over and left of them. */
export interface BlockColumns extends LabelledColumns {
  readonly headers: readonly Chunk[];
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

/**
 * Words over one column that a space parts are one label; a label of several lines is whole, and so is a word that has
 * the column under its middle.
 */
function joinedHeads(heads: readonly Piece[], columns: readonly Column[]): Piece[] {
  const isWhole = (piece: Piece): boolean => {
    const column = columns[nearestColumn(columns, middleX(piece))];
    if (isOfSeveralLines(piece) || !column) return true;
    return Math.abs((column.left + column.right) / 2 - middleX(piece)) < 0.25 * piece.size;
  };
  const joined: Piece[] = [];
  for (const piece of heads) {
    const last = joined.at(-1);
    const together =
      last &&
      !isWhole(last) &&
      !isWhole(piece) &&
      Math.abs(last.y - piece.y) < 0.4 * last.size &&
      piece.left >= last.right &&
      piece.left - last.right <= WORD_SPACE * last.size &&
      nearestColumn(columns, middleX(last)) === nearestColumn(columns, middleX(piece));
    if (together) joined[joined.length - 1] = merged(last, piece);
    else joined.push(piece);
  }
  return joined;
}

/** Do the figures of a block stand in the columns of the blocks before it, and none where their labels stand? */
function goesOn(table: readonly RowsBlock[], block: RowsBlock): boolean {
  const labels = table.flatMap(({ words }) => words);
  const amongLabels = (figure: Piece): boolean =>
    labels.some(({ left, right }) => left < figure.left && right > figure.right + figure.size);
  if (block.rows.some((row) => row.figures.some(amongLabels))) return false;
  const figures = (blocks: readonly RowsBlock[]): (readonly Piece[])[] =>
    blocks.flatMap(({ rows }) => rows.map((row) => row.figures));
  const together = columnsOf(figures([...table, block]));
  if (!together) return false;
  if (block.heads.length === 0) return true;
  const own = columnsOf(figures([block]));
  return own?.length === together.length && columnsOf(figures(table))?.length === together.length;
}
