import { describe, expect, it } from 'vitest';
import type { Report } from '../../shared/report/report.ts';
import { figureAt, GOOD, reportOf } from './written-report.ts';

/** Some zeros left out of each row that has any to spare. */
const blanked = (rows: readonly string[]): string[] =>
  rows.map((row) => {
    const cells = row.split('\t');
    const zeros = cells.flatMap((cell, at) => (cell === '0' ? [at] : []));
    return cells.map((cell, at) => (zeros.length > 4 && zeros.indexOf(at) % 2 === 1 ? '' : cell)).join('\t');
  });

const ROWS = {
  disclosure: GOOD.disclosure,
  applications: blanked(GOOD.applications),
  review: blanked(GOOD.review),
};
const printed = (print: (row: readonly string[]) => readonly string[]): Promise<Report> => {
  const all = (rows: readonly string[]): string[] => rows.flatMap((row) => print(row.split('\t')));
  return reportOf({
    disclosure: all(ROWS.disclosure),
    applications: all(ROWS.applications),
    review: all(ROWS.review),
  });
};
const valuesOf = (report: Report): [string, number | null][] =>
  [...report.cells].map(([id, { value }]): [string, number | null] => [id, value]).sort();

describe('cells left blank in a text with one cell a line', () => {
  it.each([
    ['an empty line each', (row: readonly string[]) => row],
    ['every line two below the last', (row: readonly string[]) => row.flatMap((cell) => [cell, ''])],
    ['another empty line between rows', (row: readonly string[]) => [...row, '']],
    [
      'pipes behind the cells',
      (row: readonly string[]) => row.map((cell, at) => (at < row.length - 1 ? `${cell} |` : cell)),
    ],
  ])('are read: %s', async (_, print) => {
    const whole = await reportOf(ROWS);
    const report = await printed(print);
    expect(valuesOf(report)).toEqual(valuesOf(whole));
    expect(figureAt(report, 'applications.new.total')).toBe(4);
    expect(figureAt(report, 'review.directSuit.otherResult')).toBe(
      figureAt(whole, 'review.directSuit.otherResult'),
    );
  });

  it('move no figure where the text drops them and parts its rows by empty lines', async () => {
    const whole = await reportOf(ROWS);
    const report = await printed((row) => [...row.filter((cell) => cell !== ''), '']);
    expect(report.unread.length).toBeGreaterThan(100);
    for (const [id, { value }] of report.cells) expect([id, value]).toEqual([id, figureAt(whole, id)]);
  });
});
