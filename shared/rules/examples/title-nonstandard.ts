import type { Examples, Subject } from '../rule.ts';
import { perfect } from './perfect-report.ts';

const inFormat = (format: Subject['document']['format'], subject: Subject): Subject => ({
  ...subject,
  document: { ...subject.document, format },
});

export const examples: Examples = {
  passes: [
    {
      says: { zh: '单位 + 年份 + 规定名称', en: 'unit, year and the prescribed name' },
      subject: () => perfect(),
    },
  ],
  fails: [
    {
      says: { zh: '“2022年度信息公开工作总结”', en: 'a “summary of work”' },
      subject: () => perfect({ title: '青石镇2022年度信息公开工作总结' }),
    },
    {
      says: { zh: '标题没有单位名称', en: 'the title names no unit' },
      subject: () => perfect({ title: '2022年政府信息公开工作年度报告' }),
    },
    {
      says: {
        zh: 'Word 文件开头就是正文，没有标题',
        en: 'a Word file begins with its text, without a title',
      },
      subject: () => perfect({ title: null }),
    },
    {
      says: { zh: '“2022年政府信息公开情况”', en: 'nothing of the title but its subject' },
      subject: () => perfect({ title: null, preamble: ['青石镇2022年政府信息公开情况'] }),
    },
  ],
  silent: [
    {
      says: {
        zh: '网页里没有标题（标题在网页外面）',
        en: 'the page has no title, it stands outside of it',
      },
      subject: () => inFormat('html', perfect({ title: null })),
    },
    {
      says: { zh: '标题分两行、带书名号或空格', en: 'in two lines, with spaces or book marks' },
      subject: () => perfect({ title: '清溪市青石镇人民政府\n2022 年政府信息公开工作年度报告' }),
    },
    {
      says: { zh: '单位名称另起一行', en: 'the unit stands in a line of its own' },
      subject: () =>
        perfect({
          title: '2022年政府信息公开工作年度报告',
          preamble: ['青石镇人民政府', '统计期限自2022年1月1日起，至2022年12月31日止。'],
        }),
    },
  ],
};
