import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [
    { says: { zh: '1 月 1 日至 12 月 31 日', en: '1 January to 31 December' }, subject: () => perfect() },
  ],
  fails: [
    {
      says: { zh: '写成上一年的期限', en: 'the period of the year before' },
      subject: () => perfect({ period: { from: '2021-01-01', to: '2021-12-31' } }),
    },
    { says: { zh: '没有写统计期限', en: 'no period' }, subject: () => perfect({ period: null }) },
    {
      says: { zh: '日期残缺：只作警告', en: 'a garbled date: a warning' },
      subject: () => perfect({ period: { from: null, to: '2022-12-31' } }),
    },
  ],
  silent: [
    {
      says: { zh: '报告年度不明，不作判断', en: 'the year is unknown' },
      subject: () => ({ ...perfect(), year: null }),
    },
  ],
};
