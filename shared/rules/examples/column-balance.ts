import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '各列平衡', en: 'every column balances' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '自然人本年新收少写 2 件', en: 'two new applications of persons are missing' },
      subject: () => perfect({ figures: { 'applications.new.person': 18, 'applications.new.total': 23 } }),
    },
  ],
  silent: [
    {
      says: { zh: '一格空白，按 0 计即平衡', en: 'a blank that balances as 0' },
      subject: () => perfect({ figures: { 'applications.carriedIn.research': '' } }),
    },
    {
      says: { zh: '有一格未能读出，不作判断', en: 'a figure that could not be read is not judged' },
      subject: () =>
        perfect({
          figures: { 'applications.new.person': '', 'applications.new.total': '' },
          unread: ['applications.new.person', 'applications.new.total'].map((cell) => ({
            cell,
            why: 'unclear',
            text: '2 0',
            place: null,
          })),
        }),
    },
  ],
};
