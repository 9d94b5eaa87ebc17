import { type CellId, cellsOf, type Form, type TableId } from '../form/index.ts';
import type { Report } from '../report/report.ts';
import { tableName } from './parts/cell-faults.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'missing-table',
  severity: 'error',
  title: { zh: '只有标题，没有表格', en: 'A heading without its table' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
  encouragedOnlyFor2019: true,
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

export function cellsOfTable(form: Form, table: TableId): readonly CellId[] {
  return [...cellsOf(form).values()].filter((cell) => cell.table.id === table).map(({ id }) => id);
}
