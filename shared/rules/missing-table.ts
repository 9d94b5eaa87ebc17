import { tableName } from './cell-faults.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

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
    ],
  },
  check: ({ report, form }) =>
    form.tables
      .filter(({ id }) => !report.tables.includes(id))
      .filter(({ section }) => report.sections.some(({ number }) => number === section))
      .map((table) => {
        const name = tableName(table);
        return {
          section: table.section,
          place: report.sections.find(({ number }) => number === table.section)?.heading?.place ?? null,
          message: { zh: `没有找到${name.zh}。`, en: `There is no ${name.en.replace('the ', '')}.` },
          repair: {
            zh: '请按规定格式插入表格并填写数字；图片形式的表格无法识别，请改为可编辑的表格。',
            en: 'Insert the prescribed table with its figures; a table that is a picture cannot be read.',
          },
        };
      }),
};
