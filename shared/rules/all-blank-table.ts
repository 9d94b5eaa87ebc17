import { fillingOf } from '../arithmetic/filling.ts';
import { cellsByTable, tableName } from './parts/cell-faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'all-blank-table',
  severity: 'error',
  title: { zh: '表格没有填写任何数字', en: 'A table without any number' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号：没有发生的填 0',
  encouragedOnlyFor2019: true,
  check: (subject) => {
    const tables = [...cellsByTable(subject).values()];
    if (tables.length === 0) return 'does-not-apply';
    return tables.flatMap((cells) => {
      const [first] = cells;
      if (!first || cells.some((cell) => fillingOf(subject.report, cell.id) === 'number')) return [];
      const name = tableName(first.table);
      return [
        {
          cells: cells.map((cell) => cell.id),
          section: first.section,
          place: subject.report.cells.get(first.id)?.place ?? null,
          message: { zh: `${name.zh}没有填写任何数字。`, en: `There is no number in ${name.en}.` },
          repair: {
            zh: '请逐格填写；没有发生的填 0，不要留空。',
            en: 'Fill every cell; write 0 where nothing happened.',
          },
        },
      ];
    });
  },
};
