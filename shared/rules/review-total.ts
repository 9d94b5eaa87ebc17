import { arithmeticFaults } from '../arithmetic/faults.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'review-total',
  severity: 'error',
  title: {
    zh: '第四部分每组：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结',
    en: 'Table 四, each block: total = upheld + corrected + other result + pending',
  },
  source: '表四的结构 (printed on the form)',
  examples: {
    passes: [{ says: { zh: '三组总计相符', en: 'all three blocks add up' }, subject: () => perfect() }],
    fails: [
      {
        says: { zh: '行政复议总计写成 3', en: 'the total of reconsiderations is written 3' },
        subject: () => perfect({ figures: { 'review.reconsideration.total': 3 } }),
      },
    ],
    silent: [
      {
        says: { zh: '没有案件，全部为 0', en: 'no cases: every figure is 0' },
        subject: () =>
          perfect({
            figures: {
              'review.reconsideration.upheld': 0,
              'review.reconsideration.pending': 0,
              'review.reconsideration.total': 0,
              'review.directSuit.upheld': 0,
              'review.directSuit.total': 0,
            },
          }),
      },
    ],
  },
  check: (subject) => arithmeticFaults(subject, 'review-total'),
};
