/** Rows of a text that are equally long have their blank cells at the same places. */
import type { FormBlock } from '../../form/index.ts';
import { isInGrid, type Piece } from '../lines/lines.ts';
import type { TableRow } from '../scan/scan.ts';
import { standsAskew } from './column-order.ts';

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
  const told = new Set([...starts.values()].flatMap((own) => (own.length === 1 ? own : [])));
  return (row, block) => {
    const possible = isLong(row, block) ? (starts.get(keyOf(row, block)) ?? []) : [];
    // Where rows of one length do not tell, those of all others may.
    const [start, ...others] =
      possible.length > 1 && told.size === 1 ? possible.filter((one) => told.has(one)) : possible;
    if (start === undefined || others.length > 0) return row.figures;
    return row.figures.slice(start, start + block.columns.length);
  };
}

/** With more pieces than columns, in flowing text, or where the columns do not stand under their labels. */
function isLong({ figures, line, header }: TableRow, { columns }: FormBlock): boolean {
  const flows = !isInGrid(line) || (header !== null && standsAskew(header));
  return flows && line.place.page === undefined && figures.length > columns.length;
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
