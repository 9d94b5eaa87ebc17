import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '各行总计相符', en: 'every row adds up' }, subject: () => perfect() }],
  fails: [
    {
      says: {
        zh: '“属于行政查询事项”一行填了 1 和 2，总计仍是 0',
        en: 'a row of 1 and 2 with a total of 0',
      },
      subject: () =>
        perfect({
          figures: { 'applications.refusedInquiry.person': 1, 'applications.refusedInquiry.research': 2 },
        }),
    },
  ],
  silent: [
    {
      says: { zh: '空白的单元格按 0 计，总计相符', en: 'blanks taken as 0, and the total is right' },
      subject: () =>
        perfect({ figures: { 'applications.new.research': '', 'applications.new.otherOrg': '/' } }),
    },
  ],
};
