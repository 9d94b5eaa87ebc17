import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '六个部分', en: 'the six sections' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '“收费及减免情况”单列一节', en: 'a part on fees and exemptions' },
      subject: () => perfect({ sections: { 六: ['（一）收费及减免情况', '本年度未收取信息处理费。'] } }),
    },
    {
      says: { zh: '第一部分叫“概述”', en: 'section 一 is called 概述' },
      subject: () => perfect({ headings: { 一: '一、概述' } }),
    },
    {
      says: { zh: '“收费及减免情况”后面直接接正文', en: 'its text runs on behind the old heading' },
      subject: () =>
        perfect({
          sections: { 六: ['（一）政府信息公开的收费及减免情况。2022年未收取信息处理费，也没有减免。'] },
        }),
    },
    {
      says: { zh: '“第一部分 概述”', en: '概述 behind 第一部分' },
      subject: () => perfect({ headings: { 一: '第一部分 概述' } }),
    },
    {
      says: { zh: '开头列出的部分里有“收费及减免情况”', en: 'fees and exemptions among the parts listed' },
      subject: () =>
        perfect({
          preamble: [
            '本报告包括总体情况、主动公开情况、依申请公开情况、收费及减免情况、复议诉讼情况、存在问题及改进措施。统计期限自2022年1月1日起，至2022年12月31日止。',
          ],
        }),
    },
  ],
  silent: [
    {
      says: { zh: '“信息处理费收取情况”是现行内容', en: 'the fees of today under a heading of their own' },
      subject: () => perfect({ sections: { 六: ['（一）信息处理费收取情况。2022年未收取信息处理费。'] } }),
    },
    {
      says: { zh: '“总体概述”是可以的', en: '总体概述 is a wording of today' },
      subject: () => perfect({ headings: { 一: '一、总体概述' } }),
    },
    {
      says: { zh: '正文提到收费', en: 'fees mentioned in a sentence' },
      subject: () => perfect({ sections: { 六: ['本年度未收取信息处理费，无收费及减免情况。'] } }),
    },
  ],
};
