import { isFigure } from './text/rows.ts';

export type Separator = ',' | ';';

const SEPARATORS: readonly Separator[] = [',', ';'];
const FEWEST_ROWS = 5;
const QUOTED = /"[^"]*"/gu;
const WORDS = /\p{Script=Han}/u;

/**
 * What parts the fields of a text that was exported from a sheet: it stands in whole lines, as often in nearly every
 * one, or between figures behind a label in several of them. A Chinese text has commas and semicolons of its own.
 * `null` when the text is no such export.
 * @param head the beginning of the text; its last line may be cut off
 */
export function separatorIn(head: string): Separator | null {
  const records = head
    .replace(QUOTED, (field) => field.replace(/[",;\r\n]/gu, ''))
    .split(/\r\n|[\n\r]/u)
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  return (
    SEPARATORS.find((separator) => {
      const fields = records.map((line) => line.split(separator));
      return isTable(fields.map(({ length }) => length - 1)) || fields.filter(isRow).length >= FEWEST_ROWS;
    }) ?? null
  );
}

function isTable(counts: readonly number[]): boolean {
  const rows = new Map<number, number>();
  for (const count of counts) if (count >= 2) rows.set(count, (rows.get(count) ?? 0) + 1);
  const most = Math.max(0, ...rows.values());
  return most >= FEWEST_ROWS && most * 2 > counts.length;
}

/** Figures behind words, and nothing else. */
function isRow(fields: readonly string[]): boolean {
  const filled = fields.map((field) => field.trim()).filter((field) => field !== '');
  const figures = filled.filter(isFigure).length;
  const others = filled.filter((field) => !isFigure(field));
  const behind = isFigure(filled.at(-1) ?? '');
  return behind && figures >= 2 && others.length > 0 && others.every((field) => WORDS.test(field));
}
