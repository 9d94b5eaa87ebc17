import type { Observation } from '../../report/report.ts';
import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const surplus: Observation = {
  kind: 'surplus-cell',
  table: 'review',
  row: '行政复议、行政诉讼',
  expected: 15,
  found: Array.from({ length: 16 }, () => '0'),
  place: { table: 3, row: 4 },
  cells: [],
};

export const examples: Examples = {
  passes: [{ says: { zh: '每行数字与列相符', en: 'as many numbers as columns' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '15 列填了 16 个数字', en: '16 numbers for 15 columns' },
      subject: () => perfect({ observations: [surplus] }),
    },
  ],
  silent: [
    {
      says: { zh: '多出的只是空格', en: 'what is too many is only a blank' },
      subject: () => perfect({ observations: [{ ...surplus, found: [...surplus.found.slice(1), ' '] }] }),
    },
  ],
};
