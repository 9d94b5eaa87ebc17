const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 10_000,
  亿: 100_000_000,
};

/** 三 → 3, 一百零五 → 105, 二〇二〇 → 2020; `null` when it is no numeral. */
export function chineseNumber(text: string): number | null {
  if (text === '') return null;
  if (![...text].some((character) => character in SCALES)) {
    let digits = '';
    for (const character of text) {
      const digit = DIGITS[character];
      if (digit === undefined) return null;
      digits += digit;
    }
    return Number(digits);
  }
  let whole = 0;
  let part = 0;
  let digit: number | null = null;
  for (const character of text) {
    const value = DIGITS[character];
    const scale = SCALES[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (scale === undefined) {
      return null;
    } else if (scale >= 10_000) {
      whole = (whole + part + (digit ?? 0)) * scale;
      part = 0;
      digit = null;
    } else {
      part += (digit ?? 1) * scale;
      digit = null;
    }
  }
  return whole + part + (digit ?? 0);
}
