/** Rows as a spreadsheet takes them. A cell that begins like a formula is given as the text that it is. */
export function asText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

function cellText(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const line = value.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
