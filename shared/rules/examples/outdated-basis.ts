import type { Examples } from '../rule.ts';
import { perfect } from './perfect-report.ts';

export const examples: Examples = {
  passes: [
    {
      says: { zh: '引用〔2021〕30号', en: 'cites 〔2021〕30号' },
      subject: () =>
        perfect({
          preamble: ['根据国办公开办函〔2021〕30号，编制本报告。统计期限自2022年1月1日至12月31日。'],
        }),
    },
  ],
  fails: [
    {
      says: { zh: '2022 年度引用〔2019〕60号', en: 'a report of 2022 cites 〔2019〕60号' },
      subject: () => perfect({ preamble: ['根据国办公开办函〔2019〕60号的要求，编制本报告。'] }),
    },
    {
      says: { zh: '括号用了“﹝﹞”', en: 'with brackets of another kind' },
      subject: () => perfect({ preamble: ['遵照国办公开办函﹝2019﹞60号编写。'] }),
    },
    {
      says: { zh: '文号没有括号', en: 'its number without brackets' },
      subject: () => perfect({ preamble: ['按照国办公开办函2019年60号文编写。'] }),
    },
  ],
  silent: [
    {
      says: { zh: '2020 年度引用〔2019〕60号是对的', en: 'right for 2020' },
      subject: () =>
        perfect({ form: '2019', preamble: ['根据国办公开办函〔2019〕60号的要求，编制本报告。'] }),
    },
    {
      says: { zh: '〔2019〕61号是关于公开平台的另一文件', en: '〔2019〕61号 is another document' },
      subject: () => perfect({ preamble: ['落实国办公开办函〔2019〕61号，规范公开平台。'] }),
    },
  ],
};
