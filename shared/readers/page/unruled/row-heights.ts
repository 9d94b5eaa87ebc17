import { median } from '../median.ts';
import { isFigure, overlapDown, type Piece } from './pieces.ts';

/** Figures and the label that they follow stand at one height. */
export function withRowHeights(cells: readonly Piece[]): Piece[] {
  const rows: Piece[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && isFigure(cell) && cell.left >= before.right && overlapDown(before, cell))
      row.push(cell);
    else rows.push([cell]);
  }
  return rows.flatMap((row) => {
    const figures = row.filter(isFigure);
    const onOneLine = figures.filter(({ top, bottom, size }) => bottom - top <= size);
    const y = median((onOneLine.length > 0 ? onOneLine : figures).map((figure) => figure.y));
    return y === undefined ? row : row.map((cell) => atHeight(cell, y));
  });
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
