import { type CalendarDate, daysBetween } from '../../shared/calendar/dates.ts';
import type { Standing } from '../../shared/compliance/standing.ts';
import { FILING } from '../words/filing.ts';
import type { Language, Words } from '../words/words.tsx';
import type { History } from './checked.ts';
import { dayInWords } from './time.ts';

const SOON = 7;

const DONE: readonly Standing[] = ['accepted', 'late', 'excused'];

export interface DaysInWords {
  readonly words: Words;
  readonly tone: 'late' | 'soon' | '';
}

/**
 * How long there is, or for how long it is late; `null` of a unit that has done its part or owes nothing. Of a last day
 * that is no working day it is said on which day somebody is there last.
 */
export function daysInWords(
  {
    today,
    submitBy,
    lastWorkingDay,
    standing,
  }: Pick<History, 'today' | 'submitBy' | 'lastWorkingDay' | 'standing'>,
  language: Language,
): DaysInWords | null {
  if (DONE.includes(standing)) return null;
  const left = daysBetween(today, submitBy);
  if (left < 0) return { words: FILING.daysLate(-left), tone: 'late' };
  const tone = left <= SOON ? 'soon' : '';
  const days = FILING.daysLeft(left);
  const working = workingDay(today, submitBy, lastWorkingDay, language);
  if (working === null) return { words: days, tone };
  return { words: { zh: `${days.zh}，${working.zh}`, en: `${days.en}, ${working.en}` }, tone };
}

function workingDay(
  today: CalendarDate,
  submitBy: CalendarDate,
  last: CalendarDate,
  language: Language,
): Words | null {
  if (last === submitBy) return null;
  if (today === last) return FILING.lastWorkingDayIsToday;
  return today < last ? FILING.lastWorkingDay(dayInWords(last, language)) : FILING.noWorkingDayLeft;
}
