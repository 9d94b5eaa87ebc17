import { fillingOf } from '../arithmetic/filling.ts';
import { eachCell } from './parts/cell-faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'not-a-number',
  severity: 'error',
  title: { zh: '数字格里不是数字', en: 'Words in a number cell' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
  check: (subject) =>
    eachCell(subject, (cell, { text, value }) =>
      value === null && fillingOf(subject.report, cell.id) === 'words'
        ? {
            message: {
              zh: `${cell.label} 应填数字，现为“${text.trim()}”。`,
              en: `“${cell.label}” should be a number, is “${text.trim()}”.`,
            },
            quote: text.trim(),
            expected: null,
            found: text.trim(),
            repair: {
              zh: '请只填数字；需要说明的写在正文里。',
              en: 'Write only the number; explanations belong in the text.',
            },
          }
        : null,
    ),
};
