/** How one figure becomes another under the fingers of somebody who types. */
import type { Words } from '../findings/finding.ts';

const SWAPPED: Words = { zh: '疑为两位数字颠倒', en: 'two digits seem to be swapped' };
const ONE_MORE: Words = { zh: '疑为多写一位数字', en: 'there seems to be a digit too many' };
const ONE_LESS: Words = { zh: '疑为漏写一位数字', en: 'a digit seems to be left out' };

/** The slip that makes `expected` into `found`; `null` when it is none of the usual ones. Whole numbers from 0. */
export function slipIn(found: number, expected: number): Words | null {
  const [wrong, right] = [String(found), String(expected)];
  if (found === 0 || expected === 0 || wrong === right) return null;
  if (wrong.length === right.length) return isSwap(wrong, right) ? SWAPPED : null;
  if (wrong.length === right.length + 1) return isWithout(wrong, right) ? ONE_MORE : null;
  if (right.length === wrong.length + 1) return isWithout(right, wrong) ? ONE_LESS : null;
  return null;
}

/** 12 and 21, 1234 and 1324: two neighbouring digits changed places. */
function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((digit, index) => digit !== other[index]);
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** Whether the longer one without one of its digits is the shorter one. */
function isWithout(longer: string, shorter: string): boolean {
  return [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}
