import type { Observation } from '../../report/report.ts';
import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const filled = (figures: readonly number[], sums: readonly number[]): Observation => ({
  kind: 'subtotal-row-filled',
  table: 'applications',
  label: '（三）不予公开',
  figures,
  sums,
  place: { table: 2, row: 7 },
});

export const examples: Examples = {
  passes: [
    { says: { zh: '标题行没有数字', en: 'no figures beside merged labels' }, subject: () => perfect() },
  ],
  fails: [
    {
      says: { zh: '“不予公开”填 5，分项合计为 3', en: 'the label says 5, its rows add up to 3' },
      subject: () => perfect({ observations: [filled([5, 0], [3, 0])] }),
    },
    {
      says: { zh: '填了 0：只作提示', en: 'zeros: only a note' },
      subject: () => perfect({ observations: [filled([0, 0], [3, 0])] }),
    },
    {
      says: { zh: '填了分项合计：只作提示', en: 'the sum of its rows: only a note' },
      subject: () => perfect({ observations: [filled([3, 0], [3, 0])] }),
    },
  ],
  silent: [
    {
      says: { zh: '标题行空白', en: 'the label row is blank' },
      subject: () =>
        perfect({
          observations: [{ ...filled([], []), figures: [null, null], sums: [3, 0] } as Observation],
        }),
    },
  ],
};
