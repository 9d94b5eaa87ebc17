import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '件数都是整数', en: 'every count is whole' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '行政许可写成 12.5 件', en: 'licences are written 12.5' },
      subject: () => perfect({ figures: { 'disclosure.licensing.decisions': '12.5' } }),
    },
  ],
  silent: [
    {
      says: { zh: '收费金额可以有小数', en: 'an amount of money may have decimals' },
      subject: () => perfect({ figures: { 'disclosure.fees.amount': '3.75' } }),
    },
  ],
};
