import { gap, type Line, left, lineOf } from '../lines.ts';
import type { Glyph } from '../page.ts';
import { ENUMERATED } from '../words.ts';
import { isFigure, isFigureText, merged, overlapAcross, type Piece, piecesOf } from './pieces.ts';
import { byHeight, withRowHeights } from './row-heights.ts';
import { isUnit } from './units-under-figures.ts';

/** Lines of one cell are further apart than this and nearer than that, in heights of a character. */
const NEAREST = 0.8;
const FURTHEST = 2.2;
/** … and no further than this where no cell shows how far they are. */
const USUAL = 1.45;
/** A unit stands under its figure, and may have a blank line between. */
const UNIT_BELOW = 2.6;
/** What stands on one line differs in height by this at most, in heights of a character. */
const LEVEL = 0.3;
/** The next word of a full line, which had no room on it, is no wider, in heights of a character. */
const WORD = 2.1;
/** Parts of the middle of a cell and of what stands beside it that differ by this are at one height. */
const BESIDE = 0.35;

/** Characters of one word stand closer than this, in heights of a character. */
const CLOSE = 0.1;
/** Such a part of them may be written apart: words of another font. */
const FEW = 0.05;

/** So far apart, in heights of one, characters are set at most that are written together to spread a word over its cell. */
const WIDEST_SPREAD = 3.5;

/** What stands in a cell, line by line, in the order in which the file writes it. */
type Cell = readonly Piece[];

/** What the file writes one behind the other on one line, in pieces. */
export type Run = readonly Piece[];

/**
 * The lines of a part of a page as though every cell had room for its text on one line, at the height of its row.
 * Programs write a table cell by cell: what follows each other in the file and stands under each other is one cell, and
 * figures follow the label of their row.
 * @param pitch what `linePitch` says of all parts
 */
export function linesOfWholeCells(runs: readonly Run[], pitch: number): Piece[][] {
  return byHeight(withRowHeights(stacked(runs, pitch).map(onOneLine)));
}

/**
 * What of some lines the file writes together; `null` where it writes characters in an order of its own.
 * @param written the characters of the page in the order in which the file writes them
 */
export function runsOf(lines: readonly Line[], written: readonly Glyph[]): Run[] | null {
  const own = new Set(lines.flatMap(({ glyphs }) => glyphs));
  const runs: Glyph[][] = [];
  for (const glyph of written) {
    if (!own.has(glyph)) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && Math.abs(glyph.y - last.y) < LEVEL * glyph.size && left(glyph) > left(last))
      run.push(glyph);
    else runs.push([glyph]);
  }
  return tearsNothing(runs, lines) ? runs.map((run) => piecesOf(lineOf(run), WIDEST_SPREAD)) : null;
}

/** Do characters that stand close together belong to one run, those of a figure always and others nearly so? */
function tearsNothing(runs: readonly (readonly Glyph[])[], lines: readonly Line[]): boolean {
  const runOf = new Map(runs.flatMap((run, index) => run.map((glyph) => [glyph, index] as const)));
  const close = lines.flatMap(({ glyphs }) =>
    glyphs.slice(1).flatMap((glyph, index) => {
      const before = glyphs[index] ?? glyph;
      return gap(before, glyph) < CLOSE * glyph.size && Math.abs(before.y - glyph.y) < CLOSE * glyph.size
        ? [[before, glyph] as const]
        : [];
    }),
  );
  const torn = close.filter(([one, other]) => runOf.get(one) !== runOf.get(other));
  const isDigit = ({ text }: Glyph): boolean => /\d/u.test(text.normalize('NFKC'));
  return torn.length <= FEW * close.length && !torn.some((pair) => pair.every(isDigit));
}

/** Cells whose lines are no further apart than `pitch`, in heights of a character. */
function stacked(runs: readonly Run[], pitch: number): Cell[] {
  const stacks: Piece[][] = [];
  for (const run of runs) {
    const [first, ...others] = run;
    const stack = stacks.at(-1);
    if (!first) continue;
    if (stack && goesOn(stack, first, pitch)) {
      // What is set under the line above, however wide apart, is in the same cell.
      const end = Math.max(...stack.map((line) => line.right)) + CLOSE * first.size;
      const own = others.filter((piece) => piece.right <= end);
      stack.push(own.reduce(merged, first));
      stacks.push(...others.slice(own.length).map((piece) => [piece]));
    } else {
      stacks.push([first], ...others.map((piece) => [piece]));
    }
  }
  return stacks.flatMap((stack, index) => cellsIn(stack, besideOf(stack, stacks[index + 1])));
}

function goesOn(stack: Cell, piece: Piece, pitch: number): boolean {
  const last = stack.at(-1);
  const before = stack.at(-2);
  if (!last) return false;
  const down = piece.y - last.y;
  const step = before ? last.y - before.y : down;
  const text = stack.map((line) => line.text).join('');
  return (
    Math.abs(piece.size - last.size) < 0.12 * last.size &&
    down > NEAREST * last.size &&
    down < (isUnit(piece) ? UNIT_BELOW : pitch) * last.size &&
    Math.abs(down - step) < 0.15 * last.size &&
    overlapAcross(last, piece) >
      (isUnit(piece) ? -last.size : 0.5 * Math.min(widthOf(last), widthOf(piece))) &&
    (isFigureText(text) ? isFigureText(text + piece.text) || isTornNumber(text, piece) : !isNumber(piece)) &&
    !ENUMERATED.test(piece.text)
  );
}

/** Does the mark behind the number of a label stand on the line below? */
function isTornNumber(number: string, { text }: Piece): boolean {
  return CLOSES.test(text) && ENUMERATED.test(number + text);
}

/** 一 may go on a word that is written from top to bottom, 1 does not. */
const isNumber = (piece: Piece): boolean => isFigure(piece) && /\d/u.test(piece.text.normalize('NFKC'));
const widthOf = ({ left: from, right: to }: Piece): number => to - from;

/** What the file writes right of some lines next, if that is on one line. */
function besideOf(stack: Cell, next: Cell | undefined): Piece | undefined {
  const last = stack.at(-1);
  const [beside, ...more] = next ?? [];
  return last && beside && more.length === 0 && beside.left >= last.right ? beside : undefined;
}

/**
 * Lines under each other are one cell when what stands beside them is at their middle or top; beside the last of them
 * only, a row begins anew. Where nothing tells, each line but the last must be full.
 */
function cellsIn(stack: Cell, beside: Piece | undefined): Cell[] {
  const last = stack.at(-1);
  // A unit is never alone in its cell.
  if (!last || stack.length === 1 || isUnit(last)) return [stack];
  if (beside) {
    const from = stack.findIndex(
      (_, index) => index < stack.length - 1 && standsBeside(stack.slice(index), beside),
    );
    if (from >= 0) return [...fullLines(stack.slice(0, from)), stack.slice(from)];
    if (Math.abs(beside.y - last.y) < BESIDE * last.size) return stack.map((line) => [line]);
  }
  return fullLines(stack);
}

function standsBeside(cell: Cell, beside: Piece): boolean {
  const first = cell[0] ?? beside;
  const last = cell.at(-1) ?? first;
  return [(first.y + last.y) / 2, first.y].some((y) => Math.abs(y - beside.y) < BESIDE * first.size);
}

/** What begins so goes on something, and what ends so goes on. */
const CLOSES = /^[）)、.．，：:”]/u;
const OPENS = /[（(“第]$/u;

/** A line is broken where its next word has no room, so that no later line of the cell is wider. */
function fullLines(stack: Cell): Cell[] {
  const cells: Piece[][] = [];
  for (const line of stack) {
    const cell = cells.at(-1);
    const last = cell?.at(-1);
    const isFull =
      last && widthOf(last) > Math.max(...[...(cell ?? []), line].map(widthOf)) - WORD * last.size;
    if (cell && last && (isFull || OPENS.test(last.text) || CLOSES.test(line.text))) cell.push(line);
    else cells.push([line]);
  }
  return cells;
}

/**
 * How far apart the lines of a cell stand at most, in heights of a character: as figures show that stand beside the
 * middle or top of one.
 * @param parts what the file writes of each part of its pages
 */
export function linePitch(parts: readonly (readonly Run[])[]): number {
  const shown = parts.flatMap((runs) => {
    const cells = stacked(runs, FURTHEST);
    return cells.flatMap((cell, index) => {
      const [first, second] = cell;
      const beside = besideOf(cell, cells[index + 1]);
      return first && second && beside && isFigure(beside) && standsBeside(cell, beside)
        ? [(second.y - first.y) / first.size]
        : [];
    });
  });
  return shown.length > 0 ? Math.min(...shown) + 0.15 : USUAL;
}

function onOneLine(cell: Cell): Piece {
  const [first] = cell;
  if (!first || cell.length === 1) return first ?? lineOf([]);
  const glyphs = cell.flatMap((line) => line.glyphs);
  const start = Math.min(...cell.map((line) => line.left));
  const width = (Math.max(...cell.map((line) => line.right)) - start) / glyphs.length;
  const last = cell.at(-1) ?? first;
  const y = (first.y + last.y) / 2;
  const onLine = glyphs.map((glyph, index) => ({ ...glyph, x: start + (index + 0.5) * width, y, width }));
  return {
    ...first,
    glyphs: onLine,
    text: cell.map((line) => line.text).join(''),
    y,
    left: start,
    right: start + width * glyphs.length,
    top: first.top,
    bottom: last.bottom,
  };
}
