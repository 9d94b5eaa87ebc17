import type { Glyph, Ruling } from '../page.ts';

/** Part of an edge that must be drawn for it to part two cells. */
const DRAWN = 0.7;

/** For every edge between two marks: is a line drawn along it? */
export function drawnEdges(
  lines: readonly Ruling[],
  across: readonly number[],
  marks: readonly number[],
): boolean[][] {
  const drawn = across.map(() => marks.slice(1).map(() => 0));
  for (const { at: place, from, to } of lines) {
    const covered = drawn[nearest(across, place)];
    if (!covered) continue;
    for (let index = 0; index + 1 < marks.length; index += 1) {
      const start = marks[index] ?? 0;
      const end = marks[index + 1] ?? 0;
      const part = (Math.min(to, end) - Math.max(from, start)) / (end - start);
      if (part > 0) covered[index] = (covered[index] ?? 0) + part;
    }
  }
  return drawn.map((line) => line.map((part) => part >= DRAWN));
}

/** A line that runs through characters strikes them out, or slipped when it was drawn: it parts no cells. */
export function withoutStruck(
  drawn: readonly boolean[][],
  glyphs: readonly Glyph[],
  rows: readonly number[],
  columns: readonly number[],
): boolean[][] {
  const struck = drawn.map((edges) => edges.map(() => 0));
  for (const { x, y, size } of glyphs) {
    const row = nearest(rows, y);
    if (Math.abs((rows[row] ?? 0) - y) > 0.2 * size) continue;
    const column = columns.findIndex((edge, index) => edge <= x && x < (columns[index + 1] ?? 0));
    const edges = struck[row];
    if (edges && column >= 0) edges[column] = (edges[column] ?? 0) + 1;
  }
  return drawn.map((edges, row) => edges.map((is, column) => is && (struck[row]?.[column] ?? 0) < 2));
}

function nearest(sorted: readonly number[], place: number): number {
  let best = 0;
  sorted.forEach((value, index) => {
    if (Math.abs(value - place) < Math.abs((sorted[best] ?? 0) - place)) best = index;
  });
  return best;
}
