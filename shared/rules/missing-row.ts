import { listed } from '../findings/listing.ts';
import { formForYear } from '../form/index.ts';
import type { Observation } from '../report/report.ts';
import { tableName } from './cell-faults.ts';
import { hasRowsOf } from './mixed-forms.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

const missing: Observation = {
  kind: 'missing-row',
  table: 'applications',
  what: 'row',
  expected: '8.属于行政查询事项',
  place: { table: 2 },
  cells: ['applications.refusedInquiry.person', 'applications.refusedInquiry.total'],
};

export const rule: Rule = {
  id: 'missing-row',
  severity: 'error',
  title: { zh: '表格缺行或缺列', en: 'A row or column of the form is absent' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
  encouragedOnlyFor2019: true,
  examples: {
    passes: [{ says: { zh: '各行各列齐全', en: 'every row and column is there' }, subject: () => perfect() }],
    fails: [
      {
        says: { zh: '删去了“属于行政查询事项”一行', en: 'the row 属于行政查询事项 was deleted' },
        subject: () => perfect({ observations: [missing] }),
      },
    ],
    silent: [
      {
        says: { zh: '整张表都没有，另有一条说明', en: 'a table that is absent has its own finding' },
        subject: () => perfect({ withoutTables: ['applications'], observations: [missing] }),
      },
      {
        says: {
          zh: '第三部分用的是规定的格式，只有第二部分用了另一版，另有一条说明',
          en: 'a table of the prescribed form beside one of the other form, which has its own finding',
        },
        subject: () =>
          perfect({
            form: '2019',
            year: 2022,
            observations: [
              missing,
              { kind: 'mixed-forms', forms: ['2019', '2021'], table: 'applications', cells: [] },
            ],
          }),
      },
    ],
  },
  check: ({ report, form, year }) => {
    const prescribed = year === null ? null : formForYear(year);
    return (
      form.tables
        .filter((table) => report.tables.includes(table.id))
        // A table of the prescribed form beside one of the other lacks nothing.
        .filter(({ id }) => prescribed?.id === form.id || !hasRowsOf(report, id, prescribed?.id))
        .flatMap((table) => {
          const found = report.observations
            .filter((each) => each.kind === 'missing-row')
            .filter((each) => each.table === table.id);
          const [first] = found;
          if (!first) return [];
          const name = tableName(table);
          const names = listed(
            found.map(({ expected, what }) => `“${expected}”${what === 'row' ? '一行' : '一列'}`),
          );
          const english = listed(found.map(({ expected, what }) => `the ${what} “${expected}”`));
          const otherForm = report.observations.some(
            (each) => each.kind === 'mixed-forms' && each.table === table.id,
          );
          return [
            {
              cells: found.flatMap((each) => each.cells),
              section: table.section,
              place: first.place,
              message: {
                zh: `${name.zh}缺少${names.zh}${otherForm ? '，对应的内容用的是另一版格式的行' : ''}。`,
                en: `In ${name.en}, something of the form is absent: ${english.en}${otherForm ? '; rows of the other form stand in its place' : ''}.`,
              },
              expected: first.expected,
              repair: {
                zh: `请按${form.notice}的格式补上，没有发生的填 0。`,
                en: `Add it as ${form.notice} prints it; write 0 where nothing happened.`,
              },
            },
          ];
        })
    );
  },
};
