import { listed } from '../findings/listing.ts';
import { formForYear } from '../form/index.ts';
import { tableName } from './parts/cell-faults.ts';
import { hasRowsOf } from './parts/mixed-forms.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'missing-row',
  severity: 'error',
  title: { zh: '表格缺行或缺列', en: 'A row or column of the form is absent' },
  source: '国办公开办函〔2019〕60号、〔2021〕30号的表格',
  encouragedOnlyFor2019: true,
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
