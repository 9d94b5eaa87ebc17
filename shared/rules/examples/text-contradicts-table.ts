import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const reworded = (from: string, to: string) => () => perfect({ reword: (text) => text.replace(from, to) });

export const examples: Examples = {
  passes: [{ says: { zh: '文字与表格一致', en: 'text and tables agree' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '文字收到 35 件，表格 25 件', en: '35 received in the text, 25 in the table' },
      subject: reworded('申请25件', '申请35件'),
    },
    {
      says: { zh: '文字复议 1 件，表格 2 件', en: 'one reconsideration in the text, two in the table' },
      subject: reworded('行政复议2件', '行政复议1件'),
    },
    {
      says: { zh: '文字说没有诉讼，表格有 1 件', en: 'no lawsuit in the text, one in the table' },
      subject: reworded('被提起行政诉讼1件', '没有发生因政府信息公开引起的行政诉讼'),
    },
    {
      says: { zh: '文字说至少 30 件，表格 25 件', en: 'at least 30 in the text, 25 in the table' },
      subject: reworded('申请25件', '申请30余件'),
    },
    {
      says: {
        zh: '文字说比上年增加 9 件，按上年的表格是 5 件',
        en: 'nine more than last year in the text, five more by the tables',
      },
      subject: () =>
        perfect({
          reword: (text) => text.replace('申请25件，', '申请25件，比上年增加9件，'),
          context: {
            lastYear: perfect({ year: 2021, figures: { 'applications.new.total': 20 } }).report,
          },
        }),
    },
  ],
  silent: [
    {
      says: { zh: '“含上年结转”的两种算法都可以', en: 'both readings of 含上年结转' },
      subject: reworded('收到政府信息公开申请25件，上年结转2件', '收到政府信息公开申请27件（含上年结转2件）'),
    },
    {
      says: { zh: '公开的件数不是制发的件数', en: 'what was published is not what was made' },
      subject: reworded('全年制发', '公示行政许可330条，公开规范性文件12件，全年制发'),
    },
    {
      says: { zh: '上年的数字、全市的数字', en: 'figures of last year and of the city' },
      subject: reworded(
        '共办结',
        '2021年收到政府信息公开申请40件，全市共收到政府信息公开申请320件；2022年共办结',
      ),
    },
    {
      says: { zh: '“20 余件”与 25 不矛盾', en: 'more than 20 does not contradict 25' },
      subject: reworded('申请25件', '申请20余件'),
    },
  ],
};
