import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [{ says: { zh: '写了全年的工作', en: 'it tells the work of the year' }, subject: () => perfect() }],
  fails: [
    {
      says: { zh: '只有编制依据和组成部分', en: 'only the basis and the list of sections' },
      subject: () =>
        perfect({
          sections: {
            一: [
              '本报告根据《中华人民共和国政府信息公开条例》的要求编制，由总体情况、主动公开政府信息情况等六个部分组成。',
            ],
          },
        }),
    },
    {
      says: { zh: '一句空话，没有一个方面', en: 'fine words, and none of the five subjects' },
      subject: () =>
        perfect({
          sections: {
            一: [
              '2022年，青石镇坚决贯彻上级决策部署，凝心聚力、担当作为，扎实推进政务公开各项工作再上新台阶。',
            ],
          },
        }),
    },
    {
      says: { zh: '只说加强了领导', en: 'only that it was led well' },
      subject: () =>
        perfect({
          sections: { 一: ['我镇高度重视政府信息公开工作，加强组织领导，狠抓工作落实，取得了明显成效。'] },
        }),
    },
  ],
  silent: [
    {
      says: { zh: '只有一句，但有数字', en: 'one sentence, and a figure in it' },
      subject: () =>
        perfect({ sections: { 一: ['自2022年1月1日起至2022年12月31日止，我镇公开信息356条。'] } }),
    },
    {
      says: { zh: '很短，但说了实事', en: 'short, but it says something' },
      subject: () =>
        perfect({
          sections: {
            一: [
              '2022年，青石镇在市政府网站公开财政预决算和惠民补贴信息96条，办结申请25件，三级审核制度、平台维护和监督考核均落实到人。',
            ],
          },
        }),
    },
  ],
};
