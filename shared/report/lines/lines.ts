import type { Document, Place, Table, TableCell } from '../../document/document.ts';
import { oneSpaceApart } from '../../words/one-space-apart.ts';
import { type Figure, parseFigure } from '../figure.ts';
import { unpacked } from './packed-rows.ts';
import { withoutRepeats } from './repeated-cells.ts';
import { upright } from './transposed.ts';

/** A cell of a table row, or a piece of a text line. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
  readonly figure: Figure;
  /** Only a space parts it from the digits before it, which may be of the same figure: 「2 0」. */
  readonly spaced?: boolean;
  /** Grid columns it covers, where the file has a grid: first, and one past the last. */
  readonly columns: readonly [number, number] | null;
}

/** One row of a table or one line of text; the form reader reads lines from top to bottom. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly place: Place;
  /** The table it is a row of; `null` for a line of text. */
  readonly table: Table | null;
}

/** It is a row of which the file tells in which column each cell stands. */
export const isInGrid = ({ table }: Line): boolean => table?.columns === 'grid';

/** A cell in which nothing stands, where the file leaves it out. */
export function blankAt(place: Place): Piece {
  return { text: '', place, figure: { kind: 'blank' }, columns: null };
}

/** A cell with this many characters is prose, not a label. */
const PROSE = 120;
/** A sign set off from its figure, alone on a line: `- 8`. */
const SIGNED = /^[-−－+＋]\s+[\d.,]+$/u;
const UNIT = /^(?:亿元|万元|元|件|项|个)$/u;
const CLOSED = { kind: 'words' } as const;

/** The document as lines. A table cell that holds prose (the whole report inside one cell) gives lines of text. */
export function linesOf(document: Document): Line[] {
  const lines: Line[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      pushText(lines, block.text, block.place);
    } else {
      const table = upright(withoutRepeats(block));
      for (const row of rowsOf(table).flatMap(unpacked)) pushRow(lines, table, row);
    }
  }
  return lines;
}

function rowsOf(table: Table): TableCell[][] {
  const rows: TableCell[][] = [];
  for (const cell of table.cells) {
    let row = rows[cell.row];
    if (!row) {
      row = [];
      rows[cell.row] = row;
    }
    row.push(cell);
  }
  return rows.filter((row) => row !== undefined);
}

function pushRow(lines: Line[], table: Table, row: readonly TableCell[]): void {
  const filled = row.filter((cell) => cell.text.trim() !== '');
  const first = row[0];
  if (!first) return;
  const lone = filled.length === 1 ? filled[0] : undefined;
  if (filled.some((cell) => cell.text.length > PROSE) || (lone?.text.includes('\n') && row.length === 1)) {
    for (const cell of filled) pushText(lines, cell.text, cell.place);
    return;
  }
  lines.push({
    table,
    place: first.place,
    pieces: row.map((cell) => ({
      text: cell.text,
      place: cell.place,
      figure: parseFigure(cell.text),
      columns: table.columns === 'grid' ? [cell.column, cell.column + cell.colSpan] : null,
      spaced: cell.spaced === true,
    })),
  });
}

function pushText(lines: Line[], text: string, place: Place): void {
  for (const part of text.split('\n')) {
    const trimmed = part.trim();
    if (trimmed === '') continue;
    lines.push({ table: null, place, pieces: textPieces(trimmed, place) });
  }
}

/**
 * A line of text is one piece, unless figures stand behind it (「（一）予以公开 1 0 0 0 0 0 1」): then they are
 * pieces of their own. Sentences are never taken apart.
 */
function textPieces(text: string, place: Place): Piece[] {
  const piece = (part: string): Piece => ({ text: part, place, figure: parseFigure(part), columns: null });
  if (text.length > PROSE || /[。；！？]/u.test(text))
    return [{ text, place, figure: CLOSED, columns: null }];
  if (SIGNED.test(text)) return [piece(text)];
  const words = joinedUnits(text.split(/[\s\u3000|｜]+/u).filter((word) => word !== ''));
  let start = words.length;
  while (start > 0 && isFigure(words[start - 1] ?? '')) start -= 1;
  const figures = words.slice(start);
  if (figures.length === 0 || start > 8) return [piece(text)];
  const label = words.slice(0, start).join(' ');
  const spaced = oneSpaceApart(text, words).slice(start);
  return [
    ...(label === '' ? [] : [piece(label)]),
    ...figures.map((figure, index) => ({ ...piece(figure), spaced: index > 0 && spaced[index] === true })),
  ];
}

/** 「（五）不予处理 1.」 is a label cut behind the number of its item. */
function isFigure(word: string): boolean {
  return parseFigure(word).kind !== 'words' && !/^\d{1,2}[.．、]$/u.test(word);
}

/** 「8 万元」 is one figure. */
function joinedUnits(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && UNIT.test(word) && /[\d０-９]$/u.test(last))
      joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}
