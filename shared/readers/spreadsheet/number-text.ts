/** What a person sees of a number in a cell, as far as that changes its meaning. */

/** How a cell's number is shown. */
export interface NumberFormat {
  readonly kind: 'number' | 'percent' | 'date';
  /** Characters the format puts behind the number: 件, 万元. */
  readonly suffix: string;
  /** What the number is divided by before it is shown: 12000 as 1.2万元. */
  readonly scale: number;
}

export const PLAIN: NumberFormat = { kind: 'number', suffix: '', scale: 1 };
const PERCENT: NumberFormat = { ...PLAIN, kind: 'percent' };
const DATE: NumberFormat = { ...PLAIN, kind: 'date' };
/** Behind the last digit: a point that is only printed and the digits behind it, a comma for each thousand, and words. */
const TAIL =
  /[0#?.](?:[!\\]\.(?<behind>[0#?]+))?(?<thousands>,*)(?<words>(?:"[^"]*"|[!\\].|[\p{Script=Han}_ )])*)$/u;

const PERCENTS = new Set([9, 10]);
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The format by its number and, for numbers from 164, its code. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (PERCENTS.has(id)) return PERCENT;
    return DATES.has(id) ? DATE : PLAIN;
  }
  const [positive = ''] = code.split(';');
  const bare = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
  if (/[yd]/iu.test(bare)) return DATE;
  if (bare.includes('%')) return PERCENT;
  const { behind = '', thousands = '', words = '' } = TAIL.exec(positive)?.groups ?? {};
  return {
    kind: 'number',
    suffix: words.replace(/_./gu, '').replace(/["\\! )]/gu, ''),
    scale: 10 ** (behind.length + 3 * thousands.length),
  };
}

/** The number as printed: plain decimals, no floating-point tail (2.2999999999999998 is 2.3). */
export function numberText(raw: string, format: NumberFormat, epoch1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format.kind === 'percent') return `${plain(value * 100)}%`;
  if (format.kind === 'date' && value >= 1 && value < 2_958_466) return dateText(value, epoch1904);
  return plain(value / format.scale) + format.suffix;
}

function plain(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  if (Math.abs(rounded) < 1) return rounded.toFixed(20).replace(/\.?0+$/u, '');
  return BigInt(Math.round(rounded)).toString();
}

/** Days since the epoch as 2021年1月22日. */
function dateText(days: number, epoch1904: boolean): string {
  const whole = Math.floor(days);
  // Excel's calendar of 1900 has a 29 February; from 1 March on, day 0 is 30 December 1899.
  const epoch = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const date = new Date(epoch + whole * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
