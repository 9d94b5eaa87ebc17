import { linksOf } from '../arithmetic/continuity.ts';
import { continuityFault } from './continuity-fault.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

const inForce = (value: number) => ({
  lastYear: perfect({ year: 2021, figures: { 'disclosure.normative.inForce': value } }).report,
});

export const rule: Rule = {
  id: 'in-force-continuity',
  severity: 'warning',
  title: { zh: '现行有效件数与上年接不上', en: 'Documents in force do not follow from last year’s' },
  source: '国办公开办函〔2021〕30号表二：现行有效 = 上年现行有效 + 本年制发 − 本年废止',
  examples: {
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
  },
  check: (subject) =>
    linksOf(subject, 'in-force-continuity')
      ?.filter(({ found, expected }) => found !== expected)
      .map((link) => continuityFault(subject, link)) ?? 'does-not-apply',
};
