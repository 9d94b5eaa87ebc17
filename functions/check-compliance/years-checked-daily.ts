import { dateInChina, type Instant } from '../../shared/calendar/dates.ts';

/**
 * The report year that is due and the one before it. Every date of a calendar and of an exception lies in the year after
 * its report year: in an older year no day that passes changes anything, and a run costs the same however many years there are.
 */
export function yearsCheckedDaily(at: Instant): { readonly first: number; readonly last: number } {
  const thisYear = Number(dateInChina(at).slice(0, 4));
  return { first: thisYear - 2, last: thisYear - 1 };
}
