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
    glyphs: withDoubts(inside, outside),
    drawing: {
      ...drawing,
      horizontal: cut(drawing.horizontal, height, width),
      vertical: cut(drawing.vertical, width, height),
    },
  };
}

/** Figures that go on in characters which are not shown are none any more. */
export function withDoubts(glyphs: readonly Glyph[], hidden: readonly Glyph[]): readonly Glyph[] {
  return hidden.length === 0 ? glyphs : glyphs.map((glyph) => withDoubt(glyph, hidden));
}

function withDoubt(glyph: Glyph, outside: readonly Glyph[]): Glyph {
  const goesOn = outside.some(
    ({ x, y, size }) => Math.abs(y - glyph.y) < 0.1 * size && Math.abs(x - glyph.x) < 1.2 * size,
  );
  return goesOn && /[\d.,，]/u.test(glyph.text) ? { ...glyph, text: inDoubt([glyph.text]) } : glyph;
}

function cut(rulings: readonly Ruling[], furthest: number, longest: number): Ruling[] {
  return rulings
    .filter(({ at, from, to }) => at >= -1 && at <= furthest + 1 && to > 0 && from < longest)
    .map(({ at, from, to }) => ({ at, from: Math.max(from, 0), to: Math.min(to, longest) }));
}
