import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const carriedOut = (figures: Record<string, number>) => ({
  lastYear: perfect({
    year: 2021,
    figures: {
      'applications.carriedOut.person': 0,
      'applications.carriedOut.business': 0,
      ...Object.fromEntries(
        Object.entries(figures).map(([column, value]) => [`applications.carriedOut.${column}`, value]),
      ),
    },
  }).report,
});

export const examples: Examples = {
  passes: [
    {
      says: { zh: '上年结转 2 件，今年也写 2 件', en: 'two carried out, two carried in' },
      subject: () => perfect({ context: carriedOut({ person: 2, total: 2 }) }),
    },
  ],
  fails: [
    {
      says: { zh: '上年结转 5 件，今年写 2 件', en: 'five carried out, two carried in' },
      subject: () => perfect({ context: carriedOut({ person: 5, total: 5 }) }),
    },
    {
      says: { zh: '总数一致，申请人类别变了：警告', en: 'the same total in another column: a warning' },
      subject: () => perfect({ context: carriedOut({ business: 2, total: 2 }) }),
    },
    {
      says: {
        zh: '合并前的单位缺一份上年报告：提示',
        en: 'one part of a merged unit reported nothing: a note',
      },
      subject: () =>
        perfect({
          context: { predecessors: { names: ['青石镇', '白水镇'], missing: ['白水镇'] } },
        }),
    },
  ],
  silent: [
    { says: { zh: '没有上年报告', en: 'there is no report of last year' }, subject: () => perfect() },
    {
      says: { zh: '手头的是前年的报告', en: 'the report at hand is older' },
      subject: () => perfect({ context: { lastYear: perfect({ year: 2020, form: '2019' }).report } }),
    },
  ],
};
