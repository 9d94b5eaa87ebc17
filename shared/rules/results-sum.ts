import { arithmeticFaults } from '../arithmetic/faults.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'results-sum',
  severity: 'error',
  title: {
    zh: '第三部分各列：（七）总计 = 各项办理结果之和',
    en: 'Table 三, each column: total of results = the sum of the results',
  },
  source: '表三“三、本年度办理结果”的结构 (printed on the form)',
  examples: {
    passes: [{ says: { zh: '总计等于各项之和', en: 'the total is the sum' }, subject: () => perfect() }],
    fails: [
      {
        says: { zh: '自然人（七）总计写成 19', en: 'the total of persons is written 19' },
        subject: () => perfect({ figures: { 'applications.total.person': 19 } }),
      },
    ],
    silent: [
      {
        says: { zh: '（六）其他处理沿用旧格式的一行', en: '（六） is one row, as in the older form' },
        subject: () =>
          perfect({
            figures: {
              ...Object.fromEntries(
                ['otherNotCorrected', 'otherFeeUnpaid', 'otherElse'].flatMap((row) =>
                  ['person', 'business', 'research', 'socialOrg', 'legalService', 'otherOrg', 'total'].map(
                    (column) => [`applications.${row}.${column}`, ''],
                  ),
                ),
              ),
              'applications.other.person': 1,
              'applications.other.total': 1,
            },
            unread: ['person', 'total'].map((column) => ({
              cell: `applications.otherElse.${column}`,
              why: 'absent',
              text: '',
              place: null,
            })),
          }),
      },
    ],
  },
  check: (subject) => arithmeticFaults(subject, 'results-sum'),
};
