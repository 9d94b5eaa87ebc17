import { median } from './median.ts';
import type { Glyph, Page } from './page.ts';

/** Characters of a watermark are larger than the text that they lie over by this at least. */
const LARGER = 1.6;
const SAME_SIZE = 0.05;
/** A page with more large characters than this has no watermark, but text of two sizes. */
const MOST = 200;

/**
 * The pages without large words printed over the text, as far as these are level; on a slant they are left out already.
 * Where such a word stands on a page with nothing under it, it is known by the other pages.
 */
export function withoutWatermarks(pages: readonly Page[]): Page[] {
  const large = pages.map(largeWords);
  const known = new Set(
    pages.flatMap(({ glyphs }, index) =>
      (large[index] ?? []).filter((word) => liesOver(word, glyphs)).map(nameOf),
    ),
  );
  if (known.size === 0) return [...pages];
  return pages.map((page, index) => {
    const marks = new Set((large[index] ?? []).filter((word) => known.has(nameOf(word))).flat());
    return marks.size === 0 ? page : { ...page, glyphs: page.glyphs.filter((glyph) => !marks.has(glyph)) };
  });
}

type Word = readonly Glyph[];

const nameOf = (word: Word): string =>
  `${Math.round(word[0]?.size ?? 0)} ${word.map(({ text }) => text).join('')}`;

/** Characters that are written one after the other in one size, larger than most of the page. */
function largeWords({ glyphs }: Page): Word[] {
  const usual = median(glyphs.map(({ size }) => size)) ?? 0;
  if (glyphs.filter(({ size }) => size >= LARGER * usual).length > MOST) return [];
  const words: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (glyph.size >= LARGER * usual) {
      const goesOn =
        before && before.angle === glyph.angle && Math.abs(before.size - glyph.size) < SAME_SIZE * glyph.size;
      if (goesOn) words.at(-1)?.push(glyph);
      else words.push([glyph]);
      before = glyph;
    } else before = undefined;
  }
  return words;
}

function liesOver(word: Word, glyphs: readonly Glyph[]): boolean {
  return word.some((large) =>
    glyphs.some(
      (glyph) =>
        large.size >= LARGER * glyph.size &&
        Math.abs(large.x - glyph.x) < 0.4 * large.size &&
        Math.abs(large.y - glyph.y) < 0.4 * large.size,
    ),
  );
}
