import type { Link } from '../../arithmetic/continuity.ts';
import { exact } from '../../arithmetic/sums.ts';
import type { Fault, Subject } from '../rule.ts';
import { lastYearInWords } from './last-year-words.ts';

/** A figure that does not follow from last year's report. */
export function continuityFault({ report, context }: Subject, { cell, found, expected, terms }: Link): Fault {
  const difference = exact(Math.abs(found - expected));
  const before = lastYearInWords(context);
  return {
    cells: [cell.id],
    section: cell.section,
    place: report.cells.get(cell.id)?.place ?? null,
    message: {
      zh: `${cell.label} 按${before.zh}应为 ${expected}（${terms}），现为 ${found}，相差 ${difference}。`,
      en: `“${cell.label}” should be ${expected} by ${before.en}, is ${found}, off by ${difference}.`,
    },
    expected,
    found,
    repair: {
      zh: '请核对；如上年报告有误或口径有变化，请说明。',
      en: 'Check it; where last year’s report was wrong or the way of counting changed, say so.',
    },
  };
}
