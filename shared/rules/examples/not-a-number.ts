import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '每格都是数字', en: 'every cell is a number' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '行政处罚一格写“见附件”', en: 'a cell says “see the annex”' },
      subject: () => perfect({ figures: { 'disclosure.penalty.decisions': '见附件' } }),
    },
  ],
  silent: [
    {
      says: { zh: '空白和“无”另有提示', en: 'blanks and 无 have their own warnings' },
      subject: () => perfect({ figures: { 'disclosure.rules.made': '无', 'disclosure.rules.repealed': '' } }),
    },
  ],
};
