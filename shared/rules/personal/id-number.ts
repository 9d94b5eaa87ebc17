/** An ID number: eighteen characters, in one or parted where the date stands in it, or fifteen as until 1999. */
const ID_NUMBER = /(?<![\d])(?:\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]|\d{15})(?![\dXx])/gu;
/** Words before it that say what it is: the check digit of a number made up or mistyped need not be right then. */
const SAID = /(?:身份证|证件|公民身份|居民身份)[^，。；\d]{0,8}$/u;

/** ID numbers in a text, as printed. */
export function idNumbersIn(text: string): readonly string[] {
  return [...text.matchAll(ID_NUMBER)].flatMap(({ 0: printed, index }) => {
    const number = printed.replace(/[ -]/gu, '');
    const said = SAID.test(text.slice(Math.max(0, index - 20), index));
    return said || isIdNumber(number) ? [printed] : [];
  });
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last character is a check digit (ISO 7064, MOD 11-2), and the middle is a date. */
function isIdNumber(number: string): boolean {
  if (number.length !== 18) return false;
  const month = Number(number.slice(10, 12));
  const day = Number(number.slice(12, 14));
  if (month < 1 || month > 12 || day < 1 || day > 31 || !/^(?:19|20)/u.test(number.slice(6))) return false;
  const sum = WEIGHTS.reduce((all, weight, index) => all + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}
