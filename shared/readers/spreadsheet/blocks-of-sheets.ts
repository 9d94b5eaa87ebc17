/**
 * A sheet is one endless table; people put titles, prose and several tables on it. This finds them: a row that holds
 * a single text is a paragraph, rows of several cells are a table, and only columns in which something stands count.
 */
import type { Block, Place, Remark, Table, TableCell } from '../../document/document.ts';
import { LIMITS } from '../limits.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { COLUMNS, type Merge, type Sheet, type SheetRow } from './sheet.ts';

interface Span {
  readonly text: string;
  readonly column: number;
  /** First column behind it. */
  readonly end: number;
  readonly rowSpan: number;
}

interface Line {
  readonly index: number;
  readonly spans: readonly Span[];
  /** Cells that people see in the row: its own and those that reach into it from above. */
  readonly width: number;
  /** Last row that any of its cells reaches into. */
  readonly reach: number;
  readonly hasFigures: boolean;
}

/** 第二十条第（五）项 is typed across the table that it heads, and belongs to it. */
const ARTICLE = /^第[一二三四五六七八九十]{1,4}条/u;
const HEADING = /^(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})\s*[、.．]|^第[一二三四五六七八九十]部分/u;
const FIGURE = /^[-+−]?[\d,.０-９]+(?:\s*[件项元万%]+)?$/u;

export function blocksOfSheets(sheets: readonly Sheet[]): { blocks: Block[]; remarks: Remark[] } {
  const seen = sheets.some((sheet) => !sheet.hidden) ? sheets.filter((sheet) => !sheet.hidden) : sheets;
  const blocks: Block[] = [];
  let tables = 0;
  let characters = 0;
  for (const sheet of seen) {
    let table: Line[] = [];
    const endTable = (): void => {
      if (table.length > 0) {
        tables += 1;
        blocks.push(tableOf(table, sheet.name, tables));
      }
      table = [];
    };
    const lines = linesOf(sheet);
    lines.forEach((line, at) => {
      for (const span of line.spans) characters += span.text.length;
      if (characters > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
      const next = lines[at + 1];
      const previous = table.at(-1);
      if (previous && endsBefore(line, previous)) endTable();
      if (isTableRow(line, next, table.length > 0)) {
        table.push(line);
        return;
      }
      endTable();
      for (const span of line.spans) {
        if (!span.text) continue;
        const place: Place = { sheet: sheet.name, row: line.index + 1, column: span.column + 1 };
        blocks.push({ kind: 'paragraph', text: span.text, place });
      }
    });
    endTable();
  }
  return { blocks, remarks: remarksOn(sheets, seen) };
}

/** Rows left empty end a table, unless figures go on below them. */
function endsBefore(line: Line, previous: Line): boolean {
  return line.index > previous.reach + 1 && !(line.width > 1 && line.hasFigures);
}

function isTableRow(line: Line, next: Line | undefined, inTable: boolean): boolean {
  if (line.width > 1) return true;
  const text = line.spans.find((span) => span.text)?.text ?? '';
  if (text.length > 40) return false;
  if (ARTICLE.test(text)) return next !== undefined;
  const figuresFollow = next !== undefined && next.width > 1 && next.hasFigures;
  return inTable && (figuresFollow || !HEADING.test(text));
}

function linesOf(sheet: Sheet): Line[] {
  const starts = new Map<number, Merge>();
  for (const merge of sheet.merges) starts.set(merge.top * COLUMNS + merge.left, merge);
  const merges = [...starts.values()].toSorted((a, b) => a.top - b.top || a.left - b.left);
  const lines: Line[] = [];
  let nextMerge = 0;
  /** Those that reach into the row, by column. */
  let open: Merge[] = [];
  let work = 0;
  for (const row of sheet.rows) {
    const known = nextMerge;
    for (let merge = merges[nextMerge]; merge && merge.top <= row.index; merge = merges[nextMerge]) {
      open.push(merge);
      nextMerge += 1;
    }
    open = open.filter((merge) => merge.bottom >= row.index);
    if (nextMerge > known) open.sort((a, b) => a.left - b.left);
    work += open.length;
    if (work > 5 * LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
    const line = lineOf(row, open);
    if (line.spans.some((span) => span.text)) lines.push(line);
  }
  return lines;
}

function lineOf({ index, cells }: SheetRow, open: readonly Merge[]): Line {
  const spans: Span[] = [];
  let reach = index;
  let at = 0;
  for (const { text, column } of cells) {
    while ((open[at]?.right ?? Number.POSITIVE_INFINITY) < column) at += 1;
    const merge = open[at];
    const covered = merge !== undefined && merge.left <= column;
    if (!covered) spans.push({ text, column, end: column + 1, rowSpan: 1 });
    else if (merge.top === index && merge.left === column) {
      reach = Math.max(reach, merge.bottom);
      spans.push({ text, column, end: merge.right + 1, rowSpan: merge.bottom - index + 1 });
    }
  }
  const fromAbove = open.reduce((count, merge) => (merge.top < index ? count + 1 : count), 0);
  const hasFigures = spans.some(({ text }) => text !== '' && FIGURE.test(text));
  return { index, spans, width: spans.length + fromAbove, reach, hasFigures };
}

/** Columns are where a text begins; the rest is the sheet's own squared paper. A blank is a cell too. */
function tableOf(lines: readonly Line[], sheet: string, number: number): Table {
  const starts = new Set<number>();
  for (const { spans } of lines) for (const { text, column } of spans) if (text) starts.add(column);
  const columns = [...starts].toSorted((a, b) => a - b);
  if (lines.length * columns.length > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
  /** By column: the row from which no cell above reaches into it. */
  const freeFrom = columns.map(() => 0);
  const cells: TableCell[] = [];
  lines.forEach((line, row) => {
    let next = 0;
    columns.forEach((start, column) => {
      while ((line.spans[next]?.column ?? Number.POSITIVE_INFINITY) < start) next += 1;
      if ((freeFrom[column] ?? 0) > row) return;
      const span = line.spans[next];
      const own = span?.column === start ? span : { text: '', end: start + 1, rowSpan: 1 };
      let colSpan = 1;
      while ((columns[column + colSpan] ?? Number.POSITIVE_INFINITY) < own.end) colSpan += 1;
      let rowSpan = 1;
      const below = line.index + own.rowSpan;
      while ((lines[row + rowSpan]?.index ?? Number.POSITIVE_INFINITY) < below) rowSpan += 1;
      for (let across = column; across < column + colSpan; across++)
        freeFrom[across] = Math.max(freeFrom[across] ?? 0, row + rowSpan);
      const place: Place = { sheet, table: number, row: line.index + 1, column: start + 1 };
      cells.push({ text: own.text, row, column, rowSpan, colSpan, place });
    });
  });
  const first = lines[0];
  const place: Place = { sheet, table: number, ...(first ? { row: first.index + 1 } : {}) };
  return { kind: 'table', cells, columns: 'grid', place };
}

function remarksOn(sheets: readonly Sheet[], seen: readonly Sheet[]): Remark[] {
  const remarks: Remark[] = [];
  const unseen = sheets
    .filter((sheet) => !seen.includes(sheet) && sheet.rows.length > 0)
    .map((sheet) => sheet.name);
  if (unseen.length > 0) {
    remarks.push({
      code: 'hidden-rows',
      zh: `隐藏的工作表没有读取：${unseen.join('、')}。`,
      en: `Hidden sheets were not read: ${unseen.join(', ')}.`,
    });
  }
  for (const sheet of seen) {
    const rows = sheet.rows.filter((row) => row.hidden).map((row) => row.index + 1);
    if (rows.length > 0) {
      const some = rows.slice(0, 10);
      remarks.push({
        code: 'hidden-rows',
        zh: `工作表「${sheet.name}」有 ${rows.length} 个隐藏的行，已照常读取：第 ${some.join('、')} 行${rows.length > 10 ? '等' : ''}。`,
        en: `Sheet "${sheet.name}" has ${rows.length} hidden rows, read like the others: ${some.join(', ')}${rows.length > 10 ? ' and more' : ''}.`,
      });
    }
    if (sheet.hiddenColumns) {
      remarks.push({
        code: 'hidden-rows',
        zh: `工作表「${sheet.name}」有隐藏的列，已照常读取。`,
        en: `Sheet "${sheet.name}" has hidden columns, read like the others.`,
      });
    }
    if (sheet.formulasWithoutResult > 0) {
      remarks.push({
        code: 'skipped-element',
        zh: `工作表「${sheet.name}」有 ${sheet.formulasWithoutResult} 个公式没有保存计算结果，按空白读取。请在 Excel 或 WPS 中打开并保存后重新上传。`,
        en: `Sheet "${sheet.name}" has ${sheet.formulasWithoutResult} formulas without a saved result, read as blank. Open and save it in Excel or WPS and upload it again.`,
      });
    }
  }
  return remarks;
}
