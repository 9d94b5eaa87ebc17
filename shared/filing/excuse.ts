import { dateInWords } from '../calendar/dates.ts';
import { holding } from '../calendar/exception.ts';
import type { Words } from '../findings/finding.ts';
import type { Filing } from './filing.ts';

/**
 * Why a unit of the register owes no report for the year; `null` when it owes one. A report year is reported by the
 * unit that exists at its end: one that closed or was merged during it, or opened after it, is not expected. What such
 * a unit files all the same counts in no rate and no total.
 */
export function excuseOf({
  year,
  since,
  until,
  exceptions,
}: Pick<Filing, 'year' | 'since' | 'until' | 'exceptions'>): Words | null {
  if (since !== undefined && since > `${year}-12-31`) {
    return { zh: `该单位自${dateInWords(since)}起设立`, en: `the unit exists since ${since}` };
  }
  if (until !== undefined && until < `${year}-12-31`) {
    return { zh: `该单位存续至${dateInWords(until)}`, en: `the unit existed until ${until}` };
  }
  const excused = holding(exceptions).find((exception) => exception.until === null);
  return excused ? { zh: excused.reason, en: excused.reason } : null;
}
