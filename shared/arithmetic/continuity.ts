/** This year's figures against last year's, as the form's notice implies. */
import { type Continuity, cellsOf, type Form, type FormCell } from '../form/index.ts';
import type { Report } from '../report/report.ts';
import { sameUnit } from '../rules/parts/same-unit.ts';
import type { Context, Subject } from '../rules/rule.ts';
import { exact } from './sums.ts';

export interface Link {
  readonly cell: FormCell;
  readonly found: number;
  /** What last year's report makes of it. */
  readonly expected: number;
  /** The figures behind `expected`, signed, in words. */
  readonly terms: string;
}

/**
 * Every figure of this kind that both reports have; `null` when there is no comparable report of last year. Across a
 * change of form only cells that both forms have are compared.
 */
export function linksOf(
  { report, form, context, year }: Subject,
  rule: Continuity['rule'],
): readonly Link[] | null {
  const { lastYear } = context;
  if (!lastYear || (year !== null && lastYear.reportYear !== null && lastYear.reportYear !== year - 1))
    return null;
  if (isOfAnother(lastYear, report, context)) return null;
  const links = form.tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      const { continuity } = block;
      if (continuity?.rule !== rule) return [];
      const lines = continuity.each === 'row' ? block.rows : block.columns;
      return lines.flatMap((line) => {
        const id = (other: string) =>
          continuity.each === 'row' ? `${table.id}.${line.id}.${other}` : `${table.id}.${other}.${line.id}`;
        return linkOf(report, lastYear, form, continuity, id) ?? [];
      });
    }),
  );
  return links.length === 0 ? null : links;
}

/** The file of another unit, taken for last year's: it proves nothing. A unit that was renamed or merged has predecessors. */
function isOfAnother(lastYear: Report, report: Report, { unit, predecessors }: Context): boolean {
  const names = [unit?.name, report.unitName].filter((name) => name != null);
  const { unitName } = lastYear;
  return (
    unitName !== null &&
    names.length > 0 &&
    predecessors === undefined &&
    !names.some((name) => sameUnit(name, unitName))
  );
}

function linkOf(
  report: Report,
  lastYear: Report,
  form: Form,
  { equals, lastYear: before, plus = [], minus = [] }: Continuity,
  id: (other: string) => string,
): Link | null {
  const cell = cellsOf(form).get(id(equals));
  const found = report.cells.get(id(equals))?.value;
  const terms = [
    ...before.map((other) => ({ sign: 1, value: lastYear.cells.get(id(other))?.value, from: '上年' })),
    ...plus.map((other) => ({ sign: 1, value: report.cells.get(id(other))?.value, from: '本年' })),
    ...minus.map((other) => ({ sign: -1, value: report.cells.get(id(other))?.value, from: '本年' })),
  ];
  if (!cell || found == null) return null;
  let expected = 0;
  for (const { sign, value } of terms) {
    // What cannot be right itself is told by itself.
    if (value == null || !Number.isInteger(value)) return null;
    expected += sign * value;
  }
  const words = terms.map(
    ({ sign, value, from }, index) => `${index === 0 ? '' : sign < 0 ? ' − ' : ' + '}${from} ${value}`,
  );
  return { cell, found, expected: exact(expected), terms: words.join('') };
}
