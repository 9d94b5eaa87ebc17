import { lateFinding } from '../late.ts';
import type { FilingExamples } from '../rule.ts';

export const examples: FilingExamples = {
  passes: [
    {
      says: { zh: '1 月 20 日报送，1 月 31 日截止', en: 'filed on 20 January, due on 31 January' },
      finding: () => lateFinding({ filedOn: '2023-01-20', dueOn: '2023-01-31' }),
    },
  ],
  fails: [
    {
      says: { zh: '2 月 3 日报送，1 月 31 日截止', en: 'filed on 3 February, due on 31 January' },
      finding: () => lateFinding({ filedOn: '2023-02-03', dueOn: '2023-01-31' }),
    },
  ],
  silent: [
    {
      says: { zh: '截止当天报送不算逾期', en: 'filed on the last day' },
      finding: () => lateFinding({ filedOn: '2023-01-31', dueOn: '2023-01-31' }),
    },
  ],
};
