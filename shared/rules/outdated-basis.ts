import { formForYear } from '../form/index.ts';
import { narrativeParagraphs } from '../narrative/text.ts';
import type { Rule } from './rule.ts';

/** Not the sixtieth of some other office: 清政办发〔2019〕60号, 省政府〔2019〕60号. */
const NOTICE_OF_2019 =
  /(?<!发|政|府|委|字|文|(?<!国|公开)办|政办函|(?<!办)函)[〔﹝〖[［【(（]2019[〕﹞〗\]］】)）]\s*60\s*号|国办公开办函[\s\p{P}]*2019[\s\p{P}]*年?\s*(?:第\s*)?[\s\p{P}]*60[\s\p{P}]*号|报告格式[》〉]?[（(]试行[）)]|关于政府信息公开工作年度报告有关事项的通知/u;

export const rule: Rule = {
  id: 'outdated-basis',
  severity: 'warning',
  title: { zh: '依据的文件已经过时', en: 'Cites the notice of 2019 for a year from 2021' },
  source: '国办公开办函〔2021〕30号（2021 年度起）',
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
