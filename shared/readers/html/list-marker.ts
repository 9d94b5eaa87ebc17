import { formatNumber } from '../number-format.ts';

/** `type` of an ordered list, and the values of `list-style-type`, in the names of `formatNumber`. */
const BY_TYPE: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const BY_STYLE: Readonly<Record<string, string>> = {
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  'cjk-decimal': 'ideographDigital',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'cjk-heavenly-stem': 'ideographTraditional',
};
const PICTURES = new Set(['none', 'disc', 'circle', 'square', 'initial', 'unset']);

/** How the items of an `ol` are counted; `none` when they show no number. */
export function listFormat(attributes: Readonly<Record<string, string>>): string {
  const style = /list-style(?:-type)?\s*:\s*([^;]+)/iu.exec(attributes.style ?? '')?.[1]?.toLowerCase() ?? '';
  for (const word of style.trim().split(/\s+/u)) {
    if (PICTURES.has(word)) return 'none';
    const format = BY_STYLE[word];
    if (format !== undefined) return format;
  }
  return BY_TYPE[attributes.type ?? ''] ?? 'decimal';
}

/** What a browser prints in front of an item: 「1. 」, 「一、」. */
export function markerOf(value: number, format: string): string {
  const number = formatNumber(value, format);
  if (number === '') return '';
  return /^\p{Script=Han}/u.test(number) ? `${number}、` : `${number}. `;
}
