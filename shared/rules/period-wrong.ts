import { narrativeParagraphs } from '../narrative/text.ts';
import { believedYear } from './parts/believed-year.ts';
import type { Rule } from './rule.ts';

/** Words that open the statement of the period, whatever became of its dates. */
const STATEMENT = /(?:统计|数据)[^。]{0,12}(?:期限|时限|时间|时段|期间|区间|范围)|1月1日[^。]{0,16}12月31日/u;

export const rule: Rule = {
  id: 'period-wrong',
  severity: 'error',
  title: { zh: '统计期限缺失或不对', en: 'The period is missing or not the report year' },
  source: '国办公开办函〔2021〕30号：数据统计期限为每年 1 月 1 日至 12 月 31 日',
  encouragedOnlyFor2019: true,
  check: (subject) => {
    const year = believedYear(subject);
    const { report } = subject;
    if (year === null) return 'does-not-apply';
    const expected = `${year}年1月1日至${year}年12月31日`;
    const repair = {
      zh: `请写明：本报告所列数据的统计期限自${expected}。`,
      en: `Say that the figures cover 1 January to 31 December ${year}.`,
    };
    const period = report.period;
    if (!period) {
      const stated = narrativeParagraphs(report).find(({ text }) => STATEMENT.test(text));
      if (stated) return [garbled(stated)];
      return [
        {
          message: { zh: '没有写明数据的统计期限。', en: 'The period of the figures is not stated.' },
          expected,
          repair,
        },
      ];
    }
    if (period.from === `${year}-01-01` && period.to === `${year}-12-31`) return [];
    const readable = [period.from, period.to].filter((date) => date !== null);
    const wrong = readable.some((date) => date !== `${year}-01-01` && date !== `${year}-12-31`);
    if (!wrong && readable.length < 2) return [garbled(period.quote)];
    return [
      {
        place: period.quote.place,
        quote: period.quote.text,
        message: {
          zh: `统计期限写为${inChinese(period.from)}至${inChinese(period.to)}，应为${expected}。`,
          en: `The period is ${period.from ?? '?'} to ${period.to ?? '?'}; it should be 1 January to 31 December ${year}.`,
        },
        expected,
        found: `${period.from ?? '？'}–${period.to ?? '？'}`,
        repair,
      },
    ];

    function garbled({ text, place }: { readonly text: string; readonly place: object }) {
      const quote = text.length > 60 ? `${text.slice(0, 60)}…` : text;
      return {
        severity: 'warning' as const,
        place,
        quote,
        message: {
          zh: `统计期限的日期残缺，未能读出：“${quote}”。`,
          en: `The dates of the period could not be read: “${quote}”.`,
        },
        expected,
        repair,
      };
    }
  },
};

/** 2022-01-01 → 2022年1月1日. */
function inChinese(date: string | null): string {
  const [year, month, day] = date?.split('-').map(Number) ?? [];
  return date === null ? '（未能读出的日期）' : `${year}年${month}月${day}日`;
}
