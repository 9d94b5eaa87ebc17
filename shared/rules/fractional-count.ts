import { eachCell } from './parts/cell-faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'fractional-count',
  severity: 'error',
  title: { zh: '件数带小数', en: 'A count with decimals' },
  source: '件数是整数；只有金额可以有小数 (counts are whole)',
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
