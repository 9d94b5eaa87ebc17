import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [
    {
      says: { zh: '金额写明万元', en: 'the amount says 万元' },
      subject: () => perfect({ form: '2019' }),
    },
  ],
  fails: [
    {
      says: { zh: '只写 8040，是元还是万元？', en: 'a bare 8040: 元 or 万元?' },
      subject: () => perfect({ form: '2019', figures: { 'disclosure.procurement.amount': 8040 } }),
    },
  ],
  silent: [
    {
      says: { zh: '金额为 0 不需要单位', en: '0 needs no unit' },
      subject: () => perfect({ form: '2019', figures: { 'disclosure.procurement.amount': 0 } }),
    },
    {
      says: { zh: '2021 年格式的表头已印明万元', en: 'form 2021 prints 万元 itself' },
      subject: () => perfect({ figures: { 'disclosure.fees.amount': 8 } }),
    },
  ],
};
