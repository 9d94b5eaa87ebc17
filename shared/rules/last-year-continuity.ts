import { linksOf } from '../arithmetic/continuity.ts';
import { continuityFault } from './parts/continuity-fault.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'last-year-continuity',
  severity: 'warning',
  title: {
    zh: '上一年项目数量与上年报告接不上',
    en: '上一年项目数量 does not follow from last year’s report',
  },
  source: '国办公开办函〔2019〕60号表二：上一年项目数量 = 上年报告的上一年项目数量 + 本年增/减',
  check: (subject) =>
    linksOf(subject, 'last-year-continuity')
      ?.filter(({ found, expected }) => found !== expected)
      .map((link) => continuityFault(subject, link)) ?? 'does-not-apply',
};
