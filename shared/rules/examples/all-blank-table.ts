import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const REVIEW = ['reconsideration', 'directSuit', 'suitAfterReconsideration'].flatMap((row) =>
  ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column) => `review.${row}.${column}`),
);

const reviewFilledWith = (text: string | number) => Object.fromEntries(REVIEW.map((id) => [id, text]));

export const examples: Examples = {
  passes: [
    { says: { zh: '三张表都填了数字', en: 'all three tables have figures' }, subject: () => perfect() },
  ],
  fails: [
    {
      says: { zh: '第四部分的表格全部空白', en: 'table 四 is blank' },
      subject: () => perfect({ figures: reviewFilledWith('') }),
    },
  ],
  silent: [
    {
      says: { zh: '全部填 0 是正常的', en: 'nothing but zeros is normal' },
      subject: () => perfect({ figures: reviewFilledWith(0) }),
    },
    {
      says: {
        zh: '表格未能读出，不能说它是空的',
        en: 'a table that could not be read is not called blank',
      },
      subject: () =>
        perfect({
          figures: reviewFilledWith(''),
          unread: REVIEW.map((cell) => ({ cell, why: 'unclear', text: '', place: null })),
        }),
    },
  ],
};
