import type { Filing } from '../filing/filing.ts';
import { formById } from '../form/index.ts';
import { rollUp } from '../rollup/roll-up.ts';
import type { Summary } from '../rollup/summary.ts';

/** What one unit gives to each total of its city: the roll-up of that unit alone. */
export function shareOf(summary: Summary, filing: Filing): Summary['cells'] {
  return rollUp(summary, formById(summary.form), [filing]).cells;
}
