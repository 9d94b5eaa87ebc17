import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [
    { says: { zh: '数字和量词齐全', en: 'every figure has its measure word' }, subject: () => perfect() },
  ],
  fails: [
    {
      says: { zh: '“收到25政府信息公开申请”', en: 'a figure without its measure word' },
      subject: () =>
        perfect({ reword: (text) => text.replace('收到政府信息公开申请25件', '收到25政府信息公开申请') }),
    },
    {
      says: { zh: '“收到政府信息公开申请件”', en: 'a measure word without its figure' },
      subject: () => perfect({ reword: (text) => text.replace('公开申请25件', '公开申请件') }),
    },
    {
      says: { zh: '“现行有效的规范性文件。”', en: 'nothing said of the documents in force' },
      subject: () => perfect({ reword: (text) => text.replace('现行有效9件', '现行有效的行政规范性文件') }),
    },
  ],
  silent: [
    {
      says: { zh: '“清理现行有效的规范性文件”', en: 'a sentence about documents in force in general' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('落实信息发布前', '全面清理现行有效的行政规范性文件。落实信息发布前'),
        }),
    },
    {
      says: { zh: '“逐条公开”“来件”', en: 'measure words in other words' },
      subject: () =>
        perfect({
          reword: (text) =>
            text.replace('落实信息发布前', '惠民政策逐条公开，群众来件件件有回音。落实信息发布前'),
        }),
    },
  ],
};
