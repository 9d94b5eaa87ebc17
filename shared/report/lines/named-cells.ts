/** Cells that a file gives one by one, each with the label of its row and of its column. */
import { FORMS, type FormBlock } from '../../form/index.ts';
import { isFigureLike, parseFigure } from '../figure.ts';
import type { Label } from '../labels/label.ts';
import { matchColumn, matchRow } from '../labels/labels.ts';
import type { Line, Piece } from './lines.ts';

/** In one piece with spaces, the labels that a line ends with have no more parts. */
const MOST_WORDS = 5;
/** Characters of the longest row that gives its cells in words. */
const LONGEST_LIST = 300;

interface NamedCell {
  readonly row: Label;
  readonly column: Label;
  /** The column's label as the file has it, with a unit of its own. */
  readonly name: string;
  readonly figure: Piece;
}

/** … with the line that names it. */
interface Sighted extends NamedCell {
  readonly line: Line;
}

/** Which of the two labels in a line is the row's: 「其他」 may be either, but it is the same one in all lines. */
type Order = 'row-first' | 'column-first';
const ORDERS: readonly Order[] = ['row-first', 'column-first'];

/**
 * The lines with a row of the form for the cells of it that stand below each other, 「行政许可 本年处理决定数量 31」, or behind
 * its label, 「规章：本年制发件数0，本年废止件数0，现行有效件数0」. A row of which some cell is not named stays as it is.
 */
export function withNamedCells(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = longestRun(lines, at);
    whole.push(...(run.length > 0 ? rowsOf(run.flat()) : lines.slice(at, at + 1)));
    at += Math.max(1, run.length);
  }
  return whole;
}

/** The cells that each of the lines from here on names. */
function longestRun(lines: readonly Line[], from: number): readonly (readonly Sighted[])[] {
  const runs = ORDERS.map((order) => {
    const run: (readonly Sighted[])[] = [];
    for (const line of lines.slice(from)) {
      const cells = namedBy(line, order);
      if (cells.length === 0) break;
      run.push(cells.map((cell) => ({ ...cell, line })));
    }
    return run;
  });
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

function namedBy(line: Line, order: Order): readonly NamedCell[] {
  const words = line.pieces.filter(({ figure }) => figure.kind === 'words');
  const figure = line.pieces.at(-1);
  const [first] = words;
  if (!figure || !first) return [];
  const isOne = isFigureLike(figure.figure) && line.pieces[words.length] === figure;
  const cell = isOne
    ? pairIn(
        words.map(({ text }) => text),
        order,
        figure,
      )
    : null;
  if (cell || line.table) return cell ? [cell] : [];
  return listedIn(line.pieces.map(({ text }) => text).join(' '), first);
}

/** The last two labels of a line, in a text with only spaces between them: 「自然人 一、本年新收政府信息公开申请数量」. */
function pairIn(texts: readonly string[], order: Order, figure: Piece): NamedCell | null {
  const words = texts.length === 1 ? (texts[0]?.split(/\s+/u) ?? []).slice(-MOST_WORDS) : texts.slice(-2);
  for (let from = 0; from < words.length - 1; from += 1) {
    for (let to = from + 1; to < words.length; to += 1) {
      const cell = named(words.slice(from, to).join(''), words.slice(to).join(''), order, figure);
      if (cell) return cell;
    }
  }
  return null;
}

function named(first: string, second: string, order: Order, figure: Piece): NamedCell | null {
  const [row, column] = order === 'row-first' ? [first, second] : [second, first];
  const rowMatch = matchRow(row, null);
  if (rowMatch?.how !== 'exact' || rowMatch.label.table === 'review') return null;
  const columnMatch = matchColumn(column, rowMatch.label.table);
  if (columnMatch?.how !== 'exact') return null;
  return { row: rowMatch.label, column: columnMatch.label, name: column.trim(), figure };
}

const LIST = /^(?<row>[^：:]+)[：:](?<cells>.+?)[。；;]?$/su;
/** What parts the cells; spaces alone may also stand between a name and its figure. */
const BETWEEN = [/[，、；;](?![\d０-９])|,\s/u, /(?:[，、；;\s]|,\s)+(?![\d０-９+＋−－/-])/u];

/** The row's label with the names and figures of its cells behind it. */
function listedIn(text: string, source: Piece): readonly NamedCell[] {
  if (text.length > LONGEST_LIST) return [];
  const { row, cells } = LIST.exec(text)?.groups ?? {};
  if (row === undefined || cells === undefined || matchRow(row, null)?.how !== 'exact') return [];
  for (const between of BETWEEN) {
    const found = cells.split(between).map((item) => listed(row, item.trim(), source));
    if (found.every((cell) => cell !== null)) return found;
  }
  return [];
}

/** 「自然人3件」. */
function listed(row: string, item: string, source: Piece): NamedCell | null {
  // The longest figure first: 「-19」, not 19.
  for (let at = 1; at < item.length; at += 1) {
    const text = item.slice(at).trim();
    const figure = parseFigure(text);
    if (!isFigureLike(figure) || figure.kind === 'blank') continue;
    const cell = named(row, item.slice(0, at), 'row-first', { ...source, text, figure });
    if (cell) return cell;
  }
  return null;
}

/** A header and a line for each row that has all its cells; the lines of another one as they are. */
function rowsOf(cells: readonly Sighted[]): Line[] {
  let above: FormBlock | undefined;
  return [...Map.groupBy(cells, ({ row }) => row)].flatMap(([row, own]): Line[] => {
    const lines = [...new Set(own.map(({ line }) => line))];
    const [line] = lines;
    const block = blockOf(row, own);
    if (!line || !block) return lines;
    const { column: _, ...place } = line.place;
    const label = (text: string): Piece => ({ text, place, figure: { kind: 'words' }, columns: null });
    const byColumn = new Map(own.map((cell) => [cell.column.id, cell]));
    const inOrder = block.columns.flatMap(({ id }) => byColumn.get(id) ?? []);
    const figures = inOrder.map(({ figure }): Piece => ({ ...figure, place, columns: null }));
    const header = { ...line, place, pieces: inOrder.map(({ name }) => label(name)) };
    const named = { ...line, place, pieces: [label(row.printed), ...figures] };
    const isSame = block === above;
    above = block;
    return isSame ? [named] : [header, named];
  });
}

/** The block of a form of which these are all the cells of one row. */
function blockOf(row: Label, cells: readonly NamedCell[]): FormBlock | undefined {
  const columns = new Set(cells.map(({ column }) => column));
  return FORMS.flatMap(({ tables }) => tables)
    .filter(({ id }) => id === row.table)
    .flatMap(({ blocks }) => blocks)
    .find(
      (block) =>
        block.rows.some(({ id, under }) => id === row.id || under?.includes(row.id)) &&
        block.columns.length === cells.length &&
        columns.size === cells.length &&
        block.columns.every(({ id, label }) =>
          [...columns].some((column) => column.id === id && column.printed === label),
        ),
    );
}
