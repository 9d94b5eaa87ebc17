import type { Observation } from '../../report/report.ts';
import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const extra: Observation = {
  kind: 'extra-row',
  table: 'disclosure',
  found: '其他主动公开文件',
  figures: ['36'],
  place: { table: 1, row: 5 },
};

const rowTwice: Observation = {
  kind: 'row-twice',
  table: 'applications',
  label: '2.重复申请',
  differs: true,
  place: { table: 2, row: 19 },
};

const twice: Observation = {
  kind: 'table-twice',
  table: 'applications',
  places: [{ table: 2 }, { table: 5 }],
};

export const examples: Examples = {
  passes: [{ says: { zh: '没有多余的行', en: 'no extra row' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '多了“其他主动公开文件”一行', en: 'an extra row of other documents' },
      subject: () => perfect({ observations: [extra] }),
    },
    {
      says: { zh: '同一个表格有两个，数字不同', en: 'a table twice, with different figures' },
      subject: () => perfect({ observations: [twice] }),
    },
    {
      says: { zh: '同一行有两个，数字不同', en: 'a row twice, with different figures' },
      subject: () => perfect({ observations: [rowTwice] }),
    },
  ],
  silent: [
    {
      says: { zh: '没有数字的备注行', en: 'a remark without figures' },
      subject: () => perfect({ observations: [{ ...extra, figures: [] }] }),
    },
  ],
};
