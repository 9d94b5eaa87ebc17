import { type Line, linesOf } from './lines.ts';
import type { Box, Glyph } from './page.ts';
import { passagesOf } from './paragraphs.ts';
import { levelled } from './upright.ts';

/** Space that programs leave between text and the edges of its cell, both sides together. */
const PADDING = 11;

/** The text of a cell: lines that were broken for want of room are joined, others stay apart. */
export function cellText(glyphs: readonly Glyph[], cell: Box): string {
  if (glyphs.length === 0) return '';
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
