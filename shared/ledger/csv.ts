import { type CsvField, csvText } from './csv-text.ts';
import type { Ledger, LedgerUnit } from './ledger.ts';
import { excusedLine, UNIT_COLUMNS } from './unit-columns.ts';

/** The whole ledger as one table: a unit a line, its standing, then every cell of the form; totals and coverage below. */
export function ledgerCsv(ledger: Ledger): string {
  const { cells, units, excused } = ledger;
  const before = UNIT_COLUMNS.slice(1).map(() => null);
  const lines: readonly (readonly CsvField[])[] = [
    [...UNIT_COLUMNS.map(({ label }) => label), ...cells.map(({ label, unit }) => `${label}（${unit}）`)],
    ...units.map((unit) => [...UNIT_COLUMNS.map(({ value }) => value(unit)), ...figures(ledger, unit)]),
    ...excused.map((unit) => [...excusedLine(unit), ...cells.map(() => null)]),
    ['合计', ...before, ...cells.map(({ sum }) => sum)],
    ['计入单位数', ...before, ...cells.map(({ n }) => `${n} / ${units.length}`)],
  ];
  return csvText(lines);
}

function figures({ cells }: Ledger, { values, unitUnknown }: LedgerUnit): readonly CsvField[] {
  return cells.map(({ id }, index) => {
    const unknown = unitUnknown[id];
    return unknown === undefined ? (values[index] ?? null) : `${unknown}（单位不明）`;
  });
}
