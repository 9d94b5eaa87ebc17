import type { Words } from '../findings/finding.ts';
import type { Format, Place } from './document.ts';

/** Formats whose lines a person can count; in the others `line` is the how-manieth paragraph. */
const WITH_LINES: readonly (Format | null)[] = ['txt', 'md'];

/** 第 3 页 第 2 个表格 第 5 行 第 4 列. Empty for what is nowhere. */
export function placeInWords(place: Place | null, format: Format | null): Words {
  if (!place) return { zh: '', en: '' };
  const { page, sheet, table, row, column, line } = place;
  const inLines = WITH_LINES.includes(format);
  const parts: Words[] = [];
  if (sheet !== undefined) parts.push({ zh: `工作表“${sheet}”`, en: `sheet “${sheet}”` });
  if (page !== undefined) parts.push({ zh: `第 ${page} 页`, en: `page ${page}` });
  if (line !== undefined && (inLines || table === undefined)) {
    parts.push(
      inLines
        ? { zh: `第 ${line} 行`, en: `line ${line}` }
        : { zh: `第 ${line} 段`, en: `paragraph ${line}` },
    );
  } else {
    if (table !== undefined) parts.push({ zh: `第 ${table} 个表格`, en: `table ${table}` });
    if (row !== undefined) parts.push({ zh: `第 ${row} 行`, en: `row ${row}` });
    if (column !== undefined) parts.push({ zh: `第 ${column} 列`, en: `column ${column}` });
  }
  return { zh: parts.map(({ zh }) => zh).join(' '), en: parts.map(({ en }) => en).join(', ') };
}
