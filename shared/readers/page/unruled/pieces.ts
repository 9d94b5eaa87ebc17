import { gap, type Line, left, lineOf, right } from '../lines.ts';
import type { Box, Glyph } from '../page.ts';
import { ENUMERATED, FIGURE } from '../words.ts';

/** A piece of a line that stands by itself. */
export type Piece = Line;

/** What is written in place of a figure. */
const FIGURE_PLACE = /^(?:[/／\-—–－―]{1,2}|无|[零〇一二两三四五六七八九十百千万]{1,7}[件项宗条]?)$/u;
const NUMBER_OF_LABEL = /^\d{1,2}\s*[.．]$/u;
const SIGN = /^[+＋\-−－–]$/u;
const UNIT = /^[万亿元件项宗条个]$/u;
/** Never ends a piece. */
const OPENING = /^[（(“第]$/u;
/** Never begins a piece. */
const CLOSING = /^[）)、.．，：:”]$/u;
const HAN = /\p{Script=Han}/u;
/** Gaps wider than this, in heights of a character, part two pieces. */
const GAP = 0.5;
const GAP_IN_HAN = 0.65;
/** A sign or a unit is set off from its figure by a space at most, and punctuation from its word. */
const SPACE = 0.8;
const WIDE_SPACE = 1.6;
/** Behind its unit a figure is at an end: what stands even so far from it begins the next. */
const NEXT_FIGURE = 0.2;

export function isFigureText(text: string): boolean {
  return (FIGURE.test(text) && !NUMBER_OF_LABEL.test(text)) || FIGURE_PLACE.test(text);
}

export function isFigure({ text }: Piece): boolean {
  return isFigureText(text);
}

/** Is it 1. or （三） alone, set off from its words? */
export function isBareNumber({ text }: Piece): boolean {
  return ENUMERATED.exec(text)?.[0].length === text.length;
}

/** @param widest how far apart characters are set at most, in heights of one, to spread a word over its cell */
export function piecesOf(line: Line, widest = WIDEST_SPREAD): Piece[] {
  const together = spread(line, widest);
  return piecesAt(
    line,
    (one, other) => gap(one, other) > widestGap(one, other) * line.size && !together.has(other),
  );
}

/** So many characters with the same gaps between them, in heights of a character, are a label spread over its cell. */
const FEWEST_SPREAD = 4;
const WIDEST_SPREAD = 2.5;
const OF_WORDS = /[\p{Script=Han}\p{Punctuation}]/u;
const SAME_GAP = 0.06;

/** Characters of words set evenly over the width of their cell: those that go on from the one before. */
function spread({ glyphs, size }: Line, widest: number): Set<Glyph> {
  const found = new Set<Glyph>();
  let run: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = run.at(-1);
    const before = run.at(-2);
    const step = last ? gap(last, glyph) : 0;
    const usual = before && last ? gap(before, last) : step;
    const goesOn =
      last &&
      OF_WORDS.test(glyph.text) &&
      OF_WORDS.test(last.text) &&
      step < widest * size &&
      Math.abs(step - usual) < SAME_GAP * size;
    if (!goesOn) run = [];
    run.push(glyph);
    if (run.length >= FEWEST_SPREAD) for (const member of run.slice(1)) found.add(member);
  }
  return found;
}

function widestGap(one: Glyph, other: Glyph): number {
  if (SIGN.test(one.text) && /\d/u.test(other.text)) return SPACE;
  if (/\d/u.test(one.text) && UNIT.test(other.text)) return SPACE;
  if (UNIT.test(one.text) && /\d/u.test(other.text)) return NEXT_FIGURE;
  if (belongsTogether(one, other)) return WIDE_SPACE;
  return HAN.test(one.text) && HAN.test(other.text) ? GAP_IN_HAN : GAP;
}

/** Is one of them punctuation that hangs on the other? */
export function belongsTogether(one: Glyph, other: Glyph): boolean {
  return OPENING.test(one.text) || CLOSING.test(other.text);
}

/** The line in pieces, parted wherever it says. */
export function piecesAt(line: Line, parted: (one: Glyph, other: Glyph) => boolean): Piece[] {
  const runs: Glyph[][] = [];
  for (const glyph of line.glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && !parted(last, glyph)) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs.map(lineOf);
}

/** Is it a cell of several lines, put on one? */
export function isOfSeveralLines({ top, bottom, size }: Piece): boolean {
  return bottom - top > 1.1 * size;
}

/** Two pieces as one, at the height of the first. */
export function merged(one: Piece, other: Piece): Piece {
  const glyphs = [...one.glyphs, ...other.glyphs];
  return {
    ...one,
    glyphs,
    text: one.text + other.text,
    left: Math.min(...glyphs.map(left)),
    right: Math.max(...glyphs.map(right)),
  };
}

/**
 * Pieces taken apart where they reach over an edge of a column: a label that touches the first figure, two figures
 * that touch each other.
 */
export function partedAt(piece: Piece, columns: readonly Pick<Box, 'left' | 'right'>[]): Piece[] {
  const columnOf = (glyph: Glyph): number =>
    columns.findIndex((column) => left(glyph) < column.right && right(glyph) > column.left);
  const cutAt = columns.slice(1).map((column, index) => (column.left + (columns[index]?.right ?? 0)) / 2);
  if (isFigure(piece)) {
    const parts = piecesAt(piece, (one, other) => {
      const edge = cutAt.find((x) => one.x < x && other.x > x);
      return edge !== undefined && columnOf(one) !== columnOf(other);
    });
    return parts.every(isFigure) ? parts : [piece];
  }
  const first = columns[0];
  if (!first || piece.right <= first.left) return [piece];
  const start = piece.glyphs.findIndex((_, index) => isFigureText(textFrom(piece, index)));
  const glyph = piece.glyphs[start];
  if (!glyph || start === 0 || left(glyph) < first.left - 0.2 * piece.size) return [piece];
  return [lineOf(piece.glyphs.slice(0, start)), ...partedAt(lineOf(piece.glyphs.slice(start)), columns)];
}

function textFrom(piece: Piece, index: number): string {
  return piece.glyphs
    .slice(index)
    .map(({ text }) => text)
    .join('');
}

export const middleX = (box: Box): number => (box.left + box.right) / 2;
export const middleY = (box: Box): number => (box.top + box.bottom) / 2;

export function overlapAcross(one: Box, other: Box): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

export function overlapDown(one: Box, other: Box): boolean {
  return one.top < other.bottom && one.bottom > other.top;
}
