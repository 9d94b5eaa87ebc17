/** Rows of a text that are equally long have their blank cells at the same places. */
import type { FormBlock } from '../form/index.ts';
import { isInGrid, type Piece } from './lines.ts';
import type { TableRow } from './scan.ts';

interface Placed {
  readonly row: TableRow;
  readonly block: FormBlock | undefined;
}

/**
 * The figures of each row without the empty cells that spans left over in front or behind. Of one row it may not be
 * told which of its blanks these are; rows with as many pieces show it, where some have a figure in their first cell and some
 * in their last.
 */
export function figuresInPlace(
  rows: readonly Placed[],
): (row: TableRow, block: FormBlock) => readonly Piece[] {
  const starts = new Map<string, readonly number[]>();
  for (const { row, block } of rows) {
    if (!block || !isLong(row, block)) continue;
    const own = startsOf(row, block);
    const key = keyOf(row, block);
    starts.set(key, starts.get(key)?.filter((start) => own.includes(start)) ?? own);
  }
  return (row, block) => {
    const [start, ...others] = isLong(row, block) ? (starts.get(keyOf(row, block)) ?? []) : [];
    if (start === undefined || others.length > 0) return row.figures;
    return row.figures.slice(start, start + block.columns.length);
  };
}

/** In flowing text, with more pieces than columns. */
function isLong({ figures, line }: TableRow, { columns }: FormBlock): boolean {
  return !isInGrid(line) && line.place.page === undefined && figures.length > columns.length;
}

/** Where its first cell may be, so that only blanks are left over. */
function startsOf({ figures }: TableRow, { columns: { length } }: FormBlock): number[] {
  const isBlank = ({ figure }: Piece): boolean => figure.kind === 'blank';
  return Array.from({ length: figures.length - length + 1 }, (_, start) => start).filter(
    (start) => figures.slice(0, start).every(isBlank) && figures.slice(start + length).every(isBlank),
  );
}

function keyOf({ figures }: TableRow, { columns }: FormBlock): string {
  return `${columns.map(({ id }) => id).join()} ${figures.length}`;
}
