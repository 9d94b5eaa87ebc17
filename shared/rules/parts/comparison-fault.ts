import { type WrongBesideLastYear, wrongBesideLastYear } from '../../narrative/beside-last-year.ts';
import type { Fault, Subject } from '../rule.ts';
import { lastYearInWords } from './last-year-words.ts';

/** Comparisons with the year before that are wrong: by last year's tables, or by the text's own figures. */
export function comparisonFaults(
  { report, form, year, context }: Subject,
  by: 'tables' | 'words',
): readonly Fault[] {
  return wrongBesideLastYear(report, form, year, context.lastYear)
    .filter(({ byTables }) => byTables === (by === 'tables'))
    .map((wrong) => fault(wrong, lastYearInWords(context)));
}

function fault(
  { figure, found, expected, byTables }: WrongBesideLastYear,
  lastYear: { zh: string; en: string },
): Fault {
  const { sentence, measure } = figure;
  const unit = /[%％]/u.test(measure) ? '%' : '';
  const source = byTables
    ? { zh: `按${lastYear.zh}计算`, en: `by ${lastYear.en}` }
    : { zh: '按文中的数字计算', en: 'by the figures of the text' };
  return {
    severity: 'warning',
    section: sentence.section,
    place: sentence.quote.place,
    quote: sentence.text,
    message: {
      zh: `与上年比较：正文写的是 ${found}${unit}，${source.zh}是 ${expected}${unit}。`,
      en: `Compared with the year before: the text says ${found}${unit}, ${source.en} it is ${expected}${unit}.`,
    },
    expected,
    found,
    repair: {
      zh: '请核对本年数、上年数和增减的数字。',
      en: 'Check the figures of this year and of last year, and the change.',
    },
  };
}
