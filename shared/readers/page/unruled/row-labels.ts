import type { Ruling } from '../page.ts';
import { ENUMERATED } from '../words.ts';
import { parted, smallestPitch, under } from './chunks.ts';
import type { Piece } from './pieces.ts';

/** The lines of a row's own label; `certain` when no other division of the lines fits about as well. */
export interface RowLabel {
  readonly lines: readonly Piece[];
  readonly certain: boolean;
}

/** Where a row's figures stand beside the lines of its label; the same all through a table. */
type Standing = (first: Piece, last: Piece) => number;
const STANDINGS: readonly Standing[] = [
  (first, last) => (first.y + last.y) / 2,
  (first) => first.y,
  (_, last) => last.y,
];

/** What it costs, in heights of a character, to leave a line to no row, a row without a label … */
const LONE_LINE = 1;
const LONE_ROW = 3;
/** … and to set figures beside the wrong height of their label. */
const SLIP = 4;
const WIDEST_SLIP = 0.6;
/** Another division that is dearer by less than this might be the right one. */
const MARGIN = 0.7;
const MOST_LINES = 9;

interface Beside {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly cost: number;
}

/**
 * Deals lines of labels out to the rows of figures beside them, all together: every row gets lines that follow each
 * other, at whose middle (or top, or foot) its figures stand. `separators` are the lines between rows, if drawn.
 */
export function labelsOfRows(
  lines: readonly Piece[],
  rows: readonly number[],
  levelLines: readonly Ruling[],
  separators: readonly number[],
): (RowLabel | null)[] {
  const divisions = STANDINGS.map((standing) =>
    divided(lines, rows, besides(lines, rows, levelLines, separators, standing)),
  ).sort((one, other) => one.cost - other.cost);
  const [best, ...others] = divisions;
  const rivals = others.filter(({ cost }) => best && cost - best.cost < MARGIN);
  return rows.map((_, row) => {
    const own = best?.labels[row];
    if (!own) return null;
    const { from, to } = own.beside;
    const agreed = rivals.every(({ labels }) => {
      const other = labels[row]?.beside;
      return other?.from === from && other.to === to;
    });
    return { lines: lines.slice(from, to), certain: own.clear && agreed };
  });
}

/** Every run of lines that may be the label of a row. */
function besides(
  lines: readonly Piece[],
  rows: readonly number[],
  levelLines: readonly Ruling[],
  separators: readonly number[],
  standing: Standing,
): Beside[] {
  const pitch = 1.35 * smallestPitch(lines);
  const between = (one: number, other: number): boolean =>
    separators.some((at) => at > Math.min(one, other) && at < Math.max(one, other));
  const found: Beside[] = [];
  rows.forEach((y, row) => {
    const enclosed = between(rows[row - 1] ?? -Infinity, y) && between(y, rows[row + 1] ?? Infinity);
    lines.forEach((first, from) => {
      for (let to = from + 1; to <= Math.min(lines.length, from + MOST_LINES); to += 1) {
        const last = lines[to - 1];
        const before = lines[to - 2];
        if (!last) return;
        if (to > from + 1) {
          if (!before || !under(before, last) || ENUMERATED.test(last.text)) return;
          if (last.y - before.y > pitch && !enclosed) return;
          if (parted(before, last, levelLines)) return;
        }
        if (between(first.y, y) || between(last.y, y)) continue;
        const slip = Math.abs(standing(first, last) - y) / first.size;
        if (enclosed) found.push({ from, to, row, cost: 0.1 * slip });
        else if (slip <= WIDEST_SLIP) found.push({ from, to, row, cost: SLIP * slip });
      }
    });
  });
  return found;
}

interface Division {
  readonly cost: number;
  readonly labels: readonly ({ beside: Beside; clear: boolean } | null)[];
}

/** The cheapest way to deal all lines out, from top to bottom, and how much dearer each row's next choice is. */
function divided(lines: readonly Piece[], rows: readonly number[], all: readonly Beside[]): Division {
  const width = lines.length + 1;
  const at = (line: number, row: number): number => row * width + line;
  const forward = new Array<number>(width * (rows.length + 1)).fill(Infinity);
  const backward = [...forward];
  const ofRow = rows.map((_, row) => all.filter((beside) => beside.row === row));
  const lower = (costs: number[], place: number, cost: number): void => {
    if (cost < (costs[place] ?? Infinity)) costs[place] = cost;
  };
  const get = (costs: readonly number[], line: number, row: number): number =>
    costs[at(line, row)] ?? Infinity;
  forward[at(0, 0)] = 0;
  for (let row = 0; row <= rows.length; row += 1) {
    for (let line = 0; line < width; line += 1) {
      if (line > 0) lower(forward, at(line, row), get(forward, line - 1, row) + LONE_LINE);
      if (row > 0) lower(forward, at(line, row), get(forward, line, row - 1) + LONE_ROW);
      for (const { from, to, cost } of ofRow[row - 1] ?? [])
        if (to === line) lower(forward, at(line, row), get(forward, from, row - 1) + cost);
    }
  }
  backward[at(lines.length, rows.length)] = 0;
  for (let row = rows.length; row >= 0; row -= 1) {
    for (let line = lines.length; line >= 0; line -= 1) {
      if (line < lines.length) lower(backward, at(line, row), get(backward, line + 1, row) + LONE_LINE);
      if (row < rows.length) lower(backward, at(line, row), get(backward, line, row + 1) + LONE_ROW);
      for (const { from, to, cost } of ofRow[row] ?? [])
        if (from === line) lower(backward, at(line, row), cost + get(backward, to, row + 1));
    }
  }
  const labels = rows.map((_, row) => {
    const choices = (ofRow[row] ?? [])
      .map((beside) => ({
        beside,
        cost: get(forward, beside.from, row) + beside.cost + get(backward, beside.to, row + 1),
      }))
      .sort((one, other) => one.cost - other.cost);
    const alone = Math.min(
      ...Array.from(
        { length: width },
        (_, line) => get(forward, line, row) + LONE_ROW + get(backward, line, row + 1),
      ),
    );
    const [best, next] = choices;
    if (!best || best.cost > alone) return null;
    return { beside: best.beside, clear: Math.min(next?.cost ?? Infinity, alone) - best.cost >= MARGIN };
  });
  return { cost: get(forward, lines.length, rows.length), labels };
}
