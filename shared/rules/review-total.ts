import { arithmeticFaults } from '../arithmetic/faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'review-total',
  severity: 'error',
  title: {
    zh: '第四部分每组：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结',
    en: 'Table 四, each block: total = upheld + corrected + other result + pending',
  },
  source: '表四的结构 (printed on the form)',
  check: (subject) => arithmeticFaults(subject, 'review-total'),
};
