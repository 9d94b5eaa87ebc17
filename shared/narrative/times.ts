/** Of which time a clause speaks: the year of the report, a part of it, another year, several years or what is to come. */
import { anyOf, pattern } from './phrase.ts';

const NUMBER = '[两三四五几]';
const LAST_YEAR = anyOf('上年 去年 上一年 往年 前年');

const COMPARES: readonly RegExp[] = [
  pattern`同比|环比|相比|较(?=[上去前往同之历当以本今\d]|年初|一年)|(?<!占|其)比(?!例|率|重)`,
  pattern`${anyOf('增长 增加 下降 减少 上升')}|${LAST_YEAR}`,
  // 「由2021年的9件降至6件」
  pattern`[由从][^，]{0,16}[升增降减涨落][至到为]`,
];
const SEVERAL_YEARS: readonly RegExp[] = [
  pattern`近[两三四五几\d]*年|${NUMBER}年来|(?<!对|清理)历年|各年|多年`,
  pattern`(?<!今年|本年|年初|度)以来|累计至|自\d{4}年(?!\d{1,2}月)`,
  pattern`(20\d{2})年?(?:至|到|—|-|~)(?!\1)20\d{2}年`,
];
const PART_OF_YEAR = pattern`${anyOf('上半年 下半年 季度 每月 每周 月均 年均 平均')}|\d月份|(?<!\d)\d{1,2}月(?!\d{1,2}日)`;
/** 「截至2022年12月」, 「1月至12月」: the whole of it. */
const TO_ITS_END = /截[至止到][^，]{0,8}12月[底末]?|1月?[至到—–~-]12月/gu;
const WHOLE_YEAR = /全年|本年|今年|年内|一年来|年度(?!的)|累计|合计/u;
const THIS_YEAR = /今年|本年|全年|当年|年内/u;
const OTHER_YEAR = pattern`${LAST_YEAR}|(?<!^|占)同期`;
const PLANS =
  /将(?!信息|政府|有关|相关|各)|(?<!规划)计划(?!总结|生育|类|信息|\d)|拟(?!制|定)|力争|目标|下一步|应当/u;

/** 「累计收到212件，本年30件」, 「累计212件，为历年之和」: of all years, by what is said next. */
const ALL_TOLD = /^[^，\d]{0,12}累计/u;
const THEN_OF_ALL_YEARS = /^，(?:均)?[为系是]?(?:历|各|多)年/u;
const THEN_OF_THIS_YEAR = /本年|今年|当年|年内|其中20\d{2}年/u;

export function compares(clause: string): boolean {
  return COMPARES.some((words) => words.test(clause));
}

export function isPartOfTheYear(clause: string): boolean {
  return PART_OF_YEAR.test(clause.replace(TO_ITS_END, ''));
}

export function isWholeYear(clause: string): boolean {
  return WHOLE_YEAR.test(clause);
}

export function isPlanned(clause: string): boolean {
  return PLANS.test(clause);
}

/** @param next the sentence after the clause */
export function isOfSeveralYears(clause: string, next: string, year: number | null): boolean {
  // 「2022年以来」 in the report for 2022 is the year itself.
  const text = clause.replace(`${year}年以来`, `${year}年`);
  return SEVERAL_YEARS.some((years) => years.test(text)) || isOfAllYears(clause, next);
}

function isOfAllYears(clause: string, next: string): boolean {
  return (
    ALL_TOLD.test(clause) &&
    !WHOLE_YEAR.test(clause.replace('累计', '')) &&
    !/20\d{2}年/u.test(clause) &&
    (THEN_OF_ALL_YEARS.test(next) || THEN_OF_THIS_YEAR.test(next))
  );
}

export function yearsIn(text: string): readonly number[] {
  const bare = text.replace(/[〔[（(]\d{4}[〕\]）)]/gu, '');
  return [...bare.matchAll(/(?<!\d)(20\d{2})年/gu)].map((match) => Number(match[1]));
}

/** `null` when the clause names no year. */
export function isOfAnotherYear(clause: string, year: number | null): boolean | null {
  if (THIS_YEAR.test(clause)) return false;
  const years = yearsIn(clause);
  if (years.length > 0) return year !== null && !years.includes(year);
  return OTHER_YEAR.test(clause) ? true : null;
}
