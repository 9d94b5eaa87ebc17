/**
 * Tables of a web page that was saved with a line for each cell, and its pipe: behind the cell (`0 |`) or in the next line.
 * Where a cell is blank only its pipe is left, a line that otherwise says nothing.
 */
import { isFigure } from './rows.ts';

/** The figures of a row, with an empty text for each cell that is blank. */
export interface StackedFigures {
  /** Behind its last line, from 0. */
  readonly to: number;
  readonly fields: readonly string[];
}

/** So many lines show that a text is written so. */
const FEWEST = 20;
const FEWEST_ROWS = 3;
/** 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 |. */
const MOST_LABELS = 3;
const PIPE = /[|｜]/u;
const ONLY_A_PIPE = /^[|｜]$/u;
/** The columns that a cell spans, where their pipes stand in a line of their own. */
const ONLY_SPANS = /^[|｜]{2,}$/u;
const BEGINS_ROW = /^[|｜]\s*(?=[^|｜\s][^|｜]*$)/u;
/** A cell and its pipe, with the pipes of the columns that it spans. */
const CELL = /^([^|｜]*)[|｜](\s*[|｜]+)?$/u;

/** Rows of figures with blank cells among them, by the line on which they begin, from 0. */
export function stackedFigures(sources: readonly string[]): Map<number, StackedFigures> {
  // `| 规章` begins a row; its own pipe stands in the next line.
  const lines = sources.map((line) => line.trim().replace(BEGINS_ROW, ''));
  const found = new Map<number, StackedFigures>();
  const behind = lines.filter((line) => /[^|｜\s]/u.test(line) && CELL.test(line)).length;
  const below = lines.filter(
    (line, at) => line.trim() !== '' && !PIPE.test(line) && ONLY_A_PIPE.test(lines[at + 1] ?? ''),
  ).length;
  if (Math.max(behind, below) < FEWEST) return found;
  const style = { below: below > behind, opened: below <= behind && areOpened(lines) };
  for (let at = 0; at < lines.length; ) {
    const row = rowFrom(lines, at, style);
    if (row && (row.fields.length > 1 || row.closed) && row.fields.includes('')) found.set(at, row);
    const words = style.below && row === null && !PIPE.test(lines[at] ?? '');
    // The pipe below words is their own.
    at = row?.to ?? at + (words && ONLY_A_PIPE.test(lines[at + 1] ?? '') ? 2 : 1);
  }
  return found;
}

/** Whether a pipe stands in front of each row: then one does behind every row that closes with the columns it spans. */
function areOpened(lines: readonly string[]): boolean {
  const next = lines.flatMap((line, at) => {
    const closes = ONLY_SPANS.test(line) || CELL.exec(line)?.[2] !== undefined;
    const below = closes ? lines.slice(at + 1).find((other) => other.trim() !== '') : undefined;
    return below !== undefined && PIPE.test(below) ? [ONLY_A_PIPE.test(below)] : [];
  });
  return next.length >= FEWEST_ROWS && next.every((opens) => opens);
}

/** More cells of words stand above than merged labels and a label are. */
function isBelowHeader(lines: readonly string[], from: number): boolean {
  let cells = 0;
  for (let at = from - 1; at >= 0 && !ONLY_A_PIPE.test(lines[at] ?? ''); at -= 1)
    if (CELL.test(lines[at] ?? '')) cells += 1;
  return cells > MOST_LABELS;
}

/** The cells from here on up to the next words, or to pipes that close a row. */
function rowFrom(
  lines: readonly string[],
  from: number,
  style: { readonly below: boolean; readonly opened: boolean },
): (StackedFigures & { readonly closed: boolean }) | null {
  const fields: string[] = [];
  let closed = false;
  let at = from;
  for (; at < lines.length && !closed; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    closed = ONLY_SPANS.test(line);
    if (closed) continue;
    const cell = CELL.exec(line);
    const text = cell ? (cell[1] ?? '').trim() : PIPE.test(line) ? null : line.trim();
    if (text === null || (!cell && !style.below) || (text !== '' && !isFigure(text))) break;
    fields.push(text);
    // Its pipe stands in the next line.
    if (!cell && ONLY_A_PIPE.test(lines[at + 1] ?? '')) at += 1;
    closed = cell?.[2] !== undefined;
  }
  if (style.opened) {
    // The pipe in front of the next row, and in front of this one where it has no label of its own.
    if (!closed && fields.at(-1) === '' && CELL.test(lines[at] ?? '')) fields.pop();
    if (fields[0] === '' && isBelowHeader(lines, from)) fields.shift();
  }
  return fields.length === 0 ? null : { to: at, fields, closed };
}
