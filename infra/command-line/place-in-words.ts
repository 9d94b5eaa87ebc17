import type { Place } from '../../shared/document/document.ts';
import type { Words } from '../../shared/findings/finding.ts';

/** 第 3 页 表 2 第 5 行 第 4 列. Empty for what is nowhere. */
export function placeInWords(place: Place | null): Words {
  if (!place) return { zh: '', en: '' };
  const { page, sheet, table, row, column, line } = place;
  const parts: [string, string][] = [];
  if (sheet !== undefined) parts.push([`工作表“${sheet}”`, `sheet “${sheet}”`]);
  if (page !== undefined) parts.push([`第 ${page} 页`, `page ${page}`]);
  if (table !== undefined) parts.push([`第 ${table} 个表格`, `table ${table}`]);
  if (row !== undefined) parts.push([`第 ${row} 行`, `row ${row}`]);
  if (column !== undefined) parts.push([`第 ${column} 列`, `column ${column}`]);
  if (line !== undefined) parts.push([`第 ${line} 行`, `line ${line}`]);
  return { zh: parts.map(([zh]) => zh).join(' '), en: parts.map(([, en]) => en).join(', ') };
}
