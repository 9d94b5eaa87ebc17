/** What is left of a label when all is taken off in which prints of the same label differ. */
import { bare, simplified, tidy } from '../../words/normalise.ts';

const ORDINAL =
  /^\s*(?:第?[（(〔[]\s*(?:[一二三四五六七八九十]+|\d{1,2})\s*[)）〕\]][、.．,，:：]?|(?:[一二三四五六七八九十]{1,2}|\d{1,2})\s*[、.．,，:：·]|\d{1,2}(?=\p{Script=Han}))\s*/u;
const NOTE = /[（(〔][^（()）]{2,}[)）〕]/gu;

/** The bare words of a label without its ordinal. */
export function coreOf(text: string): string {
  return bare(withoutOrdinal(text)).replaceAll('其它', '其他');
}

/** … and without notes in brackets: 「部分公开（区分处理的…）」 → 部分公开. */
export function briefCoreOf(text: string): string {
  return bare(withoutOrdinal(text).replace(NOTE, ''));
}

/** （三） → 三, 2. → 2; it tells apart what a misprint has made alike. */
export function ordinalOf(text: string): string | null {
  const found = ORDINAL.exec(simplified(tidy(text)))?.[0];
  return found ? bare(found) : null;
}

function withoutOrdinal(text: string): string {
  return simplified(tidy(text)).replace(ORDINAL, '');
}
