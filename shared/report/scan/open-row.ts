/** The row of a text that takes the figures of the lines below it. */
import { inDoubt } from '../../document/in-doubt.ts';
import { tidy } from '../../words/normalise.ts';
import type { Line } from '../lines/lines.ts';
import type { TableRow } from './scan.ts';
import { isFull } from './widths.ts';

/**
 * Gives the row the figures of a line below it.
 * @returns `false` where it has all of its own, and the line is none of its
 */
export function giveFigures(row: TableRow, line: Line): boolean {
  if (isFull(row.figures, row.lines, row.match.label.table)) return breakFigures(row, line);
  if (row.figures.length === 0 && !line.table) row.lines = 0;
  if (row.lines !== undefined) row.lines += 1;
  row.figures.push(...line.pieces);
  return true;
}

/**
 * Figures right below a row that has all of its own: a narrow column broke them, and what the row has of them are their
 * beginnings, or they are of another row. None is believed. One alone may be the number of a page.
 */
function breakFigures({ figures, line }: TableRow, { pieces, place }: Line): boolean {
  const isBelow = line.place.line !== undefined && place.line === line.place.line + 1;
  if (!isBelow || pieces.length < 2 || pieces.length >= figures.length) return false;
  for (const [at, piece] of figures.entries())
    figures[at] = { ...piece, text: inDoubt([tidy(piece.text)]), figure: { kind: 'words' } };
  return true;
}
