import type { Observation } from '../../report/report.ts';
import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const missing: Observation = {
  kind: 'missing-row',
  table: 'applications',
  what: 'row',
  expected: '8.属于行政查询事项',
  place: { table: 2 },
  cells: ['applications.refusedInquiry.person', 'applications.refusedInquiry.total'],
};

export const examples: Examples = {
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
};
