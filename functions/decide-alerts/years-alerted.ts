import { dateInChina, type Instant } from '../../shared/calendar/dates.ts';

/** The report year that this year asks for, and the one that runs, whose season a city may open before its end. */
export function yearsAlerted(at: Instant): { readonly first: number; readonly last: number } {
  const thisYear = Number(dateInChina(at).slice(0, 4));
  return { first: thisYear - 1, last: thisYear };
}
