import { linksOf } from '../arithmetic/continuity.ts';
import { continuityFault } from './continuity-fault.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

const lastYear = (figures: Record<string, number>) => ({
  lastYear: perfect({ form: '2019', year: 2019, figures }).report,
});

const CONSISTENT = {
  'disclosure.licensing.lastYear': 10,
  'disclosure.licensing.change': 2,
  'disclosure.otherService.lastYear': 26,
  'disclosure.otherService.change': 0,
  'disclosure.penalty.lastYear': 41,
  'disclosure.penalty.change': 0,
  'disclosure.coercion.lastYear': 7,
  'disclosure.coercion.change': 0,
  'disclosure.fees.lastYear': 2,
  'disclosure.fees.change': 0,
};

export const rule: Rule = {
  id: 'last-year-continuity',
  severity: 'warning',
  title: {
    zh: '上一年项目数量与上年报告接不上',
    en: '上一年项目数量 does not follow from last year’s report',
  },
  source: '国办公开办函〔2019〕60号表二：上一年项目数量 = 上年报告的上一年项目数量 + 本年增/减',
  examples: {
    passes: [
      {
        says: { zh: '10 + 2 = 12', en: '10 + 2 = 12' },
        subject: () => perfect({ form: '2019', context: lastYear(CONSISTENT) }),
      },
    ],
    fails: [
      {
        says: { zh: '上年应为 15，今年写 12', en: 'last year makes 15, this year says 12' },
        subject: () =>
          perfect({
            form: '2019',
            context: lastYear({ ...CONSISTENT, 'disclosure.licensing.lastYear': 13 }),
          }),
      },
    ],
    silent: [
      {
        says: { zh: '2021 年格式没有这一列', en: 'form 2021 has no such column' },
        subject: () => perfect({ context: { lastYear: perfect({ year: 2021 }).report } }),
      },
    ],
  },
  check: (subject) =>
    linksOf(subject, 'last-year-continuity')
      ?.filter(({ found, expected }) => found !== expected)
      .map((link) => continuityFault(subject, link)) ?? 'does-not-apply',
};
