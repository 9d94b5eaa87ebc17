import { formById } from '../../form/index.ts';
import { cellsOfTable } from '../missing-table.ts';
import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const NEWEST = formById('2021');

export const examples: Examples = {
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
};
