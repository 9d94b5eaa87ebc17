import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '全部读出', en: 'everything was read' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '表格被分页切断，两格读不准', en: 'a table cut by a page: two cells are unclear' },
      subject: () =>
        perfect({
          figures: { 'applications.granted.research': '', 'applications.granted.person': '' },
          unread: ['applications.granted.person', 'applications.granted.research'].map((cell) => ({
            cell,
            why: 'unclear',
            text: '10 0',
            place: { line: 60 },
          })),
        }),
    },
  ],
  silent: [
    {
      says: {
        zh: '文件里没有这一行，另有一条说明',
        en: 'a row that is not in the file has its own finding',
      },
      subject: () =>
        perfect({
          figures: { 'applications.granted.person': '' },
          unread: [{ cell: 'applications.granted.person', why: 'absent', text: '', place: null }],
        }),
    },
  ],
};
