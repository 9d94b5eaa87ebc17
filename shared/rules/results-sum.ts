import { arithmeticFaults } from '../arithmetic/faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'results-sum',
  severity: 'error',
  title: {
    zh: '第三部分各列：（七）总计 = 各项办理结果之和',
    en: 'Table 三, each column: total of results = the sum of the results',
  },
  source: '表三“三、本年度办理结果”的结构 (printed on the form)',
  check: (subject) => arithmeticFaults(subject, 'results-sum'),
};
