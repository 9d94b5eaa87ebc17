import type { Calendar } from '../calendar/calendar.ts';
import { type CalendarDate, dateInWords } from '../calendar/dates.ts';
import { ratesOf } from './rates.ts';
import { STANDINGS, type Standing, type UnitStanding } from './standing.ts';

/** What a city office is told: who has filed for the year and who owes what. */
export interface Notice {
  readonly city: string;
  readonly year: number;
  readonly date: CalendarDate;
  /** Equal lists have equal keys: what the city already knows is not said again. */
  readonly listKey: string;
  readonly subject: string;
  /** Chinese first, then the same in English. */
  readonly text: string;
}

export interface NoticeInput {
  readonly city: string;
  readonly cityName: string | null;
  readonly year: number;
  readonly date: CalendarDate;
  readonly calendar: Calendar;
  readonly standings: readonly UnitStanding[];
}

export function noticeOf(input: NoticeInput): Notice {
  const { city, year, date, standings } = input;
  return {
    city,
    year,
    date,
    listKey: standings
      .map(({ code, standing }) => `${code}:${standing}`)
      .sort()
      .join(' '),
    subject: `${input.cityName ?? city}${year}年度政府信息公开工作年度报告报送情况`,
    text: `${inChinese(input)}\n\n${inEnglish(input)}\n`,
  };
}

function inChinese({ cityName, city, year, date, calendar, standings }: NoticeInput): string {
  const { accepted } = ratesOf(standings);
  return [
    `${cityName ?? city}各单位${year}年度政府信息公开工作年度报告报送情况（截至${dateInWords(date)}）`,
    `报送截止日期：${dateInWords(calendar.submitBy)}。应报送单位${accepted.of}个，已通过${accepted.units}个，其余${accepted.of - accepted.units}个。`,
    ...groups(standings).map(
      ([standing, units]) =>
        `${STANDINGS[standing].zh}（${units.length}个）：${units.map((unit) => inChineseOne(unit)).join('、')}`,
    ),
  ].join('\n');
}

function inChineseOne({ name, standing, daysLate }: UnitStanding): string {
  return standing === 'overdue' || standing === 'late' ? `${name}（逾期${daysLate}天）` : name;
}

function inEnglish({ cityName, city, year, date, calendar, standings }: NoticeInput): string {
  const { accepted } = ratesOf(standings);
  return [
    `Annual reports for ${year}, ${cityName ?? city}, as of ${date}. Due by ${calendar.submitBy}. ${accepted.units} of ${accepted.of} accepted.`,
    ...groups(standings).map(
      ([standing, units]) =>
        `${STANDINGS[standing].en} (${units.length}): ${units.map(({ name }) => name).join(', ')}`,
    ),
  ].join('\n');
}

function groups(standings: readonly UnitStanding[]): [Standing, UnitStanding[]][] {
  return (Object.keys(STANDINGS) as Standing[])
    .map((standing): [Standing, UnitStanding[]] => [
      standing,
      standings.filter((unit) => unit.standing === standing),
    ])
    .filter(([, units]) => units.length > 0);
}
