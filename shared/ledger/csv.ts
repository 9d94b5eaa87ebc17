import type { Ledger, LedgerUnit } from './ledger.ts';
import { UNIT_COLUMNS } from './unit-columns.ts';

/** Excel knows UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

type Field = string | number | null;

/** The whole ledger as one table: a unit a line, its standing, then every cell of the form; totals and coverage below. */
export function ledgerCsv(ledger: Ledger): string {
  const { cells, units } = ledger;
  const before = UNIT_COLUMNS.slice(1).map(() => null);
  const lines: readonly (readonly Field[])[] = [
    [...UNIT_COLUMNS.map(({ label }) => label), ...cells.map(({ label, unit }) => `${label}（${unit}）`)],
    ...units.map((unit) => [...UNIT_COLUMNS.map(({ value }) => value(unit)), ...figures(ledger, unit)]),
    ['合计', ...before, ...cells.map(({ sum }) => sum)],
    ['计入单位数', ...before, ...cells.map(({ n }) => `${n} / ${units.length}`)],
  ];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function figures({ cells }: Ledger, { values, unitUnknown }: LedgerUnit): readonly Field[] {
  return cells.map(({ id }, index) => {
    const unknown = unitUnknown[id];
    return unknown === undefined ? (values[index] ?? null) : `${unknown}（单位不明）`;
  });
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r\n]/u;

/** A blank stays blank; a text that looks like a formula gets an apostrophe, by which it stays a text. */
function field(value: Field): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
