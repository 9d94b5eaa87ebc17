import { tidy } from '../../words/normalise.ts';
import type { Page } from './page.ts';

/** The page with characters in place of the radicals that some producers write for them: whoever looks for 一、 finds it. */
export function withoutRadicals(page: Page): Page {
  return {
    ...page,
    glyphs: page.glyphs.map((glyph) =>
      isRadical(glyph.text) ? { ...glyph, text: tidy(glyph.text) } : glyph,
    ),
  };
}

function isRadical(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x2e80 && code <= 0x2fdf;
}
