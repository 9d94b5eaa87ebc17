import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [
    { says: { zh: '标题和正文都是本年度', en: 'the report year throughout' }, subject: () => perfect() },
  ],
  fails: [
    {
      says: { zh: '标题写成上一年', en: 'the title has the year before' },
      subject: () => perfect({ title: '青石镇2021年政府信息公开工作年度报告' }),
    },
    {
      says: { zh: '报送 2023 年度，报告是 2022 年的', en: 'filed for 2023, a report of 2022' },
      subject: () => perfect({ context: { year: 2023 } }),
    },
    {
      says: { zh: '正文叙述的是上一年的工作', en: 'the work of another year is told' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('（一）主动公开。通过', '（一）主动公开。2021年，我镇通过'),
        }),
    },
    {
      says: { zh: '小节的事是上一年的', en: 'what a part tells is of the year before' },
      subject: () =>
        perfect({
          reword: (text) => text.replace(/^（二）依申请公开。全年收到/u, '（二）依申请公开。2021年度接到'),
        }),
    },
    {
      says: { zh: '段落中间说的是上一年的总数', en: 'the total of the year before within a paragraph' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（三）政府信息管理。', '（三）政府信息管理。定期清理。2021年度累计审核信息80条。'),
        }),
    },
    {
      says: { zh: '“稳增长”不是比较', en: '稳增长 is no comparison' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(/^2022年，我镇把.*/u, '2021年，我镇围绕稳增长、惠民生，全面推进政府信息公开。'),
        }),
    },
    {
      says: { zh: '第一部分开头写的是上一年', en: 'section 一 opens with the year before' },
      subject: () =>
        perfect({
          reword: (text) => text.replace(/^2022年，我镇把.*/u, '2021年，我镇政府信息公开工作总体平稳有序。'),
        }),
    },
    {
      says: {
        zh: '“没有收取信息处理费”写的是上一年',
        en: 'that no fee was charged is told of another year',
      },
      subject: () => perfect({ sections: { 六: ['2021年度，我镇没有收取信息处理费。'] } }),
    },
    {
      says: { zh: '第五部分写的是上一年的问题', en: 'the problems of another year are told' },
      subject: () =>
        perfect({
          sections: {
            五: ['2021年，我镇信息公开工作还存在公开不及时、解读偏少的问题。下一步将加强培训，完善制度。'],
          },
        }),
    },
  ],
  silent: [
    {
      says: { zh: '“2021年以来”是持续的工作', en: 'work that goes on since 2021' },
      subject: () => perfect({ reword: (text) => text.replace('2022年，我镇把', '2021年以来，我镇坚持把') }),
    },
    {
      says: { zh: '开头说的是沿革', en: 'the opening tells what the township came from' },
      subject: () =>
        perfect({
          reword: (text) => text.replace(/^2022年，我镇把/u, '2019年，我镇由两乡合并设立。设镇以来，我镇把'),
        }),
    },
    {
      says: { zh: '引用上一年印发的通知', en: 'a notice of another year is cited' },
      subject: () =>
        perfect({
          preamble: [
            '按照市政府办公布的2021年政府信息公开工作年度报告编制要求的通知，编制2022年度报告。统计期限自2022年1月1日起，至2022年12月31日止。',
          ],
        }),
    },
    {
      says: { zh: '网页上有往年报告的链接', en: 'the web page links to the report of another year' },
      subject: () =>
        perfect({
          preamble: [
            '关于公布2021年政府信息公开工作年度报告的公告',
            '统计期限自2022年1月1日起，至2022年12月31日止。',
          ],
        }),
    },
    {
      says: { zh: '上一年的情况与本年度并提', en: 'the year before told beside this one' },
      subject: () => perfect({ sections: { 六: ['2021年未收取信息处理费，2022年也没有收取信息处理费。'] } }),
    },
    {
      says: { zh: '上一年的问题已经整改', en: 'problems of the year before that are over' },
      subject: () =>
        perfect({
          sections: {
            五: [
              '2021年，栏目更新存在不及时的问题，现已整改到位。',
              '2022年还存在解读偏少的问题。下一步将加强培训。',
            ],
          },
        }),
    },
    {
      says: { zh: '上一年印发的办法', en: 'rules issued the year before' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(
              '（三）政府信息管理。',
              '（三）政府信息管理。2021年印发的信息发布办法共8条，继续执行。',
            ),
        }),
    },
    {
      says: {
        zh: '上一年某月建成的还在用',
        en: 'what was built in a month of the year before still stands',
      },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（四）平台建设。', '（四）平台建设。2021年10月配齐查询机3个，运行正常。'),
        }),
    },
    {
      says: { zh: '与上年比较', en: 'a comparison with last year' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（一）主动公开。', '（一）主动公开。2021年公开信息300条，今年增长18.7%。'),
        }),
    },
    {
      says: { zh: '对下一年的打算、引用往年文件', en: 'plans for next year, a document of an earlier one' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(
              '改进措施：',
              '改进措施：2023年，我镇将新公开事项20项，落实国办公开办函〔2021〕30号；',
            ),
        }),
    },
  ],
};
