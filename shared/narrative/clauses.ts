/** The pieces of a sentence, each with what it speaks of: this unit and this year, or something else. */
import { speaksOfCarried } from './carried.ts';
import {
  compares,
  isOfAnotherYear,
  isOfSeveralYears,
  isPartOfTheYear,
  isPlanned,
  isWholeYear,
  yearsIn,
} from './times.ts';
import { isOfAnother } from './whose.ts';

/** A piece between commas, semicolons, colons or brackets. */
export interface Clause {
  readonly text: string;
  /** It stands in brackets after another. */
  readonly inBrackets: boolean;
  /** It says something of this unit and this year; comparisons, other years, other authorities and plans do not. */
  readonly plain: boolean;
  /** It says nothing of them at all; a comparison has figures of both years. */
  readonly foreign: boolean;
}

/** What a comparison arrives at: 「由上年的24件增至30件」. */
export const ARRIVES =
  /(?:又|已|并)?(?:(?:升|增|降|减|涨|增[加长]|减少|上升|下降|提[高升]|回落)[至到为]|达到?|为)(?:了|今年|本年|\d{4}年)*的?$/u;
/** No more than that. */
export const ARRIVED = new RegExp(`^${ARRIVES.source}`, 'u');
/** Of what is so now, whatever was told of the years before. */
const AS_OF_NOW = /现行有效|目前有效|继续有效|累计对外公开/u;
const OPENS_WITH_YEAR = /^(?:20\d{2}年|去年|上年)/u;
/** No more than who it is, or what they did: what follows is of the same. */
const NAMES_IT = /^\P{Script=Han}*\p{Script=Han}{0,8}$|\d/u;
const OURSELVES = /我|本[镇乡街机单级]|全[镇乡年]/u;
const BETWEEN = /([，：:（()）]|,(?!\d{3})|(?<!\d),)/u;

/** @param own what the office calls itself, where it shares that with others */
export function clausesOf(sentence: string, year: number | null, own: string | null): readonly Clause[] {
  let otherYear = false;
  let outside = false;
  let otherTime = false;
  let otherUnit = false;
  let depth = 0;
  const pieces = sentence.split(BETWEEN);
  return pieces.flatMap((piece, index): Clause[] => {
    if (piece === '（' || piece === '(') {
      if (depth === 0) outside = otherYear;
      depth += 1;
    }
    if (piece === '）' || piece === ')') {
      depth = Math.max(0, depth - 1);
      // 「申请7件（2022年为11件），其中…」 goes on with this year's.
      if (depth === 0) otherYear = outside;
    }
    if (/^[，,：:（()）]?$/u.test(piece)) return [];
    const text = piece.trim();
    const carried = speaksOfCarried(text);
    const compared = compares(text);
    const named = carried ? null : isOfAnotherYear(text, year);
    // 「比2021年的40件有所减少，」 and what follows is of this year again.
    if (named !== null && !(named && compared && !OPENS_WITH_YEAR.test(text))) otherYear = named;
    const asOfNow = named === null && AS_OF_NOW.test(text);
    const several = !(carried || asOfNow) && isOfSeveralYears(text, pieces.slice(index + 1).join(''), year);
    if (several) otherYear = true;
    if (asOfNow) otherYear = false;
    // 「中心卫生院公开信息231条，收到申请2件」: what follows is of the same.
    const another = isOfAnother(text, own);
    if (another) otherUnit = NAMES_IT.test(text);
    else if (OURSELVES.test(text)) otherUnit = false;
    if (isPartOfTheYear(text)) otherTime = true;
    else if (isWholeYear(text)) otherTime = false;
    const foreign =
      !carried &&
      (otherYear ||
        otherTime ||
        otherUnit ||
        (named === true && !compared) ||
        another ||
        several ||
        isPlanned(text));
    const plain = carried || (!foreign && named !== true && !compared);
    return [{ text, inBrackets: depth > 0, plain, foreign }];
  });
}

/** Whether a figure of the clause is of this unit and this year, by the words of the clause before it. */
export function isOfNow({ text, plain, foreign }: Clause, upTo: string, year: number | null): boolean {
  // 「2022年制定5件、2023年制定3件」: each is of the year named last before it.
  const named = speaksOfCarried(text) ? [] : yearsIn(text);
  if (new Set(named).size > 1 && !ARRIVES.test(upTo)) {
    const last = yearsIn(upTo).at(-1);
    if (year !== null && last !== undefined && last !== year) return false;
  }
  if (plain) return true;
  if (foreign || speaksOfCarried(text)) return false;
  return ARRIVES.test(upTo) || !(compares(upTo) || isOfAnotherYear(upTo, year) === true);
}
