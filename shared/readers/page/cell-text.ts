import { type Line, linesOf } from './lines.ts';
import type { Box, Glyph } from './page.ts';
import { passagesOf } from './paragraphs.ts';
import { levelled } from './upright.ts';

/** Space that programs leave between text and the edges of its cell, both sides together. */
const PADDING = 11;

/** The text of a cell: lines that were broken for want of room are joined, others stay apart. */
export function cellText(glyphs: readonly Glyph[], cell: Box): string {
  if (glyphs.length === 0) return '';
  if (isInColumns(glyphs)) return glyphs.map(({ text }) => text).join('');
  const lines = linesOf(levelled(glyphs));
  const sideways = glyphs[0]?.angle === 90 || glyphs[0]?.angle === 270;
  const room = (sideways ? cell.bottom - cell.top : cell.right - cell.left) - PADDING;
  const measureOf = (line: Line): { left: number; right: number } => ({
    left: line.left,
    right: Math.max(line.right, line.left + room),
  });
  return passagesOf(lines, measureOf)
    .map(({ text }) => text)
    .join('\n');
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
