import { eachCell } from './parts/cell-faults.ts';
import { isTownship } from './parts/unit-kind.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'township-rules',
  severity: 'error',
  title: { zh: '镇街无权制定规章，却填了数字', en: 'Rules (规章) for a unit that cannot make them' },
  source: '立法法第九十一条、第九十三条：规章由国务院部门、省和设区的市、自治州的人民政府制定',
  check: (subject) => {
    if (isTownship(subject) !== true) return 'does-not-apply';
    return eachCell(subject, (cell, { value }) =>
      cell.table.id === 'disclosure' && cell.row.id === 'rules' && value !== null && value !== 0
        ? {
            message: {
              zh: `${cell.label} 填了 ${value}，镇（乡、街道）无权制定规章，应为 0。`,
              en: `“${cell.label}” is ${value}; a township or sub-district cannot make rules, so it is 0.`,
            },
            expected: 0,
            found: value,
            repair: {
              zh: '请填 0；如指规范性文件，请填入规范性文件一行。',
              en: 'Write 0; if normative documents are meant, write them in their own row.',
              cell: cell.id,
              value: 0,
            },
          }
        : null,
    );
  },
};
