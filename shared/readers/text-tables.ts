import type { Block, Table, TableCell } from '../document/document.ts';
import { oneSpaceApart } from '../words/one-space-apart.ts';
import { LIMITS } from './limits.ts';
import { type SetCell, setTables } from './text/set-tables.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

const NO_MARKS: Marks = { aligned: false, wordsOf: (source) => source };

type Separator = 'tab' | 'pipe' | 'spaces';

/** A line of a flattened table: its fields in order, empty ones kept. */
interface Row {
  readonly line: number;
  readonly separator: Separator;
  readonly fields: readonly string[];
  /** Fields that may be of one figure with the one before them: digits that one space parts. */
  readonly spaced?: readonly boolean[];
  /** Surely of a table. Any other line is of one only when it stands beside such a line. */
  readonly strong: boolean;
}
interface Prose {
  readonly line: number;
  readonly text: string;
}

const PIPE = /[|｜│┃║]/u;
const RULED = /^\s*(?:[-—–_=]{3,}|:-+:?|-+:|[─━═┄┅┈┉]+)\s*$/u;
/** Beside a rule, under a narrow column. */
const ANY_RULE = /^\s*(?:[-—–_=:]+|[─━═┄┅┈┉]+)\s*$/u;
/** Rules under the columns of a table; a narrow column has a short one. */
const RULED_COLUMNS = /^\s*(?:[-=]{2,}\s+)*[-=]{5,}(?:\s+[-=]{2,})*\s*$/u;
const CORNERS = /[+┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋]/u;
const FIGURE =
  /^[+\-−–—－]{0,2}[\d０-９][\d０-９,，.．]*(?:件|项|宗|次|条|个|万元|元|万)?$|^[/／\-—－–]{1,2}$|^无$/u;
const THOUSANDS = /^[1-9]\d{0,2}(?:[ \u00a0]\d{3})+$/u;
const NUMERAL = /^[零〇一二两三四五六七八九十百千万]{1,8}$/u;
const ENUMERATOR =
  /^(?:[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|[一二三四五六七八九十\d]{1,3}[、.．)）])$/u;
const SECTION_HEADING = /^\s*[一二三四五六七八九十]{1,2}\s*、/u;
/** No field of a form is as long. */
const PROSE = 150;
/** Characters; no line of a form is nearly as long. */
const LONGEST_ROW = 20_000;

/** A number of a list that was cut from its label belongs to it: 「一、」「总体情况」. */
function joinEnumerators(fields: readonly string[]): string[] {
  const joined: string[] = [];
  for (const field of fields) {
    const last = joined.at(-1);
    if (last !== undefined && ENUMERATOR.test(last) && field !== '' && !FIGURE.test(field)) {
      joined[joined.length - 1] = last + field;
    } else joined.push(field);
  }
  return joined;
}

function isFigure(field: string): boolean {
  return FIGURE.test(field) || NUMERAL.test(field);
}

function filled(fields: readonly string[]): string[] {
  return fields.filter((field) => field !== '');
}

/** Figures that a narrow column leaves a single space apart; `null` where it may be one figure with its thousands apart. */
function figuresSideBySide(field: string): string[] | null {
  const words = field.split(/[ \u00a0]/u);
  return words.length > 1 && words.every((word) => FIGURE.test(word)) && !THOUSANDS.test(field)
    ? words
    : null;
}

/** A label and what stands one space behind it; together where that may be one figure with its thousands apart. */
function labelAndFigures(field: string): string[] {
  const words = field.split(/[ \u00a0]/u);
  const figures = words.slice(words.findLastIndex((word) => !/^\d[\d,.]*$/u.test(word)) + 1);
  if (figures.length === words.length || THOUSANDS.test(figures.join(' '))) return [field];
  return [words.slice(0, words.length - figures.length).join(' '), ...figures];
}

/** Fields of a line parted by runs of spaces, when they are mostly figures; a label may hold single spaces. */
function spacedFields(text: string): string[] {
  const parted = text.trim().split(/[ \u3000\u00a0]{2,}|\u3000/u);
  const wide = parted.length < 2 ? parted : parted.flatMap((field) => figuresSideBySide(field) ?? [field]);
  if (wide.length >= 3 && wide.slice(1).filter(isFigure).length * 2 >= wide.length) {
    const last = wide.findLastIndex((field) => !isFigure(field));
    return wide.flatMap((field, at) => (at === last ? labelAndFigures(field) : [field]));
  }
  const words = text.trim().split(/[ \u3000\u00a0]+/u);
  let figures = words.length;
  while (figures > 0 && FIGURE.test(words[figures - 1] ?? '')) figures--;
  const count = words.length - figures;
  if (count < 3) return wide;
  return figures === 0 ? words : [words.slice(0, figures).join(' '), ...words.slice(figures)];
}

function rowOf(text: string, line: number): Row | null {
  if (text.length > LONGEST_ROW) return null;
  if (text.includes('\t')) {
    const fields = joinEnumerators(text.split('\t').map((field) => field.trim()));
    return row(fields, line, 'tab');
  }
  if (PIPE.test(text)) {
    const inner = text.trim().replace(/^[|｜│┃║]|[|｜│┃║]$/gu, '');
    const fields = joinEnumerators(inner.split(PIPE).map((field) => field.trim()));
    return row(fields, line, 'pipe');
  }
  const fields = spacedFields(text);
  const figures = fields.filter(isFigure).length;
  if (fields.length < 2) return null;
  return { line, separator: 'spaces', fields, spaced: oneSpaceApart(text, fields), strong: figures >= 2 };
}

/** A line that only draws: rules between rows, pipes without a field. A row of single dashes is none. */
function isRule(text: string): boolean {
  if (text.includes('\t')) return false;
  if (RULED_COLUMNS.test(text)) return true;
  const parts = text
    .split(PIPE)
    .flatMap((part) => part.split(CORNERS))
    .flatMap((part) => part.trim().split(/\s{1,3}(?=[-—–_=─━═]{3})/u))
    .filter((part) => part.trim() !== '');
  const ruled = parts.some((part) => RULED.test(part)) ? ANY_RULE : RULED;
  return parts.every((part) => ruled.test(part)) && (parts.length > 0 || !/^\s*\+\s*$/u.test(text));
}

function row(fields: readonly string[], line: number, separator: Separator): Row | null {
  const texts = filled(fields);
  if (fields.length < 2) return null;
  const only = texts[0] ?? '';
  if (texts.length === 1) {
    if (only.length > PROSE || fields.length > 30 || only.includes('。')) return null;
    if (fields.length === 2 && SECTION_HEADING.test(only)) return null;
  }
  return { line, separator, fields, strong: texts.length >= 2 };
}

/** What a line says when it is no row. */
function plain(text: string): string {
  if (text.length > LONGEST_ROW) return text.replace(/[\s|｜│┃║]+/gu, ' ').trim();
  return filled(joinEnumerators(text.split(/[\t|｜│┃║]/u).map((field) => field.trim()))).join(' ');
}

/** Cells pasted from a spreadsheet are quoted when they hold a line break. */
function joinQuoted(lines: readonly string[]): Prose[] {
  const joined: Prose[] = [];
  for (let index = 0; index < lines.length; index++) {
    let text = lines[index] ?? '';
    const line = index + 1;
    if (text.includes('\t') || text.startsWith('"')) {
      for (
        let more = 1;
        more <= 5 && /(?:^|\t)"[^"\t]*$/u.test(text) && index + more < lines.length;
        more++
      ) {
        const next = `${text}${lines[index + more] ?? ''}`;
        if (!/(?:^|\t)"[^"\t]*"(?:\t|$)/u.test(next)) continue;
        text = next;
        index += more;
        break;
      }
      text = text.replace(/(^|\t)"([^"\t]*)"(?=\t|$)/gu, '$1$2');
    }
    joined.push({ line, text });
  }
  return joined;
}

function isTable(run: readonly Row[]): boolean {
  if (!run.some((row) => row.strong)) return false;
  if (run.some((row) => row.fields.some(isFigure))) return true;
  return run.length > 1 && run.every((_row, at) => at === 0 || gap(run, at) === 1);
}

interface Marks {
  /** Equal places in rows of equal length are one column. */
  readonly aligned: boolean;
  /** The words of a line, or of a cell, without its marks. */
  readonly wordsOf: (source: string) => string;
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
    if (source.trim() === '') {
      blanks++;
      continue;
    }
    if (isRule(source)) continue;
    const row = rowOf(source, line);
    const last = run.at(-1);
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
