import { type CellId, cellsOf, type Form, formById, type TableId } from '../form/index.ts';
import type { Report } from '../report/report.ts';
import { tableName } from './cell-faults.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

const NEWEST = formById('2021');

export const rule: Rule = {
  id: 'missing-table',
  severity: 'error',
  title: { zh: '只有标题，没有表格', en: 'A heading without its table' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
  encouragedOnlyFor2019: true,
  examples: {
    passes: [{ says: { zh: '三张表都在', en: 'all three tables are there' }, subject: () => perfect() }],
    fails: [
      {
        says: { zh: '第三部分的表格是图片', en: 'table 三 is a picture' },
        subject: () => perfect({ withoutTables: ['applications'] }),
      },
    ],
    silent: [
      {
        says: { zh: '整个部分都没有，另有一条说明', en: 'a section that is absent has its own finding' },
        subject: () => perfect({ withoutTables: ['review'], sections: { 四: null } }),
      },
      {
        says: {
          zh: '表格在，但一格也没有读出，另有一条说明',
          en: 'it is there, and no figure of it could be read',
        },
        subject: () =>
          perfect({
            withoutTables: ['review'],
            unread: cellsOfTable(NEWEST, 'review').map((cell) => ({
              cell,
              why: 'unclear',
              text: '0 0 有',
              place: {},
            })),
          }),
      },
    ],
  },
  check: ({ report, form }) =>
    form.tables
      .filter(({ id }) => !report.tables.includes(id))
      .filter(({ section }) => report.sections.some(({ number }) => number === section))
      .filter(({ id }) => !isUnread(report, cellsOfTable(form, id)))
      .map((table) => {
        const name = tableName(table);
        return {
          section: table.section,
          place: report.sections.find(({ number }) => number === table.section)?.heading?.place ?? null,
          message: { zh: `没有找到${name.zh}。`, en: `There is no ${name.en.replace('the ', '')}.` },
          repair: {
            zh: '请按规定格式插入表格并填写数字，没有的填 0；图片形式的表格无法识别，请改为可编辑的表格。',
            en: 'Insert the prescribed table with its figures, 0 where there is nothing; a table that is a picture cannot be read.',
          },
        };
      }),
};

/** Its rows are there with words or figures in them: what could not be read is said of its cells. */
function isUnread(report: Report, cells: readonly CellId[]): boolean {
  const unclear = report.unread.filter(({ cell, why }) => why === 'unclear' && cells.includes(cell));
  return unclear.length === cells.length && unclear.some(({ text }) => text.trim() !== '');
}

function cellsOfTable(form: Form, table: TableId): readonly CellId[] {
  return [...cellsOf(form).values()].filter((cell) => cell.table.id === table).map(({ id }) => id);
}
