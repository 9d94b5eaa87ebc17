import {
  type CalendarDate,
  dateInChina,
  dateInWords,
  type Instant,
  timeInChina,
} from '../../shared/calendar/dates.ts';
import type { Language } from '../words/words.tsx';

/** A moment by China's clock: 2021年1月29日 12:28. */
export function timeInWords(moment: Instant, language: Language): string {
  return `${dayInWords(dateInChina(moment), language)} ${timeInChina(moment).slice(11, 16)}`;
}

export function dayInWords(date: CalendarDate, language: Language): string {
  return language === 'zh' ? dateInWords(date) : date;
}

/** 13,611 字节 and, from a kilobyte on, the same in a unit that is read at a glance. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
