import { tidy } from '../../words/normalise.ts';
import type { Page } from './page.ts';

/**
 * The page with the characters that a reader sees: those for which some producers write radicals, so that whoever looks
 * for 一、 finds it, and none where a blank is written as a control character.
 */
export function withSeenCharacters(page: Page): Page {
  return {
    ...page,
    glyphs: page.glyphs
      .filter(({ text }) => !CONTROLS.test(text))
      .map((glyph) => (isRadical(glyph.text) ? { ...glyph, text: tidy(glyph.text) } : glyph)),
  };
}

const CONTROLS = /^\p{Control}+$/u;

function isRadical(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x2e80 && code <= 0x2fdf;
}
