import { arithmeticFaults } from '../arithmetic/faults.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'row-total',
  severity: 'error',
  title: {
    zh: '第三部分各行：总计 = 自然人与各类法人或其他组织之和',
    en: 'Table 三, each row: total = the sum of the six kinds of applicant',
  },
  source: '表三“申请人情况”的结构 (printed on the form)',
  examples: {
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
  },
  check: (subject) => arithmeticFaults(subject, 'row-total'),
};
