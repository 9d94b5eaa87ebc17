import { arithmeticFaults } from '../arithmetic/faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'column-balance',
  severity: 'error',
  title: {
    zh: '第三部分各列：本年新收 + 上年结转 = 总计 + 结转下年度',
    en: 'Table 三, each column: new + carried in = total of results + carried out',
  },
  source: '表三表头印明的勾稽关系 (printed on the form)',
  check: (subject) => arithmeticFaults(subject, 'column-balance'),
};
