import type { Words } from '../findings/finding.ts';
import type { CalendarDate } from './dates.ts';

/**
 * The two dates the Regulation itself sets, in the year after the report year (政府信息公开条例 art. 49): departments
 * submit and publish by 31 January; the supervising office publishes its government's report by 31 March.
 */
export const STATUTORY = { submitBy: '01-31', publishBy: '01-31', governmentPublishesBy: '03-31' } as const;

/** What a calendar says, in the order of a season. */
export interface Dates {
  /** The first day of the season: before it nothing is due. */
  readonly opensOn: CalendarDate;
  /** The soft date, the last day on which a unit's report is on time. It colours and locks nothing. */
  readonly submitBy: CalendarDate;
  /** The day by which a unit publishes its own report. */
  readonly publishBy: CalendarDate;
  /** The hard date, the last day on which a file is taken; `null` when files are always taken. */
  readonly locksAfter: CalendarDate | null;
  /** The day by which the city's totals are settled. */
  readonly rollUpBy: CalendarDate;
  /** The day by which the city publishes its own report. */
  readonly governmentPublishesBy: CalendarDate;
}

export type DateName = keyof Dates;

/** What is owed by when in one city for one report year. Every date here may be the city's own. */
export interface Calendar extends Dates {
  /** Where each date is from, in words: the city's notice, or the Regulation. */
  readonly sources: Readonly<Record<DateName, string>>;
  /** Which dates are the city's own; none of them when it has set no calendar. */
  readonly own: readonly DateName[];
}

/** A date that a city has set, and the notice it is from. */
export interface OwnDate {
  readonly on: CalendarDate;
  readonly source: string;
}

/** A city's own dates; what it does not say is as the Regulation has it. */
export type CityDates = Partial<Readonly<Record<DateName, OwnDate>>>;

const ARTICLE_49 = '《中华人民共和国政府信息公开条例》第四十九条';
const REPORT_YEAR_OVER = '报告年度结束';
const NO_LOCK = '未设定';

const IN_ENGLISH: Readonly<Partial<Record<string, string>>> = {
  [ARTICLE_49]: 'Regulation on the Disclosure of Government Information, article 49',
  [REPORT_YEAR_OVER]: 'the end of the report year',
  [NO_LOCK]: 'not set',
};

/** Where a date is from, as `Calendar.sources` has it. What a city has written stays as it wrote it. */
export function sourceInWords(source: string): Words {
  return { zh: source, en: IN_ENGLISH[source] ?? source };
}

/** Townships are not named by art. 49: they are held to the same date unless their city says another. */
export function calendarFor(reportYear: number, own: CityDates = {}): Calendar {
  const after = reportYear + 1;
  const governmentPublishesBy =
    own.governmentPublishesBy?.on ?? `${after}-${STATUTORY.governmentPublishesBy}`;
  return {
    opensOn: own.opensOn?.on ?? `${after}-01-01`,
    submitBy: own.submitBy?.on ?? `${after}-${STATUTORY.submitBy}`,
    publishBy: own.publishBy?.on ?? own.submitBy?.on ?? `${after}-${STATUTORY.publishBy}`,
    locksAfter: own.locksAfter?.on ?? null,
    rollUpBy: own.rollUpBy?.on ?? governmentPublishesBy,
    governmentPublishesBy,
    sources: {
      opensOn: own.opensOn?.source ?? REPORT_YEAR_OVER,
      submitBy: own.submitBy?.source ?? ARTICLE_49,
      publishBy: own.publishBy?.source ?? own.submitBy?.source ?? ARTICLE_49,
      locksAfter: own.locksAfter?.source ?? NO_LOCK,
      rollUpBy: own.rollUpBy?.source ?? own.governmentPublishesBy?.source ?? ARTICLE_49,
      governmentPublishesBy: own.governmentPublishesBy?.source ?? ARTICLE_49,
    },
    own: DATE_NAMES.filter((name) => own[name] !== undefined),
  };
}

/** What to say beside the dates of a city that has set none; `null` when it has. */
export function noteOn({ own }: Pick<Calendar, 'own'>): Words | null {
  if (own.length > 0) return null;
  return {
    zh: '本市尚未设定该年度的报送日历，以下按《条例》规定的日期执行，不锁定报送。',
    en: 'The city has set no calendar for the year: the Regulation’s dates hold, and nothing is locked.',
  };
}

export const DATE_NAMES = [
  'opensOn',
  'submitBy',
  'publishBy',
  'locksAfter',
  'rollUpBy',
  'governmentPublishesBy',
] as const satisfies readonly DateName[];
