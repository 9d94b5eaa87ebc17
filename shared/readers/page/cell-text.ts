import { inDoubt } from '../../document/in-doubt.ts';
import { type Around, isBrokenFigure } from './broken-figure.ts';
import { gap, type Line, linesOf } from './lines.ts';
import type { Box, Glyph } from './page.ts';
import { passagesOf } from './paragraphs.ts';
import { levelled } from './upright.ts';
import { FIGURE } from './words.ts';

/** Space that programs leave between text and the edges of its cell, both sides together. */
const PADDING = 11;

/** Lines of one text stand no further apart, in heights of a character. */
const PITCH = 1.75;

export interface CellContent {
  readonly text: string;
  /** Lines with several figures, which one cell does not have, and the figures on them. */
  readonly crowded: readonly { readonly figures: number }[];
}

/**
 * The text of a cell: lines that were broken for want of room are joined, others stay apart.
 * @param around what stands in the cells of its column and of its row
 */
export function cellContent(glyphs: readonly Glyph[], cell: Box, around: Around): CellContent {
  if (glyphs.length === 0) return { text: '', crowded: [] };
  const lines = linesOf(levelled(glyphs));
  const crowded = lines.map(figuresOn).flatMap((figures) => (figures > 1 ? [{ figures }] : []));
  if (crowded.length > 0) return { text: inDoubt(lines.map(({ text }) => text)), crowded };
  return { text: textOf(glyphs, lines, cell, around), crowded: [] };
}

function textOf(glyphs: readonly Glyph[], lines: readonly Line[], cell: Box, around: Around): string {
  if (isInColumns(glyphs)) return glyphs.map(({ text }) => text).join('');
  const sideways = glyphs[0]?.angle === 90 || glyphs[0]?.angle === 270;
  const room = (sideways ? cell.bottom - cell.top : cell.right - cell.left) - PADDING;
  const measureOf = (line: Line): { left: number; right: number } => ({
    left: line.left,
    right: Math.max(line.right, line.left + room),
  });
  if (isCutAtComma(lines)) return lines.map(({ text }) => text).join('');
  const passages = passagesOf(lines, measureOf).map(({ text }) => text);
  if (lines.length < 2 || !lines.every(({ text }) => FIGURE.test(text))) return passages.join('\n');
  // Figures under each other, further apart than the lines of one that is broken, are of several rows.
  const apart = lines.some((line, index) => line.y - (lines[index - 1]?.y ?? line.y) > PITCH * line.size);
  if (passages.length === 1 && !apart) return passages.join('');
  const texts = lines.map(({ text }) => text);
  return isBrokenFigure(lines, cell, around) ? texts.join('') : inDoubt(texts);
}

/** A figure is broken behind the comma of its thousands, however far apart the lines are. */
function isCutAtComma(lines: readonly Line[]): boolean {
  const [first, ...others] = lines.map(({ text }) => text.normalize('NFKC').trim());
  return (
    others.length > 0 &&
    /^[+\-−－]?\d{1,3},(?:\d{3},)*$/u.test(first ?? '') &&
    others.every((text, index) =>
      (index < others.length - 1 ? /^\d{3},$/u : /^\d{3}[件项宗条个]?$/u).test(text),
    )
  );
}

/**
 * Are the characters written in columns from top to bottom, and the columns from right to left? In a low cell each
 * column has one character, and they stand on a line, the first of them last and each further from the next than on a
 * line that runs from left to right.
 */
function isInColumns(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length < 3 || glyphs.some(({ text }) => /\d/u.test(text))) return false;
  const steps = glyphs.slice(1).map((glyph, index) => {
    const before = glyphs[index] ?? glyph;
    return { right: (glyph.x - before.x) / glyph.size, down: (glyph.y - before.y) / glyph.size };
  });
  const toLeft = steps.filter(({ right, down }) => right < -1.2 && right > -3 && down < 0.3);
  const down = steps.filter((step) => Math.abs(step.right) < 0.4 && step.down > 0.5 && step.down < 2.5);
  return toLeft.length > 0 && toLeft.length + down.length === steps.length;
}

/** Figures of one line are this far apart at least, in heights of a character; so far no figure is spaced. */
const APART = 1.2;
/** Digits that are spread over a cell are so many at most, and no further apart than this. */
const MOST_SPREAD = 4;
const WIDEST_SPREAD = 2.5;
const ENDS_FIGURE = /^[\d元件项宗条]$/u;
const BEGINS_FIGURE = /^[\d+\-−－]$/u;

/** How many figures stand on a line, apart from each other. */
function figuresOn({ glyphs, size }: Line): number {
  const gaps = glyphs.slice(1).map((glyph, index) => gap(glyphs[index] ?? glyph, glyph) / size);
  const wide = gaps.filter(
    (space, index) =>
      space > APART &&
      ENDS_FIGURE.test(glyphs[index]?.text ?? '') &&
      BEGINS_FIGURE.test(glyphs[index + 1]?.text ?? ''),
  );
  const spread =
    glyphs.length <= MOST_SPREAD &&
    gaps.every((space) => space < WIDEST_SPREAD && Math.abs(space - (gaps[0] ?? 0)) < 0.2);
  return spread ? 1 : wide.length + 1;
}
