import { eachCell } from './parts/cell-faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'negative-count',
  severity: 'error',
  title: { zh: '件数是负数', en: 'A count below zero' },
  source: '件数不可能小于 0；只有“本年增/减”可以 (a count cannot be below 0)',
  check: (subject) =>
    eachCell(subject, (cell, { value, text }) =>
      value !== null && value < 0 && !cell.signed
        ? {
            message: {
              zh: `${cell.label} 是负数：${text.trim()}。`,
              en: `“${cell.label}” is below zero: ${text.trim()}.`,
            },
            expected: '≥ 0',
            found: value,
            repair: {
              zh: '请改为实际数量；没有发生的填 0。',
              en: 'Write the actual count; 0 where nothing happened.',
            },
          }
        : null,
    ),
};
