import { arithmeticFaults } from '../arithmetic/faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'row-total',
  severity: 'error',
  title: {
    zh: '第三部分各行：总计 = 自然人与各类法人或其他组织之和',
    en: 'Table 三, each row: total = the sum of the six kinds of applicant',
  },
  source: '表三“申请人情况”的结构 (printed on the form)',
  check: (subject) => arithmeticFaults(subject, 'row-total'),
};
