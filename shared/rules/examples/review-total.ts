import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
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
};
