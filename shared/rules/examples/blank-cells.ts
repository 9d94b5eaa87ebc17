import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '每格都有数字', en: 'every cell has a number' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '两格空白，按 0 计各式相符', en: 'two blanks that balance as 0' },
      subject: () =>
        perfect({ figures: { 'applications.new.research': '', 'applications.partial.business': '' } }),
    },
    {
      says: { zh: '总计空白，显然不是 0', en: 'a blank total that is plainly not 0' },
      subject: () => perfect({ figures: { 'applications.total.person': '' } }),
    },
  ],
  silent: [
    {
      says: { zh: '整张表空白，另有一条说明', en: 'a table all blank has its own finding' },
      subject: () =>
        perfect({
          figures: Object.fromEntries(
            ['reconsideration', 'directSuit', 'suitAfterReconsideration'].flatMap((row) =>
              ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column) => [
                `review.${row}.${column}`,
                '',
              ]),
            ),
          ),
        }),
    },
    {
      says: { zh: '未能读出的单元格不算空白', en: 'a cell that could not be read is not blank' },
      subject: () =>
        perfect({
          figures: { 'applications.new.research': '' },
          unread: [{ cell: 'applications.new.research', why: 'unclear', text: '', place: null }],
        }),
    },
  ],
};
