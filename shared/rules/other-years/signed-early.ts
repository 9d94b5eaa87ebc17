import type { Report } from '../../report/report.ts';
import type { Fault } from '../rule.ts';

/** Some sign in the last days of the year they report, nobody before its last month. */
const FIRST_DAY = '12-01';

/** 「2022年1月20日」 under the report of 2022: a year of which the work is not yet done cannot be reported. */
export function signedEarly({ signedOn, closing }: Report, year: number): readonly Fault[] {
  if (signedOn === null || signedOn >= `${year}-${FIRST_DAY}`) return [];
  const signature = closing.find(({ text }) => text.includes(signedOn.slice(0, 4)));
  return [
    {
      severity: 'warning',
      place: signature?.place ?? null,
      ...(signature && { quote: signature.text.trim() }),
      message: {
        zh: `落款日期是 ${signedOn}，报告年度 ${year} 年还没有结束。`,
        en: `It is signed on ${signedOn}, before ${year}, the report year, was over.`,
      },
      expected: year + 1,
      found: Number(signedOn.slice(0, 4)),
      repair: { zh: '请核对落款日期的年份。', en: 'See to the year of the signature.' },
    },
  ];
}
