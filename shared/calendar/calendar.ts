import type { CalendarDate } from './dates.ts';

/**
 * The two dates the Regulation itself sets, in the year after the report year (政府信息公开条例 art. 49): departments
 * submit and publish by 31 January; the supervising office publishes its government's report by 31 March.
 */
export const STATUTORY = { submitBy: '01-31', governmentPublishesBy: '03-31' } as const;

/** What is owed by when in one city for one report year. Every date here may be the city's own. */
export interface Calendar {
  /** The last day on which a unit's report is on time. */
  readonly submitBy: CalendarDate;
  /** The day by which the city publishes its own report. */
  readonly governmentPublishesBy: CalendarDate;
  /** Where the dates are from, in words: the city's notice, or the Regulation. */
  readonly source: string;
}

/** A city's own dates; what it does not say is as the Regulation has it. */
export type CityDates = Partial<Calendar>;

/** Townships are not named by art. 49: they are held to the same date unless their city says another. */
export function calendarFor(reportYear: number, own: CityDates = {}): Calendar {
  const after = reportYear + 1;
  return {
    submitBy: own.submitBy ?? `${after}-${STATUTORY.submitBy}`,
    governmentPublishesBy: own.governmentPublishesBy ?? `${after}-${STATUTORY.governmentPublishesBy}`,
    source: own.source ?? '《中华人民共和国政府信息公开条例》第四十九条',
  };
}
