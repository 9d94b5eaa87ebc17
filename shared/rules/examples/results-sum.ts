import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
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
};
