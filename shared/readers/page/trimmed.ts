import type { Page, Ruling } from './page.ts';

/** The page without what lies outside its edges: lines are cut there, characters left out. */
export function trimmed(page: Page): Page {
  const { width, height, drawing } = page;
  return {
    ...page,
    glyphs: page.glyphs.filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height),
    drawing: {
      ...drawing,
      horizontal: cut(drawing.horizontal, height, width),
      vertical: cut(drawing.vertical, width, height),
    },
  };
}

function cut(rulings: readonly Ruling[], furthest: number, longest: number): Ruling[] {
  return rulings
    .filter(({ at, from, to }) => at >= -1 && at <= furthest + 1 && to > 0 && from < longest)
    .map(({ at, from, to }) => ({ at, from: Math.max(from, 0), to: Math.min(to, longest) }));
}
