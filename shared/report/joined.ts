import type { CellReading, Report } from './report.ts';

/**
 * The figures of several reports of one year as one report: what units that were merged reported together. It has no
 * words. A cell is the sum where every report shows a number in it, in one unit of money; else it is `null`.
 * @returns `null` when they are on different forms
 */
export function joinedReport(reports: readonly [Report, ...Report[]]): Report | null {
  const [first, ...others] = reports;
  if (others.length === 0) return first;
  if (others.some(({ form, reportYear }) => form !== first.form || reportYear !== first.reportYear))
    return null;
  const cells = [...first.cells].map(([id, cell]): [string, CellReading] => {
    const same = reports.map((report) => report.cells.get(id));
    return [id, together(cell, same)];
  });
  return {
    form: first.form,
    title: null,
    unitName: null,
    authors: [],
    reportYear: first.reportYear,
    period: null,
    signedOn: null,
    preamble: [],
    closing: [],
    sections: [],
    tables: first.tables,
    cells: new Map(cells),
    unread: [],
    observations: [],
  };
}

function together(
  { moneyUnit, place }: CellReading,
  cells: readonly (CellReading | undefined)[],
): CellReading {
  let value: number | null = 0;
  for (const cell of cells) {
    const comparable = cell !== undefined && cell.moneyUnit === moneyUnit && cell.value !== null;
    value = value === null || !comparable ? null : value + (cell.value ?? 0);
  }
  return {
    value,
    text: String(value ?? ''),
    place,
    ...(moneyUnit === undefined ? {} : { moneyUnit }),
  };
}
