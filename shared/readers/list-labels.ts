/** Labels of numbered paragraphs. Files keep the rule, not the label: 「二、」 of a heading may be nowhere in its text. */

export type NumberStyle =
  | 'decimal'
  | 'chinese'
  | 'chinese-formal'
  | 'circled'
  | 'bracketed'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'
  /** A bullet, or nothing. */
  | 'none';

export interface ListLevel {
  readonly style: NumberStyle;
  readonly start: number;
  /** What is printed: `%1` is the number of the first level, `%2` of the second. Empty for bullets. */
  readonly pattern: string;
}

/** Counts the paragraphs of one list and gives each its label. */
export class ListCounter {
  private readonly numbers: number[] = [];
  private readonly levels: readonly (ListLevel | undefined)[];

  constructor(levels: readonly (ListLevel | undefined)[]) {
    this.levels = levels;
  }

  /** Label of the next paragraph at `depth` (from 0); `startAt` begins anew with that number. */
  next(depth: number, startAt?: number): string {
    const level = this.levels[depth];
    if (!level) return '';
    const before = this.numbers[depth];
    this.numbers[depth] = startAt ?? (before === undefined ? level.start : before + 1);
    this.numbers.length = depth + 1;
    return level.pattern.replace(/%([1-9])/gu, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const shown = this.levels[at];
      return shown ? numberLabel(this.numbers[at] ?? shown.start, shown.style) : '';
    });
  }
}

/** 12 → 十二, ⑫, l, xii … */
export function numberLabel(number: number, style: NumberStyle): string {
  if (style === 'none') return '';
  if (number < 1 || number > 9_999) return String(number);
  if (style === 'chinese') return chinese(number, '零一二三四五六七八九', '十百千').replace(/^一十/u, '十');
  if (style === 'chinese-formal') return chinese(number, '零壹贰叁肆伍陆柒捌玖', '拾佰仟');
  if (style === 'circled' && number <= 20) return String.fromCodePoint(0x245f + number);
  if (style === 'bracketed' && number <= 20) return String.fromCodePoint(0x2473 + number);
  if (style === 'lower-letter') return letters(number);
  if (style === 'upper-letter') return letters(number).toUpperCase();
  if (style === 'lower-roman') return roman(number);
  if (style === 'upper-roman') return roman(number).toUpperCase();
  return String(number);
}

function chinese(number: number, digits: string, scales: string): string {
  const places = [...String(number)].map(Number);
  return places
    .map((digit, at) => {
      const scale = scales.charAt(places.length - at - 2);
      return digit === 0 ? '零' : digits.charAt(digit) + scale;
    })
    .join('')
    .replace(/零+/gu, '零')
    .replace(/(?<=.)零$/u, '');
}

/** a … z, aa, bb, as word processors count. */
function letters(number: number): string {
  const at = (number - 1) % 26;
  return String.fromCodePoint(97 + at).repeat(Math.min(10, Math.ceil(number / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, letter] of ROMAN) {
    text += letter.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
