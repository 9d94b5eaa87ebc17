import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const unpaid = {
  'applications.otherFeeUnpaid.person': 1,
  'applications.otherFeeUnpaid.total': 1,
  'applications.otherElse.person': 0,
  'applications.otherElse.total': 0,
};

export const examples: Examples = {
  passes: [{ says: { zh: '两处都没有', en: 'neither has any' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '表格有 1 件，第六部分说未收取', en: 'one in the table, none in section 六' },
      subject: () => perfect({ figures: unpaid }),
    },
    {
      says: {
        zh: '第六部分写“信息处理费方面无任何事项”',
        en: 'section 六 says that there was nothing about the fee',
      },
      subject: () => perfect({ figures: unpaid, sections: { 六: ['信息处理费方面无任何事项。'] } }),
    },
    {
      says: { zh: '第六部分写“发出收费通知 0 件”', en: 'section 六 says that no notice was sent' },
      subject: () =>
        perfect({ figures: unpaid, sections: { 六: ['发出收费通知0件，总金额0元，实际收取0元。'] } }),
    },
    {
      says: { zh: '第六部分写“不涉及信息处理费”', en: 'section 六 says that no fee was involved' },
      subject: () => perfect({ figures: unpaid, sections: { 六: ['今年不涉及信息处理费。'] } }),
    },
  ],
  silent: [
    {
      says: { zh: '第六部分说明发出过收费通知', en: 'section 六 tells of the notice' },
      subject: () =>
        perfect({
          figures: unpaid,
          sections: { 六: ['本年度发出收费通知1件，申请人逾期未缴，未收取信息处理费。'] },
        }),
    },
  ],
};
