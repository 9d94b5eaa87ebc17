import type { Examples } from '../rule.ts';
import { OWN_WORDS } from './own-words.ts';
import { perfect } from './perfect-report.ts';

const lastYear = perfect({ year: 2021 }).report;

export const examples: Examples = {
  passes: [
    {
      says: { zh: '写的是本年的工作', en: 'it tells this year’s work' },
      subject: () => perfect({ sections: OWN_WORDS, context: { lastYear } }),
    },
  ],
  fails: [
    {
      says: { zh: '只改了年份', en: 'only the years were changed' },
      subject: () => perfect({ context: { lastYear } }),
    },
  ],
  silent: [
    { says: { zh: '没有上年报告', en: 'there is no report of last year' }, subject: () => perfect() },
    {
      says: { zh: '只有套话相同', en: 'only the formulas are the same' },
      subject: () =>
        perfect({
          sections: { ...OWN_WORDS, 六: ['本年度未收取信息处理费。无其他需要报告的事项。'] },
          context: { lastYear },
        }),
    },
  ],
};
