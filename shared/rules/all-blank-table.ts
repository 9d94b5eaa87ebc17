import { fillingOf } from '../arithmetic/filling.ts';
import { cellsByTable, tableName } from './cell-faults.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

const REVIEW = ['reconsideration', 'directSuit', 'suitAfterReconsideration'].flatMap((row) =>
  ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column) => `review.${row}.${column}`),
);
const reviewFilledWith = (text: string | number) => Object.fromEntries(REVIEW.map((id) => [id, text]));

export const rule: Rule = {
  id: 'all-blank-table',
  severity: 'error',
  title: { zh: '表格没有填写任何数字', en: 'A table without any number' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号：没有发生的填 0',
  encouragedOnlyFor2019: true,
  examples: {
    passes: [
      { says: { zh: '三张表都填了数字', en: 'all three tables have figures' }, subject: () => perfect() },
    ],
    fails: [
      {
        says: { zh: '第四部分的表格全部空白', en: 'table 四 is blank' },
        subject: () => perfect({ figures: reviewFilledWith('') }),
      },
    ],
    silent: [
      {
        says: { zh: '全部填 0 是正常的', en: 'nothing but zeros is normal' },
        subject: () => perfect({ figures: reviewFilledWith(0) }),
      },
      {
        says: {
          zh: '表格未能读出，不能说它是空的',
          en: 'a table that could not be read is not called blank',
        },
        subject: () =>
          perfect({
            figures: reviewFilledWith(''),
            unread: REVIEW.map((cell) => ({ cell, why: 'unclear', text: '', place: null })),
          }),
      },
    ],
  },
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
