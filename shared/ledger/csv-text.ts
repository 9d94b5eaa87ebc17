/** Excel knows UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

export type CsvField = string | number | null;

/** A table as a CSV file that spreadsheets open as it is meant. */
export function csvText(lines: readonly (readonly CsvField[])[]): string {
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r\n]/u;

/** A blank stays blank; a text that looks like a formula gets an apostrophe, by which it stays a text. */
function field(value: CsvField): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
