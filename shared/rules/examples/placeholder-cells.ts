import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '每格都有数字', en: 'every cell has a number' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '规章一行填了 /', en: 'the row of rules has /' },
      subject: () =>
        perfect({
          figures: {
            'disclosure.rules.made': '/',
            'disclosure.rules.repealed': '/',
            'disclosure.rules.inForce': '无',
          },
        }),
    },
  ],
  silent: [
    {
      says: { zh: '本年增/减可以是负数', en: '本年增/减 may be below zero' },
      subject: () => perfect({ form: '2019', figures: { 'disclosure.licensing.change': '-2' } }),
    },
  ],
};
