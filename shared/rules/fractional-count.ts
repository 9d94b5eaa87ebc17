import { eachCell } from './cell-faults.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'fractional-count',
  severity: 'error',
  title: { zh: '件数带小数', en: 'A count with decimals' },
  source: '件数是整数；只有金额可以有小数 (counts are whole)',
  examples: {
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
  },
  check: (subject) =>
    eachCell(subject, (cell, { value, text }) =>
      value !== null && cell.kind === 'count' && !Number.isInteger(value)
        ? {
            message: {
              zh: `${cell.label} 带小数：${text.trim()}，这里应是整数。`,
              en: `“${cell.label}” has decimals: ${text.trim()}; a count is whole.`,
            },
            expected: Math.round(value),
            found: value,
            repair: { zh: '请改为整数。', en: 'Write a whole number.' },
          }
        : null,
    ),
};
