import type { Glyph, Page } from './page.ts';

/** Fewer characters than this are a stamp or a page number on a picture, not a text. */
const FEWEST = 40;
/** What a Chinese report is written in. */
const USUAL =
  /[\x20-\x7E\u00A0-\u00A3\u00A5-\u00FF\u2000-\u206F\u2100-\u214F\u2160-\u217F\u2190-\u21FF\u2200-\u22FF\u2460-\u25FF\u2E80-\u2FDF\u3000-\u303F\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/u;
const HAN = /[\u2E80-\u2FDF\u4E00-\u9FFF]/u;
/** Letters with accents: halves of Han characters' numbers, and never of a Chinese report. */
const ACCENTED = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]/u;
const LETTER_OR_DIGIT = /[\p{Letter}\d]/u;
/** Among the characters of any Chinese text of some length these are at least one in fifty. */
const COMMONEST = /[的是不了在有一和人年公开政府信息行为]/u;

/** Is there hardly any text, so that the pages must be pictures? */
export function isPicture(pages: readonly Page[]): boolean {
  return painted(pages) < FEWEST;
}

/** Is most of the text not painted? A scanner puts what it believes to read unseen under the picture. */
export function isUnseen(pages: readonly Page[], unpainted: number): boolean {
  return unpainted > painted(pages);
}

function painted(pages: readonly Page[]): number {
  return pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
}

/**
 * Do the characters say what they look like? A file can draw characters without telling which they are; what is read
 * then is numbers of drawings taken for characters.
 */
export function isGarbled(pages: readonly Page[]): boolean {
  let all = 0;
  let usual = 0;
  let han = 0;
  let common = 0;
  let accented = 0;
  let words = 0;
  const count = ({ text }: Glyph): void => {
    all += 1;
    if (USUAL.test(text)) usual += 1;
    if (HAN.test(text)) han += 1;
    if (COMMONEST.test(text)) common += 1;
    if (ACCENTED.test(text)) accented += 1;
    if (LETTER_OR_DIGIT.test(text)) words += 1;
  };
  for (const { glyphs } of pages) glyphs.forEach(count);
  if (usual < 0.8 * all || (han > 200 && common < 0.02 * han)) return true;
  if (accented > 0.01 * all) return true;
  // Words of no script are made of signs.
  return han < 0.02 * all && words < 0.8 * all;
}
