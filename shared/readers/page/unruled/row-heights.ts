import { median } from '../median.ts';
import { isFigure, overlapDown, type Piece } from './pieces.ts';

/** A blank line over a figure sets it so far below the others of its row at most, in heights of a character. */
const SHIFTED = 1.6;

/** Figures and the label that they follow stand at one height, though a blank line in its cell may shift one of them. */
export function withRowHeights(cells: readonly Piece[]): Piece[] {
  const rows: Piece[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const goesOn = before && isFigure(cell) && cell.left >= before.right && isAsHigh(before, cell);
    if (row && goesOn) row.push(cell);
    else rows.push([cell]);
  }
  return rows.flatMap((row) => {
    const figures = row.filter(isFigure);
    const onOneLine = figures.filter(({ top, bottom, size }) => bottom - top <= size);
    const y = median((onOneLine.length > 0 ? onOneLine : figures).map((figure) => figure.y));
    return y === undefined ? row : row.map((cell) => atHeight(cell, y));
  });
}

function isAsHigh(before: Piece, cell: Piece): boolean {
  return overlapDown(before, cell) || Math.abs(before.y - cell.y) < SHIFTED * cell.size;
}

function atHeight(cell: Piece, y: number): Piece {
  return { ...cell, y, glyphs: cell.glyphs.map((glyph) => ({ ...glyph, y })) };
}

/** Cells in lines, from top to bottom. */
export function byHeight(cells: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  let middle = 0;
  for (const cell of [...cells].sort((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    if (line && cell.y - middle < 0.45 * cell.size) {
      line.push(cell);
      middle += (cell.y - middle) / line.length;
    } else {
      lines.push([cell]);
      middle = cell.y;
    }
  }
  for (const line of lines) line.sort((one, other) => one.left - other.left);
  return lines;
}
