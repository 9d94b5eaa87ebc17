import type { TableId } from '../../form/index.ts';
import { isFigureLike } from '../figure.ts';
import type { Line, Piece } from '../lines/lines.ts';
import type { ExtraRow } from './scan.ts';

/** No label is longer. */
const LONGEST = 40;

/**
 * Words that are no label of the forms, with figures behind them; `null` where the line is no such row.
 * @param filled the pieces of the line in which something stands
 */
export function extraRowOf(
  line: Line,
  filled: readonly Piece[],
  at: number,
  table: TableId | null,
): { readonly row: Omit<ExtraRow, 'header'>; readonly words: readonly Piece[] } | null {
  const [first] = filled;
  if (!table || table === 'review' || !first || isFigureLike(first.figure)) return null;
  const last = filled.findLastIndex((piece) => !isFigureLike(piece.figure));
  const figures = filled.slice(last + 1);
  const label = filled[last];
  if (!label || label.text.length > LONGEST || !figures.some((piece) => piece.figure.kind === 'number'))
    return null;
  // Text that merely ends in a figure is no row.
  if (!line.table && figures.length < 2) return null;
  return { row: { table, text: label.text, figures, line, at }, words: filled.slice(0, last + 1) };
}
