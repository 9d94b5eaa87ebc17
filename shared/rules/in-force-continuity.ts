import { linksOf } from '../arithmetic/continuity.ts';
import { continuityFault } from './parts/continuity-fault.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'in-force-continuity',
  severity: 'warning',
  title: { zh: '现行有效件数与上年接不上', en: 'Documents in force do not follow from last year’s' },
  source: '国办公开办函〔2021〕30号表二：现行有效 = 上年现行有效 + 本年制发 − 本年废止',
  check: (subject) =>
    linksOf(subject, 'in-force-continuity')
      ?.filter(({ found, expected }) => found !== expected)
      .map((link) => continuityFault(subject, link)) ?? 'does-not-apply',
};
