import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '没有模板痕迹', en: 'nothing of a template' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '“公开信息XX条”', en: 'XX in place of a figure' },
      subject: () => perfect({ reword: (text) => text.replace('信息356条', '信息XX条') }),
    },
    {
      says: { zh: '“（请填写本单位情况）”', en: 'an instruction to the writer' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('（三）政府信息管理。', '（三）政府信息管理。（请填写本单位情况）'),
        }),
    },
    {
      says: { zh: '格式对本部分的要求没有删去', en: 'what the format says of the part is left in' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('2022年，我镇把', '（本部分概述五个方面的情况）2022年，我镇把'),
        }),
    },
    {
      says: { zh: '“（请根据实际情况修改）”', en: '“(please change as fits)”' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（三）政府信息管理。', '（三）政府信息管理。（请根据实际情况修改）'),
        }),
    },
    {
      says: { zh: '“【示例】”和“〔请补充〕”', en: 'an example, and an instruction in other brackets' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(
              '（三）政府信息管理。',
              '（三）政府信息管理。【示例】审核两次。〔请各单位自行补充〕',
            ),
        }),
    },
    {
      says: { zh: '“（填写本单位…）”', en: 'an instruction without “please”' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（三）政府信息管理。', '（三）政府信息管理。（填写本单位开展的工作，可附图）'),
        }),
    },
    {
      says: { zh: '“公开信息N条”和空括号', en: 'N and empty brackets in place of a figure' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（三）政府信息管理。', '（三）政府信息管理。审核信息N条，退回（）条。'),
        }),
    },
    {
      says: { zh: '“某某镇”没有改成单位名称', en: 'somebody’s name where the unit’s should stand' },
      subject: () => perfect({ reword: (text) => text.replace('，我镇把', '，某某镇把') }),
    },
    {
      says: { zh: '“填写说明”没有删去', en: 'the instructions were not deleted' },
      subject: () => perfect({ sections: { 六: ['本年度未收取信息处理费。填写说明：没有的填“无”。'] } }),
    },
    {
      says: { zh: '对字数和条数的要求没有删去', en: 'how many points and words there should be' },
      subject: () =>
        perfect({ reword: (text) => text.replace('改进措施：', '（不少于2条，300字以内）改进措施：') }),
    },
    {
      says: { zh: '落款没有填', en: 'the signature was not filled in' },
      subject: () => perfect({ closing: ['XX镇人民政府', '20XX年X月X日'] }),
    },
  ],
  silent: [
    {
      says: { zh: '申请人隐去了姓名', en: 'an applicant’s name was masked' },
      subject: () =>
        perfect({
          reword: (text) => text.replace('结转下年度2件。', '结转下年度2件，其中赵某某申请的一件已补正。'),
        }),
    },
    {
      says: { zh: '填好的落款', en: 'a signature that is filled in' },
      subject: () => perfect({ closing: ['青石镇人民政府', '2023年1月16日'] }),
    },
    {
      says: { zh: '括号里说的是申请材料', en: 'what an applicant may add, in brackets' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace(
              '结转下年度2件。',
              '结转下年度2件（根据申请人补充的材料办理，如需补充材料一次告知）。',
            ),
        }),
    },
    {
      says: { zh: '省略号和书名号', en: 'an ellipsis and book marks' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('（三）政府信息管理。', '（三）政府信息管理。落实《青石镇信息发布办法（试行）》……'),
        }),
    },
    {
      says: { zh: '请群众填写问卷', en: 'people were asked to fill in a survey' },
      subject: () => perfect({ reword: (text) => text.replace('通过问卷', '通过请群众填写问卷') }),
    },
  ],
};
