import { tidy } from '../words/normalise.ts';
import { chineseNumber } from '../words/numerals.ts';
import type { MoneyUnit } from './report.ts';

/** What stands in a figure's place. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number; readonly moneyUnit: MoneyUnit | null }
  | { readonly kind: 'blank' }
  /** `/`, `-`, 无: somebody's sign for nothing, which is not 0. */
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'words' };

const BLANK: Figure = { kind: 'blank' };
const PLACEHOLDER: Figure = { kind: 'placeholder' };
const WORDS: Figure = { kind: 'words' };

const PLACEHOLDERS =
  /^(?:[-‐‑−﹣—–―─－_~～/／\\＼|*＊×xX.。·…、]+|无|没有|暂无|无此项|空|未发生|不涉及|未涉及|不适用|n\/?a|nil|null)$/iu;
const MONEY = /[（(]?(亿元|万元|元)(?:整|人民币)?[)）]?$/u;
/** 「3件」 and 「3（件）」. */
const MEASURE = /[（(]?(?:件|项|个|条|次|宗|起|份|人次|人|部|户)[)）]?$/u;
const SIGN_MEASURED = /^([-‐‑−﹣—–―─－/／\\]+)[（(]?(?:件|项|万?元)[)）]?$/u;
const CHINESE = /^[零〇一二两三四五六七八九十百千万]+$/u;
/** A comma is a thousands separator only where three digits follow each. */
const GROUPED = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/u;
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const SIGN = /^(?:\+|[-‐‑−－﹣–—]{1,2}|增加?|新增|减少?|负)/u;

/**
 * Reads the figure in a cell as printed: full-width digits, thousands separators, +/− (also the doubled `--253`), a
 * measure word or a unit of money behind it, spaces inside, Chinese numerals. Anything else is words, never a guess.
 */
export function parseFigure(text: string): Figure {
  if (text === '0') return { kind: 'number', value: 0, moneyUnit: null };
  let rest = tidy(text).replace(/\s+/gu, '');
  if (rest === '') return BLANK;
  if (rest.length > 30) return WORDS;
  // 「—件」; but 「无人」 are words.
  if (PLACEHOLDERS.test(rest) || PLACEHOLDERS.test(rest.replace(SIGN_MEASURED, '$1'))) return PLACEHOLDER;

  rest = rest.replace(/^(?:人民币|[¥￥])/u, '');
  const money = MONEY.exec(rest);
  const moneyUnit = money ? (money[1] as MoneyUnit) : null;
  rest = money ? rest.slice(0, money.index) : rest.replace(MEASURE, '');

  const sign = SIGN.exec(rest)?.[0] ?? '';
  const negative = sign !== '' && !/^(?:\+|增加?|新增)$/u.test(sign);
  const digits = rest.slice(sign.length);

  let value: number | null = null;
  if (GROUPED.test(digits)) value = Number(digits.replace(/[,，]/gu, ''));
  else if (PLAIN.test(digits)) value = Number(digits);
  else if (CHINESE.test(digits)) value = chineseNumber(digits);
  if (value === null) return WORDS;
  return { kind: 'number', value: negative && value !== 0 ? -value : value, moneyUnit };
}

/** Can stand in a figure's place: everything but words. */
export function isFigureLike(figure: Figure): boolean {
  return figure.kind !== 'words';
}
