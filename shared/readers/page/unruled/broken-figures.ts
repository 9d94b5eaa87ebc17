import { lineOf } from '../lines.ts';
import { ENUMERATED } from '../words.ts';
import { isFigure, isFigureText, overlapAcross, type Piece } from './pieces.ts';

/** Lines of one cell stand so far apart, in heights of a character. */
const NEAREST = 0.9;
const FURTHEST = 1.8;
/** How far from the middle of the two parts the other figures of the row stand. */
const OFF_MIDDLE = 0.3;

/**
 * Figures that are broken over two lines in a narrow cell, put together at the height of the row: there, half-way between
 * the two parts, stand the figures that had room.
 */
export function withBrokenJoined(lines: readonly (readonly Piece[])[]): Piece[][] {
  return withRemnantsJoined(withHalvesJoined(lines));
}

/**
 * Where figures stand at the top of their cells, what is left of the broken ones stands below, in a line of its own or
 * beside the next line of the label.
 */
function withRemnantsJoined(lines: readonly Piece[][]): Piece[][] {
  const joined: Piece[][] = [];
  for (const line of lines) {
    const above = joined.at(-1) ?? [];
    const pairs = line
      .filter(isFigure)
      .map((lower) => [above.find((upper) => isUnder(upper, lower)), lower] as const);
    const areRemnants =
      pairs.length > 0 &&
      pairs.length < above.filter(isFigure).length &&
      goesOn(above, line) &&
      pairs.every(([upper]) => upper !== undefined && isFull(upper, lines));
    if (!areRemnants) {
      joined.push([...line]);
      continue;
    }
    for (const [upper, lower] of pairs)
      if (upper) above[above.indexOf(upper)] = atHeightOf(upper, onOneLine(upper, lower));
    joined.push(line.filter((piece) => !isFigure(piece)));
  }
  return joined;
}

/** Has the second of two lines no label but what may be the rest of the first one's? */
function goesOn(above: readonly Piece[], line: readonly Piece[]): boolean {
  const isNumbered = ({ text }: Piece): boolean => ENUMERATED.test(text);
  return line.every(isFigure) || (above.some(isNumbered) && !line.some(isNumbered));
}

/** Has it several digits, and is no figure of its column wider? */
function isFull(figure: Piece, lines: readonly (readonly Piece[])[]): boolean {
  const width = figure.right - figure.left;
  const wider = (other: Piece): boolean => other.right - other.left > width + 0.1 * figure.size;
  return (
    figure.glyphs.length > 1 &&
    !lines.flat().some((other) => isFigure(other) && overlapAcross(other, figure) > 0 && wider(other))
  );
}

function atHeightOf({ y }: Piece, piece: Piece): Piece {
  return lineOf(piece.glyphs.map((glyph) => ({ ...glyph, y })));
}

function withHalvesJoined(lines: readonly (readonly Piece[])[]): Piece[][] {
  const joined = lines.map((pieces) => [...pieces]);
  lines.forEach((pieces, index) => {
    for (const upper of pieces.filter(isFigure)) {
      for (let below = index + 2; below < lines.length; below += 1) {
        const [first] = lines[below] ?? [];
        if (first && first.y - upper.y > FURTHEST * upper.size) break;
        const lower = lines[below]?.find((piece) => isUnder(upper, piece));
        if (!lower) continue;
        const middle = rowBetween(upper, lower, lines.slice(index + 1, below));
        if (middle < 0) break;
        joined[index] = joined[index]?.filter((piece) => piece !== upper) ?? [];
        joined[below] = joined[below]?.filter((piece) => piece !== lower) ?? [];
        joined[index + 1 + middle]?.push(onOneLine(upper, lower));
        break;
      }
    }
  });
  for (const pieces of joined) pieces.sort((one, other) => one.left - other.left);
  return joined;
}

/** One after the other in the room that they took over each other. */
function onOneLine(upper: Piece, lower: Piece): Piece {
  const glyphs = [...upper.glyphs, ...lower.glyphs];
  const start = Math.min(upper.left, lower.left);
  const width = (Math.max(upper.right, lower.right) - start) / glyphs.length;
  const y = (upper.y + lower.y) / 2;
  return lineOf(glyphs.map((glyph, index) => ({ ...glyph, x: start + (index + 0.5) * width, y, width })));
}

function isUnder(upper: Piece, lower: Piece): boolean {
  const down = (lower.y - upper.y) / upper.size;
  return (
    down > NEAREST &&
    down < FURTHEST &&
    isFigure(lower) &&
    /^\d/u.test(lower.text.normalize('NFKC')) &&
    isFigureText(upper.text + lower.text) &&
    overlapAcross(upper, lower) > 0
  );
}

/** Which of some lines is the row of figures in which the two parts are one; -1 where none is. */
function rowBetween(upper: Piece, lower: Piece, lines: readonly (readonly Piece[])[]): number {
  const y = (upper.y + lower.y) / 2;
  return lines.findIndex((pieces) => {
    const figures = pieces.filter(isFigure);
    return (
      figures.some((figure) => Math.abs(figure.y - y) < OFF_MIDDLE * upper.size) &&
      figures.every((figure) => overlapAcross(figure, upper) <= 0 && overlapAcross(figure, lower) <= 0)
    );
  });
}
