import { tidy } from '../../words/normalise.ts';
import type { Glyph, Page } from './page.ts';
import { goesOn, inDoubtIfFigure } from './trimmed.ts';

/**
 * The page with the characters that a reader sees: those for which some producers write radicals, so that whoever looks
 * for 一、 finds it, and none where a blank, or what the font has no drawing for, is written as no character at all.
 * A figure beside such a one may have lost a digit.
 */
export function withSeenCharacters(page: Page): Page {
  const { glyphs } = page;
  const isBesideNone = (glyph: Glyph, index: number): boolean =>
    [glyphs[index - 1], glyphs[index + 1]].some(
      (other) => other !== undefined && NONE.test(other.text) && goesOn(glyph, other),
    );
  return {
    ...page,
    glyphs: glyphs.flatMap((glyph, index) => {
      if (NONE.test(glyph.text)) return [];
      if (isRadical(glyph.text)) return [{ ...glyph, text: tidy(glyph.text) }];
      if (!isBesideNone(glyph, index) || isNumberOfLabel(glyph, glyphs.slice(index + 1, index + 5)))
        return [glyph];
      return [inDoubtIfFigure(glyph)];
    }),
  };
}

/** Do words follow it? Then it is no figure, but the number of a label. */
function isNumberOfLabel({ x, y, size }: Glyph, following: readonly Glyph[]): boolean {
  const next = following.filter(({ text }) => !NONE.test(text));
  const [first] = next;
  return (
    first !== undefined &&
    Math.abs(first.y - y) < 0.1 * size &&
    Math.abs(first.x - x) < 2.5 * size &&
    /^[.．、]?(?![万亿元件项宗条个])\p{Script=Han}/u.test(next.map(({ text }) => text).join(''))
  );
}

const NONE = /^[\p{Control}\uFFFE\uFFFF]+$/u;

function isRadical(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x2e80 && code <= 0x2fdf;
}
