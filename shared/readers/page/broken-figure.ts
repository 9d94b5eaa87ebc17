import type { Line } from './lines.ts';
import type { Box } from './page.ts';
import { FIGURE } from './words.ts';

/** The lines of each cell of the same column, and of each of the same row. */
export interface Around {
  readonly column: () => readonly (readonly Line[])[];
  readonly row: () => readonly (readonly Line[])[];
}

/** A cell that breaks figures for want of room is no wider than they and so many heights of a character. */
const WIDEST_FREE = 2.4;

/**
 * Are the lines of a cell one figure? Then no line of its column has room for one digit more than each of them but the
 * last. Digits one by one might be of several rows, unless a figure of the row stands on one line.
 */
export function isBrokenFigure(lines: readonly Line[], cell: Box, { column, row }: Around): boolean {
  if (!/^[1-9]\d+$/u.test(lines.map(({ text }) => text.normalize('NFKC')).join(''))) return false;
  const widest = Math.max(...column().flatMap((own) => own.map(widthOf)));
  const full = lines.slice(0, -1).every((line) => {
    const width = widthOf(line) + (line.glyphs[0]?.width ?? line.size);
    return width > widest && widthOf(cell) < width + WIDEST_FREE * line.size;
  });
  return (
    full &&
    (lines.every(({ text }, index) => index === lines.length - 1 || text.length > 1) || row().some(isFigure))
  );
}

const widthOf = ({ left, right }: Pick<Box, 'left' | 'right'>): number => right - left;
const isFigure = ([line, ...others]: readonly Line[]): boolean =>
  line !== undefined && others.length === 0 && FIGURE.test(line.text);
