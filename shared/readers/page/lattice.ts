import type { Box, Drawing, Glyph, Ruling } from './page.ts';
import { joinedRulings } from './rulings.ts';

/** A cell drawn by lines: its place in the grid and on the page. */
export interface DrawnCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A table drawn by lines. */
export interface Lattice extends Box {
  /** Where its columns begin and end, from left to right; one more than there are columns. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly DrawnCell[];
}

/** Lines that end this near to each other meet. */
const MEET = 3;
/** Frames of neighbouring cells stand this far apart at most. */
const FRAME_GAP = 8;
/** Part of an edge that must be drawn for it to part two cells. */
const DRAWN = 0.7;

/** The tables that are drawn by lines, with at least two cells beside each other; from top to bottom. */
export function latticesOf(
  drawing: Pick<Drawing, 'horizontal' | 'vertical'>,
  glyphs: readonly Glyph[],
): Lattice[] {
  const horizontal = joinedRulings(drawing.horizontal);
  const vertical = joinedRulings(drawing.vertical);
  return networks(horizontal, vertical)
    .map((network) => latticeOf(network, glyphs))
    .filter((lattice) => lattice !== null)
    .sort((one, other) => one.top - other.top || one.left - other.left);
}

interface Network extends Box {
  readonly horizontal: Ruling[];
  readonly vertical: Ruling[];
}

/** Lines that meet, and frames that stand close together. */
function networks(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Network[] {
  const leaders = new Leaders(horizontal.length + vertical.length);
  const order = vertical
    .map((_, index) => index)
    .sort((one, other) => at(vertical, one) - at(vertical, other));
  horizontal.forEach((line, index) => {
    for (let next = firstFrom(order, vertical, line.from - MEET); next < order.length; next += 1) {
      const upright = vertical[order[next] ?? 0];
      if (!upright || upright.at > line.to + MEET) break;
      if (upright.from - MEET <= line.at && line.at <= upright.to + MEET) {
        leaders.join(index, horizontal.length + (order[next] ?? 0));
      }
    }
  });
  const byLeader = new Map<number, Network>();
  const networkOf = (index: number): Network => {
    const leader = leaders.of(index);
    const known = byLeader.get(leader);
    if (known) return known;
    const made: Network = { horizontal: [], vertical: [], left: 0, right: 0, top: 0, bottom: 0 };
    byLeader.set(leader, made);
    return made;
  };
  horizontal.forEach((line, index) => {
    networkOf(index).horizontal.push(line);
  });
  vertical.forEach((line, index) => {
    networkOf(horizontal.length + index).vertical.push(line);
  });
  const found = [...byLeader.values()].filter(
    (network) => network.horizontal.length > 1 && network.vertical.length > 1,
  );
  return joinedFrames(found.map((network) => ({ ...network, ...boxOf(network) })));
}

function at(lines: readonly Ruling[], index: number): number {
  return lines[index]?.at ?? 0;
}

function firstFrom(order: readonly number[], lines: readonly Ruling[], from: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(lines, order[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function boxOf({ horizontal, vertical }: Pick<Network, 'horizontal' | 'vertical'>): Box {
  const xs = [...horizontal.flatMap(({ from, to }) => [from, to]), ...vertical.map((line) => line.at)];
  const ys = [...vertical.flatMap(({ from, to }) => [from, to]), ...horizontal.map((line) => line.at)];
  return { left: min(xs), right: max(xs), top: min(ys), bottom: max(ys) };
}

const min = (values: readonly number[]): number =>
  values.reduce((one, other) => Math.min(one, other), Infinity);
const max = (values: readonly number[]): number =>
  values.reduce((one, other) => Math.max(one, other), -Infinity);

function joinedFrames(found: readonly Network[]): Network[] {
  const sorted = [...found].sort((one, other) => one.top - other.top);
  const joined: Network[] = [];
  for (const network of sorted) {
    const neighbour = joined.findLastIndex((other) => besideEachOther(other, network));
    const other = joined[neighbour];
    if (!other) {
      joined.push(network);
      continue;
    }
    const together = {
      horizontal: [...other.horizontal, ...network.horizontal],
      vertical: [...other.vertical, ...network.vertical],
    };
    joined[neighbour] = { ...together, ...boxOf(together) };
  }
  return joined.length < found.length ? joinedFrames(joined) : joined;
}

/** Close, and neither inside the other (a table inside a cell is a table of its own). */
function besideEachOther(one: Box, other: Box): boolean {
  const across = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const down = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
  const overlapping = across < -MEET && down < -MEET;
  return !overlapping && across <= FRAME_GAP && down <= FRAME_GAP;
}

function latticeOf(network: Network, glyphs: readonly Glyph[]): Lattice | null {
  const inside = glyphs.filter(
    ({ x, y }) => x > network.left && x < network.right && y > network.top && y < network.bottom,
  );
  const size = middleSize(inside);
  const columns = edges(
    [...network.vertical.map((line) => line.at), ...network.horizontal.flatMap(({ from, to }) => [from, to])],
    inside.map(({ x }) => x),
    size,
  );
  const rows = edges(
    [...network.horizontal.map((line) => line.at), ...network.vertical.flatMap(({ from, to }) => [from, to])],
    inside.map(({ y }) => y),
    size,
  );
  if (columns.length < 3 || rows.length < 2) return null;
  const across = withoutStruck(drawnEdges(network.horizontal, rows, columns), inside, rows, columns);
  const down = drawnEdges(network.vertical, columns, rows);
  const width = columns.length - 1;
  const height = rows.length - 1;
  const leaders = new Leaders(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const here = row * width + column;
      if (column + 1 < width && !down[column + 1]?.[row]) leaders.join(here, here + 1);
      if (row + 1 < height && !across[row + 1]?.[column]) leaders.join(here, here + width);
    }
  }
  const rectangles = rectanglesOf(leaders, width, height);
  return compact(rectangles, columns, rows);
}

function middleSize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((one, other) => one - other);
  return sizes[sizes.length >> 1] ?? 10;
}

/**
 * Where columns (or rows) begin and end: the places of the lines across, one for lines that belong together (double
 * lines, the frames of neighbours), that is, that are nearer to each other than a character and have none between.
 */
function edges(places: readonly number[], middles: readonly number[], size: number): number[] {
  const sorted = [...places].sort((one, other) => one - other);
  const texts = [...middles].sort((one, other) => one - other);
  const groups: number[][] = [];
  for (const place of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    const last = group?.at(-1);
    if (group && first !== undefined && last !== undefined && place - first <= MEET) group.push(place);
    else if (
      group &&
      first !== undefined &&
      last !== undefined &&
      place - first <= 0.7 * size &&
      !anyBetween(texts, last, place)
    )
      group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}

function anyBetween(sorted: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? Infinity) < to;
}

/** For every edge between two marks: is a line drawn along it? */
function drawnEdges(
  lines: readonly Ruling[],
  across: readonly number[],
  marks: readonly number[],
): boolean[][] {
  const drawn = across.map(() => marks.slice(1).map(() => 0));
  for (const { at: place, from, to } of lines) {
    const covered = drawn[nearest(across, place)];
    if (!covered) continue;
    for (let index = 0; index + 1 < marks.length; index += 1) {
      const start = marks[index] ?? 0;
      const end = marks[index + 1] ?? 0;
      const part = (Math.min(to, end) - Math.max(from, start)) / (end - start);
      if (part > 0) covered[index] = (covered[index] ?? 0) + part;
    }
  }
  return drawn.map((line) => line.map((part) => part >= DRAWN));
}

/** A line that runs through characters strikes them out, or slipped when it was drawn: it parts no cells. */
function withoutStruck(
  drawn: readonly boolean[][],
  glyphs: readonly Glyph[],
  rows: readonly number[],
  columns: readonly number[],
): boolean[][] {
  const struck = drawn.map((edges) => edges.map(() => 0));
  for (const { x, y, size } of glyphs) {
    const row = nearest(rows, y);
    if (Math.abs((rows[row] ?? 0) - y) > 0.2 * size) continue;
    const column = columns.findIndex((edge, index) => edge <= x && x < (columns[index + 1] ?? 0));
    const edges = struck[row];
    if (edges && column >= 0) edges[column] = (edges[column] ?? 0) + 1;
  }
  return drawn.map((edges, row) => edges.map((is, column) => is && (struck[row]?.[column] ?? 0) < 2));
}

function nearest(sorted: readonly number[], place: number): number {
  let best = 0;
  sorted.forEach((value, index) => {
    if (Math.abs(value - place) < Math.abs((sorted[best] ?? 0) - place)) best = index;
  });
  return best;
}

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Joined squares as rectangles; an area of another shape (a line is missing) falls into one for each run of a row. */
function rectanglesOf(leaders: Leaders, width: number, height: number): Rectangle[] {
  const open = new Map<string, { row: number; column: number; rowSpan: number; colSpan: number }>();
  const done: Rectangle[] = [];
  for (let row = 0; row < height; row += 1) {
    const runs = new Map<string, { row: number; column: number; rowSpan: number; colSpan: number }>();
    let column = 0;
    while (column < width) {
      const leader = leaders.of(row * width + column);
      let end = column + 1;
      while (end < width && leaders.of(row * width + end) === leader) end += 1;
      const key = `${leader}:${column}:${end}`;
      const above = open.get(key);
      if (above) {
        above.rowSpan += 1;
        runs.set(key, above);
        open.delete(key);
      } else {
        runs.set(key, { row, column, rowSpan: 1, colSpan: end - column });
      }
      column = end;
    }
    done.push(...open.values());
    open.clear();
    for (const [key, run] of runs) open.set(key, run);
  }
  return [...done, ...open.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Grid lines at which no cell begins are dropped, so that a line under a word makes no column. */
function compact(
  rectangles: readonly Rectangle[],
  columns: readonly number[],
  rows: readonly number[],
): Lattice | null {
  const usedColumns = [...new Set(rectangles.map(({ column }) => column))].sort((one, other) => one - other);
  const usedRows = [...new Set(rectangles.map(({ row }) => row))].sort((one, other) => one - other);
  if (usedColumns.length < 2) return null;
  const columnNumber = numbering(usedColumns, columns.length - 1);
  const rowNumber = numbering(usedRows, rows.length - 1);
  const cells = rectangles.map((rectangle): DrawnCell => {
    const row = rowNumber[rectangle.row] ?? 0;
    const column = columnNumber[rectangle.column] ?? 0;
    return {
      row,
      column,
      rowSpan: (rowNumber[rectangle.row + rectangle.rowSpan] ?? 0) - row,
      colSpan: (columnNumber[rectangle.column + rectangle.colSpan] ?? 0) - column,
      left: columns[rectangle.column] ?? 0,
      right: columns[rectangle.column + rectangle.colSpan] ?? 0,
      top: rows[rectangle.row] ?? 0,
      bottom: rows[rectangle.row + rectangle.rowSpan] ?? 0,
    };
  });
  const kept = (places: readonly number[], used: readonly number[]): number[] => [
    ...used.map((index) => places[index] ?? 0),
    places.at(-1) ?? 0,
  ];
  return {
    cells,
    columns: kept(columns, usedColumns),
    rows: kept(rows, usedRows),
    left: columns[0] ?? 0,
    right: columns.at(-1) ?? 0,
    top: rows[0] ?? 0,
    bottom: rows.at(-1) ?? 0,
  };
}

function numbering(used: readonly number[], end: number): number[] {
  const numbers: number[] = [];
  used.forEach((index, number) => {
    numbers[index] = number;
  });
  numbers[end] = used.length;
  return numbers;
}

/** Sets that are joined, each known by its leader. */
class Leaders {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  of(index: number): number {
    let leader = index;
    for (;;) {
      const parent = this.#parents[leader] ?? leader;
      if (parent === leader) return leader;
      this.#parents[leader] = this.#parents[parent] ?? parent;
      leader = parent;
    }
  }

  join(one: number, other: number): void {
    const [low, high] = [this.of(one), this.of(other)].sort((first, second) => first - second);
    if (low !== undefined && high !== undefined) this.#parents[high] = low;
  }
}
