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
import { merged, middleX, type Piece } from './pieces.ts';

/** The columns that a block's figures stand in, and its labels over and left of them. */
export interface BlockColumns extends LabelledColumns {
  readonly headers: readonly Chunk[];
}

/** A space within a label is narrower than this part of those beside it. */
const WITHIN_LABEL = 0.7;

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

/** Words over one column that a space parts are one label; what parts two labels of a line is wider than a space in them. */
function joinedHeads(heads: readonly Piece[], columns: readonly Column[]): Piece[] {
  const spaceBehind = (index: number): number => {
    const [piece, next] = heads.slice(index, index + 2);
    if (index < 0 || !piece || !next || Math.abs(piece.y - next.y) >= 0.4 * piece.size) return Infinity;
    return next.left < piece.right ? Infinity : next.left - piece.right;
  };
  const joined: Piece[] = [];
  heads.forEach((piece, index) => {
    const last = joined.at(-1);
    const space = spaceBehind(index - 1);
    const together =
      last &&
      space <= WORD_SPACE * last.size &&
      space < WITHIN_LABEL * Math.min(spaceBehind(index - 2), spaceBehind(index)) &&
      nearestColumn(columns, middleX(last)) === nearestColumn(columns, middleX(piece));
    if (together) joined[joined.length - 1] = merged(last, piece);
    else joined.push(piece);
  });
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
