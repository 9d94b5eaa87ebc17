import { signedEarly } from './other-years/signed-early.ts';
import { otherTitleYear } from './other-years/title-year.ts';
import { toldOfOtherYears } from './other-years/told-years.ts';
import { believedYear } from './parts/believed-year.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'wrong-year',
  severity: 'error',
  title: { zh: '年份不对', en: 'Another year in the title or as the year of a reported fact' },
  source: '政府信息公开条例第四十九条：按年度报告；常见为照抄上一年报告未改年份',
  check: (subject) => {
    const year = believedYear(subject);
    if (year === null) return 'does-not-apply';
    // A report of another year altogether tells that year's work: the title says it all.
    const title = otherTitleYear(subject.report, year);
    return title
      ? [title]
      : [...toldOfOtherYears(subject.report, year), ...signedEarly(subject.report, year)];
  },
};
