export type Separator = ',' | ';';

const SEPARATORS: readonly Separator[] = [',', ';'];
const FEWEST_ROWS = 5;

/**
 * What parts the fields of a text that was exported from a sheet: it stands in whole lines, as often in nearly every
 * one. A Chinese text has commas and semicolons of its own. `null` when the text is no such export.
 * @param head the beginning of the text; its last line may be cut off
 */
export function separatorIn(head: string): Separator | null {
  const lines = head
    .replace(/"[^"]*"/gu, '')
    .split(/\r\n|[\n\r]/u)
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  return (
    SEPARATORS.find((separator) => isTable(lines.map((line) => line.split(separator).length - 1))) ?? null
  );
}

function isTable(counts: readonly number[]): boolean {
  const rows = new Map<number, number>();
  for (const count of counts) if (count >= 2) rows.set(count, (rows.get(count) ?? 0) + 1);
  const most = Math.max(0, ...rows.values());
  return most >= FEWEST_ROWS && most * 2 > counts.length;
}
