import { eachCell } from './cell-faults.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';
import { isTownship } from './unit-kind.ts';

export const rule: Rule = {
  id: 'township-rules',
  severity: 'error',
  title: { zh: '镇街无权制定规章，却填了数字', en: 'Rules (规章) for a unit that cannot make them' },
  source: '立法法第九十一条、第九十三条：规章由国务院部门、省和设区的市、自治州的人民政府制定',
  examples: {
    passes: [{ says: { zh: '规章为 0', en: 'no rules' }, subject: () => perfect() }],
    fails: [
      {
        says: { zh: '镇政府填了现行有效规章 3 件', en: 'a township with three rules in force' },
        subject: () => perfect({ figures: { 'disclosure.rules.inForce': 3 } }),
      },
    ],
    silent: [
      {
        says: { zh: '不知道是什么单位，不作判断', en: 'a unit of unknown kind is not judged' },
        subject: () => perfect({ unitName: '清溪市人民政府', figures: { 'disclosure.rules.inForce': 3 } }),
      },
    ],
  },
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
