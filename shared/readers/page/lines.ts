import { median } from './median.ts';
import type { Box, Glyph } from './page.ts';

/** Characters that stand on one line, from left to right. */
export interface Line extends Box {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  /** Middle of the line. */
  readonly y: number;
  /** Height of its commonest font. */
  readonly size: number;
}

const HAN = /[\u2E80-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF]/u;

/** The lines of some characters, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = [...glyphs].sort((one, other) => one.y - other.y);
  const rows: Glyph[][] = [];
  let row: Glyph[] = [];
  let middle = 0;
  for (const glyph of sorted) {
    const last = row.at(-1);
    if (last && glyph.y - middle < 0.45 * Math.max(last.size, glyph.size)) {
      row.push(glyph);
      middle += (glyph.y - middle) / row.length;
    } else {
      row = [glyph];
      rows.push(row);
      middle = glyph.y;
    }
  }
  return rows.map(lineOf);
}

export function lineOf(unordered: readonly Glyph[]): Line {
  const glyphs = withoutDoubles([...unordered].sort((one, other) => left(one) - left(other)));
  const size = median(glyphs.map((glyph) => glyph.size)) ?? 0;
  const y = median(glyphs.map((glyph) => glyph.y)) ?? 0;
  return {
    glyphs,
    text: textOf(glyphs),
    y,
    size,
    left: Math.min(...glyphs.map(left)),
    right: Math.max(...glyphs.map(right)),
    top: y - size / 2,
    bottom: y + size / 2,
  };
}

/** Bold is made by some programs by printing a character twice, a hair apart. */
function withoutDoubles(sorted: readonly Glyph[]): readonly Glyph[] {
  return sorted.filter(
    (glyph, index) =>
      !sorted
        .slice(Math.max(0, index - 3), index)
        .some(
          (other) =>
            other.text === glyph.text &&
            Math.abs(other.x - glyph.x) < 0.25 * Math.max(glyph.width, 0.4 * glyph.size) &&
            Math.abs(other.y - glyph.y) < 0.25 * glyph.size,
        ),
  );
}

/** The characters as text, with a space where the gap is wider than letters of a word stand apart. */
export function textOf(glyphs: readonly Glyph[]): string {
  let text = '';
  let previous: Glyph | null = null;
  for (const glyph of glyphs) {
    if (previous && gap(previous, glyph) > wordGap(previous, glyph)) text += ' ';
    text += glyph.text;
    previous = glyph;
  }
  return text;
}

function wordGap(one: Glyph, other: Glyph): number {
  const size = Math.max(one.size, other.size);
  return HAN.test(one.text) || HAN.test(other.text) ? 0.9 * size : 0.22 * size;
}

export const left = (glyph: Glyph): number => glyph.x - glyph.width / 2;
export const right = (glyph: Glyph): number => glyph.x + glyph.width / 2;
export const gap = (one: Glyph, other: Glyph): number => left(other) - right(one);
