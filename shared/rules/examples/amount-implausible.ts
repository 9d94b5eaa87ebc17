import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '收费 1.26 万元', en: 'fees of 1.26 万元' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '万元列里填了 125800', en: '125800 in a column of 万元' },
      subject: () => perfect({ figures: { 'disclosure.fees.amount': 125800 } }),
    },
    {
      says: { zh: '万元列里写“12580元”', en: '“12580元” in a column of 万元' },
      subject: () => perfect({ figures: { 'disclosure.fees.amount': '12580元' } }),
    },
  ],
  silent: [
    {
      says: { zh: '表格软件写出 35.880000000000000001', en: 'a program that writes 35.880000000000000001' },
      subject: () => perfect({ figures: { 'disclosure.fees.amount': '35.880000000000000001' } }),
    },
    {
      says: { zh: '采购 1286.35 万元', en: 'procurement of 1286.35 万元' },
      subject: () => perfect({ form: '2019' }),
    },
    {
      says: { zh: '采购金额以元写明', en: 'procurement written in 元' },
      subject: () => perfect({ form: '2019', figures: { 'disclosure.procurement.amount': '251000元' } }),
    },
  ],
};
