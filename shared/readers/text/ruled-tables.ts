/**
 * Tables with a rule of dashes over each column (`------  ----`), as pandoc writes them where no cell spans others. What
 * stands under a dash is of its column, also where a cell of the row is empty.
 */
import { joinBrokenLines, spreadOut, WIDTHS } from './display-columns.ts';

export interface RuledTable {
  /** On which line it begins, from 0, and behind its last one. */
  readonly from: number;
  readonly to: number;
  /** Each with the line on which it begins, from 0. */
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

interface Column {
  readonly from: number;
  readonly to: number;
}

const RULE = /^ {0,12}(?:-{2,}(?: +-{2,})+|={2,}(?: +={2,})+) *$/u;
const WHOLE_RULE = /^ {0,12}[-=]{10,} *$/u;
/** Lines that no table of a report has, and no row. */
const TALLEST = 2_000;
const TALLEST_ROW = 40;

/** Whether a line is a rule with gaps between columns. */
export function isColumnRule(line: string): boolean {
  return line.length < TALLEST && RULE.test(line);
}

/**
 * The table that has this line as the first rule over its columns; `null` when it does not end, or when its words do not
 * keep to the columns.
 */
export function ruledTable(lines: readonly string[], rule: number): RuledTable | null {
  const columns = columnsIn(lines[rule] ?? '');
  const head = headOf(lines, rule);
  const closing = closingRule(lines, rule);
  const last = closing ?? (head.to > head.from ? firstBlank(lines, rule) : null);
  if (last === null) return null;
  const bodies = [
    { from: head.from, to: head.to, rowsApart: true },
    { from: rule + 1, to: last, rowsApart: lines.slice(rule + 1, last).some((line) => line.trim() === '') },
  ];
  for (const widths of WIDTHS) {
    const rows = bodies.map(({ from, to, rowsApart }) => {
      const places = lines.slice(from, to).map((line) => spreadOut(line.trimEnd(), widths));
      return places.every((line) => keepsTo(line, columns)) ? rowsOf(places, from, columns, rowsApart) : null;
    });
    if (!rows.includes(null))
      return {
        from: head.top,
        to: last + (closing === null ? 0 : 1),
        rows: rows.flatMap((some) => some ?? []),
      };
  }
  return null;
}

/** Each column reaches to where the next begins; the last one to the end of its line. */
function columnsIn(rule: string): Column[] {
  const starts = [...rule.matchAll(/-+|=+/gu)].map(({ index }) => index);
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? Number.POSITIVE_INFINITY }));
}

/** The lines above the rule that name its columns; a rule over the whole table may stand above them. */
function headOf(lines: readonly string[], rule: number): { top: number; from: number; to: number } {
  let from = rule;
  while (from > 0 && rule - from < TALLEST_ROW && (lines[from - 1] ?? '').trim() !== '') {
    from -= 1;
    if (WHOLE_RULE.test(lines[from] ?? '')) return { top: from, from: from + 1, to: rule };
  }
  return { top: from, from, to: rule };
}

function closingRule(lines: readonly string[], rule: number): number | null {
  const same = (lines[rule] ?? '').trim();
  for (let at = rule + 1; at < Math.min(lines.length, rule + TALLEST); at++) {
    const line = lines[at] ?? '';
    const ends = (lines[at + 1] ?? '').trim() === '';
    if (line.trim() === same || WHOLE_RULE.test(line)) return ends ? at : null;
    if (isColumnRule(line)) return null;
  }
  return null;
}

function firstBlank(lines: readonly string[], rule: number): number | null {
  let at = rule + 1;
  while (at < lines.length && (lines[at] ?? '').trim() !== '') at++;
  return at > rule + 1 ? at : null;
}

/** No word of the line stands over the gap before a column, nor in front of the first. */
function keepsTo(line: readonly string[], columns: readonly Column[]): boolean {
  return columns.every(({ from }, at) => {
    const gap = at === 0 ? line.slice(0, from) : line.slice(from - 1, from);
    return gap.every((sign) => sign === ' ' || sign === '\u3000');
  });
}

/** @param rowsApart a blank line parts the rows, which may be of several lines; else each line is a row */
function rowsOf(
  places: readonly (readonly string[])[],
  from: number,
  columns: readonly Column[],
  rowsApart: boolean,
): { line: number; fields: string[] }[] {
  const rows: { line: number; cells: string[][] }[] = [];
  let goesOn = false;
  places.forEach((line, index) => {
    if (line.length === 0) {
      goesOn = false;
      return;
    }
    if (!goesOn) rows.push({ line: from + index, cells: columns.map(() => []) });
    goesOn = rowsApart;
    const { cells } = rows.at(-1) ?? { cells: [] };
    for (const [at, { from: left, to }] of columns.entries()) cells[at]?.push(line.slice(left, to).join(''));
  });
  return rows.map(({ line, cells }) => ({ line, fields: cells.map(joinBrokenLines) }));
}
