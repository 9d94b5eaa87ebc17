/**
 * Tables that a text draws with the signs for it (`┌─┬─┐`) or with `+`, `-` and `|`. Each cell is found by following its
 * border, so that cells which span others, and lines broken within a cell, are what they are drawn as.
 */
import { edgesOf, textOfCell } from './cell-lines.ts';
import { spreadOut, WIDTHS } from './display-columns.ts';
import type { SetCell } from './set-tables.ts';

const LEFT = 1;
const RIGHT = 2;
const UP = 4;
const DOWN = 8;
/** Which ways each sign leads on. */
const WAYS = new Map<string, number>();
for (const [signs, ways] of [
  ['─━═┄┅┈┉╌╍-=—', LEFT | RIGHT],
  ['│┃║┆┇┊┋╎╏|｜', UP | DOWN],
  ['┌┍┎┏╔╒╓╭', RIGHT | DOWN],
  ['┐┑┒┓╗╕╖╮', LEFT | DOWN],
  ['└┕┖┗╚╘╙╰', RIGHT | UP],
  ['┘┙┚┛╝╛╜╯', LEFT | UP],
  ['├┝┞┟┠┡┢┣╠╞╟', UP | RIGHT | DOWN],
  ['┤┥┦┧┨┩┪┫╣╡╢', UP | LEFT | DOWN],
  ['┬┭┮┯┰┱┲┳╦╤╥', LEFT | RIGHT | DOWN],
  ['┴┵┶┷┸┹┺┻╩╧╨', LEFT | RIGHT | UP],
  ['┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╬╪╫+', LEFT | RIGHT | UP | DOWN],
  // Markdown says with it how a column is set.
  [':', LEFT | RIGHT],
] as const) {
  for (const sign of signs) WAYS.set(sign, ways);
}

const TOP = /^[\s]*(?:[┌┍┎┏╔╒╓╭][─━═┄┅┈┉╌╍┬┭┮┯┰┱┲┳╦╤╥]+[┐┑┒┓╗╕╖╮]|\+[-=:+]{2,}\+)\s*$/u;
const RULE = /^\s*\+[-=:+]{2,}\+\s*$/u;
const GOES_ON = /^[\s]*[│┃║┆┇┊┋╎╏|｜+├┝┞┟┠┡┢┣╠╞╟└┕┖┗╚╘╙╰]/u;
/** Signs in a line, and lines, that no table of a report has. */
const WIDEST = 600;
const TALLEST = 2_000;
/** Places in a drawing: some three times those of the most widely drawn table of a report. */
const LARGEST = 200_000;
/** More boxes than any report draws. */
const MOST = 20_000;
/** Steps for each place, above what following every border takes. */
const EFFORT = 12;

/** Whether a drawing begins in this line. */
export function beginsDrawing(line: string): boolean {
  return TOP.test(line);
}

/** How many lines from here on belong to one drawing. */
export function heightOfDrawing(lines: readonly string[], from: number): number {
  let height = 1;
  while (height < TALLEST && GOES_ON.test(lines[from + height] ?? '')) height += 1;
  return height;
}

/**
 * The table drawn in these lines; `null` when the drawing does not close, or draws no lines between its rows.
 */
export function drawnTable(lines: readonly string[]): readonly SetCell[] | null {
  const widest = Math.max(0, ...lines.map(({ length }) => length));
  if (lines.length < 3 || widest > WIDEST || widest * lines.length > LARGEST) return null;
  const tried = new Set<number>();
  for (const widths of WIDTHS) {
    const places = lines.map((line) => spreadOut(line.trimEnd(), widths));
    const width = places[0]?.length ?? 0;
    if (tried.has(width) || places.some((line) => line.length !== width)) continue;
    tried.add(width);
    const cells = new Drawing(places).cells();
    if (cells !== null) return cells;
  }
  return evenTable(lines);
}

/** A drawing whose rules are all alike, and whose lines have a field for each column, though they are not all as wide. */
function evenTable(lines: readonly string[]): SetCell[] | null {
  const top = (lines[0] ?? '').trim();
  const widths = top
    .slice(1, -1)
    .split('+')
    .map(({ length }) => length);
  if (!top.includes('+') || widths.length < 2) return null;
  const bands: { line: number; fields: string[][] }[] = [];
  for (const [line, source] of lines.entries()) {
    if (RULE.test(source)) {
      if (source.trim().length !== top.length) return null;
      bands.push({ line: line + 1, fields: widths.map(() => []) });
      continue;
    }
    const fields = source.trim().split('|').slice(1, -1);
    if (fields.length !== widths.length) return null;
    for (const [column, field] of fields.entries()) bands.at(-1)?.fields[column]?.push(field);
  }
  bands.pop();
  const cells: SetCell[] = [];
  for (const [row, { line, fields }] of bands.entries()) {
    for (const [column, field] of fields.entries()) {
      const places = field.map((each) => spreadOut(each, WIDTHS[0]));
      const text = textOfCell(places, Math.max(1, (widths[column] ?? 0) - 2), bands.length);
      if (text === null) return null;
      cells.push({ text, row, column, rowSpan: 1, colSpan: 1, line });
    }
  }
  return cells;
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

class Drawing {
  private readonly places: readonly (readonly string[])[];
  private readonly ways: readonly (readonly number[])[];
  private effort: number;

  constructor(places: readonly (readonly string[])[]) {
    this.places = places;
    this.ways = places.map((line) => {
      let before = 0;
      return line.map((sign) => {
        // The second column of a wide sign leads on as the first one does.
        const ways = sign === '' ? ((before & RIGHT) !== 0 ? LEFT | RIGHT : 0) : (WAYS.get(sign) ?? 0);
        before = ways;
        return ways;
      });
    });
    this.effort = EFFORT * places.length * (places[0]?.length ?? 0);
  }

  cells(): SetCell[] | null {
    const boxes: Box[] = [];
    for (let top = 0; top < this.ways.length; top++) {
      for (let left = 0; left < (this.ways[top]?.length ?? 0); left++) {
        const box = this.leads(top, left, RIGHT | DOWN) ? this.boxAt(top, left) : null;
        if (box !== null) boxes.push(box);
        if (this.effort < 0 || boxes.length > MOST) return null;
      }
    }
    return boxes.length > 0 && isFilled(boxes) ? this.laidOut(boxes) : null;
  }

  private leads(y: number, x: number, ways: number): boolean {
    this.effort -= 1;
    return ((this.ways[y]?.[x] ?? 0) & ways) === ways;
  }

  /** The smallest box with this corner. */
  private boxAt(top: number, left: number): Box | null {
    for (let right = left + 1; this.leads(top, right, LEFT); right++) {
      if (right > left + 1 && this.leads(top, right, DOWN)) {
        const bottom = this.bottomOf(top, left, right);
        if (bottom !== null) return { top, left, bottom, right };
      }
      if (!this.leads(top, right, RIGHT)) return null;
    }
    return null;
  }

  private bottomOf(top: number, left: number, right: number): number | null {
    for (let y = top + 1; this.leads(y, right, UP) && this.leads(y, left, UP); y++) {
      if (y > top + 1 && this.leads(y, right, LEFT) && this.leads(y, left, RIGHT)) {
        let x = left + 1;
        while (x < right && this.leads(y, x, LEFT | RIGHT)) x++;
        if (x === right) return y;
      }
      if (!this.leads(y, right, DOWN) || !this.leads(y, left, DOWN)) return null;
    }
    return null;
  }

  private laidOut(boxes: readonly Box[]): SetCell[] | null {
    const across = positions(boxes.flatMap(({ left, right }) => [left, right]));
    const down = positions(boxes.flatMap(({ top, bottom }) => [top, bottom]));
    const room = this.roomIn(boxes);
    const cells: SetCell[] = [];
    for (const box of boxes) {
      const { top, left, bottom, right } = box;
      const text = textOfCell(this.linesIn(box), room.get(left) ?? 0, down.size - 1);
      if (text === null) return null;
      const row = down.get(top) ?? 0;
      const column = across.get(left) ?? 0;
      cells.push({
        text,
        row,
        column,
        rowSpan: (down.get(bottom) ?? 0) - row,
        colSpan: (across.get(right) ?? 0) - column,
        line: top + 1,
      });
    }
    return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  }

  /** The signs of each line of a box, one a column. */
  private linesIn({ top, left, bottom, right }: Box): (readonly string[])[] {
    return this.places.slice(top + 1, bottom).map((line) => line.slice(left + 1, right));
  }

  /** How many columns the words take at most in the boxes that begin at the same place: what is as wide was broken there. */
  private roomIn(boxes: readonly Box[]): Map<number, number> {
    const room = new Map<number, number>();
    for (const [left, column] of Map.groupBy(boxes, (box) => box.left)) {
      const narrowest = Math.min(...column.map(({ right }) => right));
      const lines = column.filter(({ right }) => right === narrowest).flatMap((box) => this.linesIn(box));
      const edges = lines.map(edgesOf).filter((each) => each !== null);
      room.set(left, Math.max(0, ...edges.map(({ to }) => to)) - Math.min(...edges.map(({ from }) => from)));
    }
    return room;
  }
}

/** Whether the boxes leave nothing free of the rectangle around them. */
function isFilled(boxes: readonly Box[]): boolean {
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
  const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
  const area = boxes.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top) * (right - left), 0);
  return area === height * width;
}

function positions(values: readonly number[]): Map<number, number> {
  return new Map([...new Set(values)].sort((a, b) => a - b).map((value, at) => [value, at]));
}
