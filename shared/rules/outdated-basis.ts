import { formForYear } from '../form/index.ts';
import { narrativeParagraphs } from '../narrative/text.ts';
import { perfect } from './perfect-report.ts';
import type { Rule } from './rule.ts';

/** Not the sixtieth of some other office: 清政办发〔2019〕60号. */
const NOTICE_OF_2019 =
  /(?<!发|政|字|文|政办|政办函|(?<!办)函)[〔﹝〖[［【(（]2019[〕﹞〗\]］】)）]\s*60\s*号|国办公开办函[\s\p{P}]*2019[\s\p{P}]*年?\s*(?:第\s*)?[\s\p{P}]*60[\s\p{P}]*号|报告格式[》〉]?[（(]试行[）)]|关于政府信息公开工作年度报告有关事项的通知/u;

export const rule: Rule = {
  id: 'outdated-basis',
  severity: 'warning',
  title: { zh: '依据的文件已经过时', en: 'Cites the notice of 2019 for a year from 2021' },
  source: '国办公开办函〔2021〕30号（2021 年度起）',
  examples: {
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
  },
  check: ({ report, year }) => {
    if (year === null || year < 2021) return 'does-not-apply';
    const cited = narrativeParagraphs(report).find(({ text }) => NOTICE_OF_2019.test(text));
    const words = cited && NOTICE_OF_2019.exec(cited.text)?.[0];
    if (!cited || words === undefined) return [];
    const today = formForYear(year)?.notice ?? '';
    return [
      {
        place: cited.place,
        quote: words,
        message: {
          zh: `${year} 年度报告引用了 2019 年的通知（“${words}”），该通知自 2021 年度起已由${today}代替。`,
          en: `A report of ${year} cites the notice of 2019 (“${words}”), which ${today} replaced from 2021 on.`,
        },
        expected: today,
        found: words,
        repair: { zh: `请改为${today}。`, en: `Cite ${today}.` },
      },
    ];
  },
};
