import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [
    {
      says: { zh: '处理决定数量是办件数', en: 'decisions are counted by themselves' },
      subject: () => perfect({ form: '2019' }),
    },
  ],
  fails: [
    {
      says: { zh: '12 − 2 = 10，处理决定也填 10', en: '12 − 2 = 10, and decisions are 10' },
      subject: () => perfect({ form: '2019', figures: { 'disclosure.licensing.decisions': 10 } }),
    },
  ],
  silent: [
    {
      says: { zh: '增减为 0 时相等可能是巧合', en: 'equal without a change may be chance' },
      subject: () => perfect({ form: '2019', figures: { 'disclosure.coercion.decisions': 7 } }),
    },
  ],
};
