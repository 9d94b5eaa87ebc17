import type { Block, Table, TableCell } from '../document/document.ts';
import { LIMITS } from './limits.ts';
import { bordersOf, filled, isFigure, isRule, plain, type Row, rowOf } from './text/rows.ts';
import { type SetCell, setTables } from './text/set-tables.ts';
import { stackedFigures } from './text/stacked-cells.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

interface Marks {
  /** Equal places in rows of equal length are one column. */
  readonly aligned: boolean;
  /** The words of a line, or of a cell, without its marks. */
  readonly wordsOf: (source: string) => string;
}

const NO_MARKS: Marks = { aligned: false, wordsOf: (source) => source };

/** In Markdown, what stands under the first row of a table, be it a single dash. */
const UNDER_HEAD = /^:?-+:?$/u;

interface Prose {
  readonly line: number;
  readonly text: string;
}

/** A cell of so many lines at most is still one cell. */
const MOST_LINES = 6;
const OPENS_QUOTE = /(?:^|\t)"[^"\t]*$/u;
const CLOSES_QUOTE = /^[^"\t]*"(?:\t|$)/u;
const QUOTED = /(^|\t)"([^"\t]*)"(?=\t|$)/gu;

/** Cells pasted from a spreadsheet are quoted when they hold a line break. */
function* joinQuoted(lines: readonly string[]): Generator<Prose> {
  for (let index = 0; index < lines.length; index++) {
    const line = index + 1;
    let text = lines[index] ?? '';
    for (let end = endOfQuote(lines, index, text); end !== null; end = endOfQuote(lines, index, text)) {
      text += lines.slice(index + 1, end + 1).join('');
      index = end;
    }
    yield { line, text: text.includes('"') ? text.replace(QUOTED, '$1$2') : text };
  }
}

/** The line in which a quote ends that is open at the end of the text; `null` where none is. */
function endOfQuote(lines: readonly string[], index: number, text: string): number | null {
  if (!OPENS_QUOTE.test(text)) return null;
  for (let end = index + 1; end < lines.length && end < index + MOST_LINES; end++) {
    const next = lines[end] ?? '';
    if (CLOSES_QUOTE.test(next)) return end;
    if (/["\t]/u.test(next)) return null;
  }
  return null;
}

function isTable(run: readonly Row[]): boolean {
  if (!run.some((row) => row.strong)) return false;
  if (run.some((row) => row.fields.some(isFigure))) return true;
  // Markdown has a rule under the head.
  const apart = (at: number): number => gap(run, at) - (at === 1 && run[0]?.separator === 'pipe' ? 1 : 0);
  return run.length > 1 && run.every((_row, at) => at === 0 || apart(at) <= 1);
}

/**
 * Makes blocks of the lines of a text: paragraphs, and tables where fields are parted by tabs, pipes or spaces, or stand in
 * columns that are drawn or ruled.
 * @param marks of a text that has some (Markdown)
 */
export function blocksOfLines(text: string, { aligned, wordsOf }: Marks = NO_MARKS): Block[] {
  const sources = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/u);
  const set = setTables(sources);
  const lines = sources.map(wordsOf);
  const stacked = stackedFigures(lines);
  const borders = bordersOf(lines);
  const blocks: Block[] = [];
  let tables = 0;
  let cells = 0;
  let run: Row[] = [];
  let blanks = 0;

  function flush(): void {
    const rows = run;
    run = [];
    if (rows.length === 0) return;
    if (!isTable(rows)) {
      for (const row of rows) {
        blocks.push({ kind: 'paragraph', text: filled(row.fields).join(' '), place: { line: row.line } });
      }
      return;
    }
    tables++;
    cells += rows.reduce((sum, row) => sum + row.fields.length, 0);
    if (cells > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
    blocks.push(tableOf(rows, tables, aligned));
  }

  let past = 0;
  for (const { text: source, line } of joinQuoted(lines)) {
    if (line <= past) continue;
    const table = set.get(line - 1);
    if (table !== undefined) {
      flush();
      blanks = 0;
      past = table.to;
      tables++;
      cells += table.cells.length;
      if (cells > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
      blocks.push(gridOf(table.cells, tables, line, wordsOf));
      continue;
    }
    const figures = stacked.get(line - 1);
    if (figures !== undefined) {
      flush();
      blanks = 0;
      past = figures.to;
      tables++;
      cells += figures.fields.length;
      if (cells > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
      const row: Row = { line, separator: 'pipe', fields: figures.fields, strong: true };
      blocks.push(tableOf([row], tables, false));
      continue;
    }
    if (source.trim() === '') {
      blanks++;
      continue;
    }
    if (isRule(source)) continue;
    const row = rowOf(source, line, borders[line - 1]);
    const last = run.at(-1);
    const underHead = aligned && run.length === 1 && last?.line === line - 1;
    if (underHead && row?.fields.every((field) => UNDER_HEAD.test(field))) continue;
    // Rows with a blank line between each of them are one table; a blank line between two blocks of rows parts them.
    const apart = blanks > 0 && run.length > 1 && !run.every((_row, at) => at === 0 || gap(run, at) > 1);
    if (last !== undefined && (row === null || row.separator !== last.separator || apart)) flush();
    blanks = 0;
    if (row !== null) run.push(row);
    else {
      const words = plain(source);
      if (words !== '') blocks.push({ kind: 'paragraph', text: words, place: { line } });
    }
  }
  flush();
  return blocks;
}

function gridOf(cells: readonly SetCell[], number: number, line: number, wordsOf: Marks['wordsOf']): Table {
  return {
    kind: 'table',
    columns: 'grid',
    place: { table: number, line },
    cells: cells.map(({ line: at, ...cell }) => ({
      ...cell,
      text: wordsOf(cell.text).trim(),
      place: { table: number, row: cell.row + 1, column: cell.column + 1, line: at + 1 },
    })),
  };
}

function gap(run: readonly Row[], at: number): number {
  return (run[at]?.line ?? 0) - (run[at - 1]?.line ?? 0);
}

function tableOf(rows: readonly Row[], number: number, aligned: boolean): Table {
  const even = rows.every((row) => row.fields.length === rows[0]?.fields.length);
  return {
    kind: 'table',
    columns: aligned && even ? 'grid' : 'flow',
    place: { table: number, line: rows[0]?.line ?? 1 },
    cells: rows.flatMap((row, index) =>
      row.fields.map(
        (field, column): TableCell => ({
          text: field,
          row: index,
          column,
          rowSpan: 1,
          colSpan: 1,
          place: { table: number, row: index + 1, column: column + 1, line: row.line },
          ...(row.spaced?.[column] ? { spaced: true } : {}),
        }),
      ),
    ),
  };
}
