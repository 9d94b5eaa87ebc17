/** 「没有结转到下年度的申请」, 「无上年结转」. */
import { anyOf, pattern } from '../phrase.ts';
import { NONE } from './words.ts';

const NEXT_YEAR = '(?:下|次|明)一?个?年度?';
const LAST_YEAR = '[上去]一?年度?';
const TAIL = '(?:的|依申请公开|政府信息公开|申请|事项|件|情况)*$';

const NONE_CARRIED_OUT: readonly RegExp[] = [
  pattern`${NONE}${anyOf('未办结 在办 未答复 逾期未办结')}的?申请$`,
  pattern`(?:${NONE}|未有|未发生|不存在)(?:申请|办件|事项|件)?(?:需要?)?(?:结转|转结)[至到入]?${NEXT_YEAR}(?:继续)?(?:办理)?${TAIL}`,
];
const NONE_CARRIED_IN: readonly RegExp[] = [
  pattern`${NONE}结转[至到][本今]年度?${TAIL}`,
  pattern`^${LAST_YEAR}${NONE}结转${TAIL}`,
  pattern`(?:${NONE}|不存在)[由自]?${LAST_YEAR}(?:结转|遗留)${TAIL}`,
];

/** @param year of the report: 「结转至2025年」 is out of 2024 */
export function carriedDenied(words: string, year: number | null): readonly ('carriedIn' | 'carriedOut')[] {
  const clause =
    year === null
      ? words
      : words
          .replace(`${year + 1}年`, '下年')
          .replace(`${year}年`, '本年')
          .replace(`${year - 1}年`, '上年');
  return [
    ...(NONE_CARRIED_OUT.some((said) => said.test(clause)) ? (['carriedOut'] as const) : []),
    ...(NONE_CARRIED_IN.some((said) => said.test(clause)) ? (['carriedIn'] as const) : []),
  ];
}
