import { inDoubt } from '../../document/in-doubt.ts';
import type { Glyph, Page, Ruling } from './page.ts';

/**
 * The page without what lies outside its edges: lines are cut there, characters left out. What is left of a figure that
 * runs over the edge is no figure.
 */
export function trimmed(page: Page): Page {
  const { width, height, drawing } = page;
  const isInside = ({ x, y }: Glyph): boolean => x >= 0 && x <= width && y >= 0 && y <= height;
  const outside = page.glyphs.filter((glyph) => !isInside(glyph));
  const inside = page.glyphs.filter(isInside);
  return {
    ...page,
    glyphs: outside.length === 0 ? inside : inside.map((glyph) => withDoubt(glyph, outside)),
    drawing: {
      ...drawing,
      horizontal: cut(drawing.horizontal, height, width),
      vertical: cut(drawing.vertical, width, height),
    },
  };
}

function withDoubt(glyph: Glyph, outside: readonly Glyph[]): Glyph {
  return outside.some((other) => goesOn(glyph, other)) ? inDoubtIfFigure(glyph) : glyph;
}

/** Do two characters stand beside each other as those of one word do? */
export function goesOn(one: Glyph, other: Glyph): boolean {
  return Math.abs(one.y - other.y) < 0.1 * one.size && Math.abs(one.x - other.x) < 1.2 * one.size;
}

export function inDoubtIfFigure(glyph: Glyph): Glyph {
  return /[\d.,，]/u.test(glyph.text) ? { ...glyph, text: inDoubt([glyph.text]) } : glyph;
}

function cut(rulings: readonly Ruling[], furthest: number, longest: number): Ruling[] {
  return rulings
    .filter(({ at, from, to }) => at >= -1 && at <= furthest + 1 && to > 0 && from < longest)
    .map(({ at, from, to }) => ({ at, from: Math.max(from, 0), to: Math.min(to, longest) }));
}
