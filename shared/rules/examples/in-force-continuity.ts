import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const inForce = (value: number) => ({
  lastYear: perfect({ year: 2021, figures: { 'disclosure.normative.inForce': value } }).report,
});

export const examples: Examples = {
  passes: [
    {
      says: { zh: '8 + 2 − 1 = 9', en: '8 + 2 − 1 = 9' },
      subject: () => perfect({ context: inForce(8) }),
    },
  ],
  fails: [
    {
      says: { zh: '上年 12 件，今年 9 件', en: 'twelve last year, nine now' },
      subject: () => perfect({ context: inForce(12) }),
    },
  ],
  silent: [
    {
      says: { zh: '2020 与 2021 年度的格式不同，不比较', en: 'forms of 2020 and 2021 are not comparable' },
      subject: () =>
        perfect({ year: 2021, context: { lastYear: perfect({ form: '2019', year: 2020 }).report } }),
    },
  ],
};
