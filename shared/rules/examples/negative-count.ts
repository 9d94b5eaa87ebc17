import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '没有负数', en: 'no count is below zero' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '行政处罚写成 -15', en: 'penalties are written -15' },
      subject: () => perfect({ figures: { 'disclosure.penalty.decisions': -15 } }),
    },
  ],
  silent: [
    {
      says: { zh: '本年增/减为 -2', en: '本年增/减 is -2' },
      subject: () => perfect({ form: '2019', figures: { 'disclosure.fees.change': -2 } }),
    },
  ],
};
