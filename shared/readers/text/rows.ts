/** Lines of a text as rows of a table, whose fields tabs, pipes or spaces part. */
import { oneSpaceApart } from '../../words/one-space-apart.ts';

type Separator = 'tab' | 'pipe' | 'spaces' | 'signs';

/** A line of a flattened table: its fields in order, empty ones kept. */
export interface Row {
  readonly line: number;
  readonly separator: Separator;
  readonly fields: readonly string[];
  /** Fields that may be of one figure with the one before them: digits that one space parts. */
  readonly spaced?: readonly boolean[];
  /** Surely of a table. Any other line is of one only when it stands beside such a line. */
  readonly strong: boolean;
}
const PIPE = /[|｜│┃║]/u;
const FIELDS_APART = /[^|｜│┃║\s]\s*[|｜│┃║]\s*[^|｜│┃║\s]/u;
const RULED = /^\s*(?:[-—–_=]{3,}|:-+:?|-+:|[─━═┄┅┈┉]+)\s*$/u;
/** Beside a rule, under a narrow column. */
const ANY_RULE = /^\s*(?:[-—–_=:]+|[─━═┄┅┈┉]+)\s*$/u;
/** Rules under the columns of a table; a narrow column has a short one. */
const RULED_COLUMNS = /^\s*(?:[-=]{2,}\s+)*[-=]{5,}(?:\s+[-=]{2,})*\s*$/u;
const CORNERS = /[+┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋]/u;
const FIGURE =
  /^[+\-−–—－]{0,2}[\d０-９][\d０-９,，.．]*[（(]?(?:件|项|宗|次|条|个|万元|元|万)?[)）]?$|^[/／\-—－–]{1,2}$|^无$/u;
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

/** Whether a field is what stands in a cell for figures. */
export function isFigure(field: string): boolean {
  return FIGURE.test(field) || NUMERAL.test(field);
}

/** The fields that are not empty. */
export function filled(fields: readonly string[]): string[] {
  return fields.filter((field) => field !== '');
}

/** Figures that a narrow column leaves a single space apart; `null` where it may be one figure with its thousands apart. */
function figuresSideBySide(field: string): string[] | null {
  const words = field.split(/[ \u00a0]/u);
  const figures = words.every((word) => FIGURE.test(word) && !ENUMERATOR.test(word));
  return words.length > 1 && figures && !THOUSANDS.test(field) ? words : null;
}

/** A label and what stands one space behind it; together where that may be one figure with its thousands apart. */
function labelAndFigures(field: string): string[] {
  const words = field.split(/[ \u00a0]/u);
  const figures = words.slice(words.findLastIndex((word) => !/^\d/u.test(word) || !FIGURE.test(word)) + 1);
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
  while (figures > 0 && isFigure(words[figures - 1] ?? '')) figures--;
  const count = words.length - figures;
  if (count < 3) return wide;
  return figures === 0 ? words : [words.slice(0, figures).join(' '), ...words.slice(figures)];
}

const SIGNS = ['/', ',', '，', '、', ';', '；', ':', '：'] as const;
/** Of a line without a label. */
const FEWEST_ALONE = 5;
const FEWEST_FIGURES = 3;
const GROUPED = /(?<!\d)[1-9]\d{0,2}(?:[,，]\d{3})+(?!\d)/u;

/**
 * A label and its figures with the same sign in front of each: 「规章，0，0，0」. `null` where it may as well be a sentence,
 * one figure with its thousands apart, or the sign stands in a cell for nothing.
 */
function fieldsBetweenSigns(text: string): string[] | null {
  if (text.includes('。') || GROUPED.test(text)) return null;
  for (const sign of SIGNS) {
    const fields = text.split(sign).map((field) => field.trim());
    // A cell may be blank between two signs.
    const start = fields.findLastIndex((field) => field !== '' && !isFigure(field)) + 1;
    const figures = fields.slice(start);
    if (start === 0 && figures.length >= FEWEST_ALONE) return figures;
    const label = fields.slice(0, start).join(sign);
    const isRow = start > 0 && filled(figures).length >= 2;
    if (isRow && /\p{Script=Han}[^\d]*$/u.test(label)) return [label, ...figures];
  }
  return null;
}

/** Where the rows of a text have a pipe that is their border. Where they have none, one there is that of a blank cell. */
export interface Borders {
  readonly front: boolean;
  readonly behind: boolean;
}

const BORDERED: Borders = { front: true, behind: true };

/** For each line those of most rows of the lines with pipes around it. */
export function bordersOf(lines: readonly string[]): Borders[] {
  const borders: Borders[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && (PIPE.test(lines[to] ?? '') || (lines[to] ?? '').trim() === '')) to += 1;
    const own = bordersOfMost(lines.slice(from, to).filter((line) => FIELDS_APART.test(line)));
    for (; from < to; from += 1) borders.push(own);
  }
  return borders;
}

function bordersOfMost(rows: readonly string[]): Borders {
  const most = (border: RegExp): boolean =>
    rows.length === 0 || rows.filter((line) => border.test(line)).length * 2 > rows.length;
  return { front: most(/^\s*[|｜│┃║]/u), behind: most(/[|｜│┃║]\s*$/u) };
}

/** The fields of a line; `null` when it is no row of a table. */
export function rowOf(text: string, line: number, { front, behind }: Borders = BORDERED): Row | null {
  if (text.length > LONGEST_ROW) return null;
  if (text.includes('\t')) {
    const fields = joinEnumerators(text.split('\t').map((field) => field.trim()));
    return row(fields, line, 'tab');
  }
  if (PIPE.test(text)) {
    const trimmed = text.trim();
    // A line with borders of its own stands among rows without any.
    const own = !front && !behind && /^[|｜│┃║].*[|｜│┃║]$/u.test(trimmed);
    const inner = trimmed.slice(
      (front || own) && /^[|｜│┃║]/u.test(trimmed) ? 1 : 0,
      (behind || own) && /.[|｜│┃║]$/u.test(trimmed) ? -1 : undefined,
    );
    const fields = joinEnumerators(inner.split(PIPE).map((field) => field.trim()));
    return row(fields, line, 'pipe');
  }
  const signed = fieldsBetweenSigns(text);
  if (signed !== null)
    return { line, separator: 'signs', fields: signed, strong: signed.length > FEWEST_FIGURES };
  const fields = spacedFields(text);
  const figures = fields.filter(isFigure).length;
  if (fields.length < 2) return null;
  return { line, separator: 'spaces', fields, spaced: oneSpaceApart(text, fields), strong: figures >= 2 };
}

/** A line that only draws: rules between rows, pipes without a field. A row of single dashes is none. */
export function isRule(text: string): boolean {
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
export function plain(text: string): string {
  if (text.length > LONGEST_ROW) return text.replace(/[\s|｜│┃║]+/gu, ' ').trim();
  return filled(joinEnumerators(text.split(/[\t|｜│┃║]/u).map((field) => field.trim()))).join(' ');
}
