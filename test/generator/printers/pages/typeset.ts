/** Sets a copy on pages: every character and every line at its place, for the formats that know nothing else. */
import { type Copy, type CopyTable, fullText } from '../../copy.ts';
import { gridOf } from '../../grid.ts';
import type { Random } from '../../random.ts';

export const PAGE_FEATURES = [
  'landscape',
  'page-numbers',
  'running-header',
  'header-again',
  'labels-again',
  'rows-cut',
  'frames',
  'double-lines',
  'dashes',
  'filled-lines',
  'no-side-lines',
  'level-lines-only',
  'no-lines',
  'top-aligned',
  'small-print',
  'wide-margins',
  'shuffled',
  'sideways',
] as const;
export type PageFeature = (typeof PAGE_FEATURES)[number];

export interface Letter {
  readonly text: string;
  /** Start of its base line, from the upper left corner of the page, in points. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A straight line drawn with a pen of a width, or an area filled. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface SetPage {
  readonly width: number;
  readonly height: number;
  readonly letters: Letter[];
  readonly strokes: Stroke[];
}

export interface Setting {
  readonly pages: SetPage[];
  readonly dashed: boolean;
  readonly filled: boolean;
  /** The pages are set lying and must be turned to stand. */
  readonly sideways: boolean;
}

/** Width of a character as a part of its size: letters, digits and the like are half as wide as Han characters. */
export const widthOf = (character: string): number => (/[\x20-\x7E]/u.test(character) ? 0.5 : 1);

export function typeset(copy: Copy, features: ReadonlySet<PageFeature>, chance: Random): Setting {
  const setter = new Typesetter(features, chance);
  for (const block of copy.blocks) {
    if (block.kind === 'table') setter.table(block);
    else setter.paragraph(fullText(block), block.role);
  }
  return setter.finish();
}

const LEADING = 1.5;

class Typesetter {
  readonly #features: ReadonlySet<PageFeature>;
  readonly #chance: Random;
  readonly #pages: SetPage[] = [];
  readonly #width: number;
  readonly #height: number;
  readonly #margin: number;
  readonly #textSize: number;
  readonly #cellSize: number;
  #y = 0;

  constructor(features: ReadonlySet<PageFeature>, chance: Random) {
    this.#features = features;
    this.#chance = chance;
    const lying = features.has('landscape') || features.has('sideways');
    this.#width = lying ? 842 : 595;
    this.#height = lying ? 595 : 842;
    this.#margin = features.has('wide-margins') ? 90 : 62;
    this.#textSize = chance.pick(12, 14, 16);
    this.#cellSize = features.has('small-print') ? 7 : chance.pick(8, 9, 10.5);
    this.#newPage();
  }

  get #page(): SetPage {
    return this.#pages.at(-1) ?? this.#newPage();
  }

  get #bottom(): number {
    return this.#height - this.#margin;
  }

  #newPage(): SetPage {
    const page = { width: this.#width, height: this.#height, letters: [], strokes: [] };
    this.#pages.push(page);
    this.#y = this.#margin;
    return page;
  }

  #letters(text: string, x: number, middle: number, size: number): void {
    let at = x;
    for (const character of text) {
      if (character.trim() !== '')
        this.#page.letters.push({ text: character, x: at, y: middle + 0.36 * size, size });
      at += widthOf(character) * size;
    }
  }

  paragraph(text: string, role: string): void {
    const size = role === 'title' ? 20 : this.#textSize;
    const room = this.#width - 2 * this.#margin;
    const centred = role === 'title';
    const lines = wrapped(text, size, room, centred ? 0 : 2 * size);
    lines.forEach((line, index) => {
      if (this.#y + size * LEADING > this.#bottom) this.#newPage();
      const length = lengthOf(line) * size;
      const start = centred
        ? (room - length) / 2
        : role === 'signature'
          ? room - length
          : index === 0
            ? 2 * size
            : 0;
      this.#letters(line, this.#margin + start, this.#y + (size * LEADING) / 2, size);
      this.#y += size * LEADING;
    });
    if (centred) this.#y += size * 0.5;
  }

  table(table: CopyTable): void {
    const size = this.#cellSize;
    const columns = this.#columns(table);
    const grid = gridOf(table);
    const padding = this.#features.has('frames') ? 4 : 3;
    const lineHeight = size * 1.25;
    const room = (column: number, span: number): number =>
      (columns[column + span] ?? 0) - (columns[column] ?? 0) - 2 * padding;
    const linesOf = (row: number, column: number): string[] => {
      const cell = grid[row]?.[column]?.cell;
      return cell
        ? cell.text.split('\n').flatMap((part) => wrapped(part, size, room(column, cell.colSpan), 0))
        : [];
    };
    const starts = grid.map((slots) =>
      slots.flatMap((slot, column) =>
        slot && slot.down === 0 && slot.right === 0 ? [{ column, cell: slot.cell }] : [],
      ),
    );
    const heights = grid.map(() => lineHeight + 2 * padding);
    for (const most of [1, 99]) {
      starts.forEach((cells, row) => {
        for (const { column, cell } of cells) {
          if ((most === 1) !== (cell.rowSpan === 1)) continue;
          const need = linesOf(row, column).length * lineHeight + 2 * padding;
          const have = heights.slice(row, row + cell.rowSpan).reduce((sum, height) => sum + height, 0);
          const last = row + cell.rowSpan - 1;
          if (need > have) heights[last] = (heights[last] ?? 0) + need - have;
        }
      });
    }
    const header = starts.findIndex((cells) =>
      cells.some(({ cell }) => cell.kind === 'figure' || cell.kind === 'row'),
    );
    const headerHeight = heights.slice(0, header).reduce((sum, height) => sum + height, 0);
    this.#y += size;
    if (this.#y + headerHeight + (heights[header] ?? 0) > this.#bottom) this.#newPage();

    let from = 0;
    let skipped = new Map<string, number>();
    while (from < grid.length) {
      const top = this.#y;
      const again = from > 0 && this.#features.has('header-again') ? header : 0;
      const shown: { row: number; top: number; bottom: number }[] = [];
      let y = top;
      const push = (row: number, height: number): void => {
        shown.push({ row, top: y, bottom: y + height });
        y += height;
      };
      for (let row = 0; row < again; row += 1) push(row, heights[row] ?? 0);
      let row = from;
      for (; row < grid.length; row += 1) {
        const cutAbove = row === from ? (skipped.get('height') ?? 0) : 0;
        const height = (heights[row] ?? 0) - cutAbove;
        if (y + height <= this.#bottom || shown.length === again) push(row, height);
        else break;
      }
      const next = new Map<string, number>();
      const cutting =
        this.#features.has('rows-cut') &&
        row < grid.length &&
        (heights[row] ?? 0) > 2 * lineHeight &&
        this.#bottom - y > lineHeight + 2 * padding;
      if (cutting) {
        const part = Math.floor((this.#bottom - y - 2 * padding) / lineHeight) * lineHeight + padding;
        push(row, part);
        next.set('height', part - padding);
        next.set('lines', Math.floor((part - padding) / lineHeight));
      }
      this.#draw(table, grid, shown, again, columns, padding, lineHeight, linesOf, {
        cutRow: cutting ? row : -1,
        cutLines: next.get('lines') ?? 0,
        restRow: skipped.size > 0 ? from : -1,
        restLines: skipped.get('lines') ?? 0,
      });
      this.#y = y + size;
      from = row;
      skipped = next;
      if (from < grid.length) this.#newPage();
    }
  }

  #columns(table: CopyTable): number[] {
    const room = this.#width - 2 * this.#margin;
    const labels = new Set<number>();
    const grid = gridOf(table);
    for (const slots of grid) {
      slots.forEach((slot, column) => {
        if (slot?.cell.kind === 'row') labels.add(column);
      });
    }
    const weights = Array.from({ length: table.width }, (_, column) =>
      labels.has(column) ? this.#chance.pick(1.6, 2, 2.6) : 1,
    );
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    let at = this.#margin;
    return [at, ...weights.map((weight) => (at += (weight / whole) * room))];
  }

  #draw(
    table: CopyTable,
    grid: ReturnType<typeof gridOf>,
    shown: readonly { row: number; top: number; bottom: number }[],
    again: number,
    columns: readonly number[],
    padding: number,
    lineHeight: number,
    linesOf: (row: number, column: number) => string[],
    cut: { cutRow: number; cutLines: number; restRow: number; restLines: number },
  ): void {
    const size = this.#cellSize;
    const done = new Set<unknown>();
    shown.forEach(({ row, top }, index) => {
      for (let column = 0; column < table.width; column += 1) {
        const slot = grid[row]?.[column];
        if (!slot || slot.right > 0) continue;
        const key = `${row - slot.down}:${column}:${index < again}`;
        if (done.has(key)) continue;
        done.add(key);
        const home = row - slot.down;
        const rows = shown.filter(
          (other, place) =>
            place < again === index < again && other.row >= row && other.row < home + slot.cell.rowSpan,
        );
        const bottom = rows.at(-1)?.bottom ?? top;
        const left = columns[column] ?? 0;
        const right = columns[column + slot.cell.colSpan] ?? 0;
        this.#lines(left, top, right, bottom);
        const spans = slot.cell.rowSpan > 1;
        let lines = linesOf(home, column);
        if (slot.down > 0 && index >= again && !this.#features.has('labels-again')) lines = [];
        if (row === cut.restRow && index >= again && !spans) lines = lines.slice(cut.restLines);
        const onCut = rows.some((other) => other.row === cut.cutRow);
        if (onCut && !spans) lines = lines.slice(0, cut.cutLines);
        // A label that has no room beside the rest of its rows is printed with the first of them only.
        if (slot.down > 0 && lines.length * lineHeight > bottom - top) lines = [];
        const cutHere = (onCut || row === cut.restRow) && !spans;
        const free = bottom - top - lines.length * lineHeight;
        const start = this.#features.has('top-aligned') || cutHere ? top + padding : top + free / 2;
        lines.forEach((line, number) => {
          const length = lengthOf(line) * size;
          const x = slot.cell.kind === 'row' ? left + padding : (left + right - length) / 2;
          this.#letters(line, x, start + (number + 0.5) * lineHeight, size);
        });
      }
    });
  }

  #lines(left: number, top: number, right: number, bottom: number): void {
    const features = this.#features;
    if (features.has('no-lines')) return;
    const inset = features.has('frames') ? 1 : 0;
    const [x1, y1, x2, y2] = [left + inset, top + inset, right - inset, bottom - inset];
    const strokes = this.#page.strokes;
    const outer = left === this.#margin || Math.abs(right - (this.#width - this.#margin)) < 0.01;
    const level = (y: number): void => {
      strokes.push({ x1, y1: y, x2, y2: y });
    };
    const upright = (x: number): void => {
      strokes.push({ x1: x, y1, x2: x, y2 });
    };
    for (const shift of features.has('double-lines') ? [-0.9, 0.9] : [0]) {
      level(y1 + shift);
      level(y2 + shift);
      if (features.has('level-lines-only')) continue;
      if (!(features.has('no-side-lines') && left === this.#margin)) upright(x1 + shift);
      if (!(features.has('no-side-lines') && outer && left !== this.#margin)) upright(x2 + shift);
    }
  }

  finish(): Setting {
    this.#pages.forEach((page, index) => {
      const middle = (text: string, y: number): void => {
        const size = 9;
        let x = (page.width - lengthOf(text) * size) / 2;
        for (const character of text) {
          if (character !== ' ') page.letters.push({ text: character, x, y, size });
          x += widthOf(character) * size;
        }
      };
      if (this.#features.has('page-numbers')) {
        middle(
          this.#pages.length > 4 ? `— ${index + 1} —` : `第${index + 1}页 共${this.#pages.length}页`,
          page.height - 30,
        );
      }
      if (this.#features.has('running-header')) middle('政府信息公开年报汇编', 36);
      if (this.#features.has('shuffled'))
        page.letters.splice(0, Infinity, ...this.#chance.shuffled(page.letters));
    });
    return {
      pages: this.#pages,
      dashed: this.#features.has('dashes'),
      filled: this.#features.has('filled-lines'),
      sideways: this.#features.has('sideways'),
    };
  }
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}

/** Punctuation that may not begin a line. */
const HANGING = /[，。、；：？！）》」』”’]/u;

function wrapped(text: string, size: number, room: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  let left = room - indent;
  const words = text.match(/[\d.,+\-−]+|./gsu) ?? [];
  for (const word of words) {
    const pieces = lengthOf(word) * size > room ? [...word] : [word];
    for (const piece of pieces) {
      const length = lengthOf(piece) * size;
      if (length > left && line !== '' && !HANGING.test(piece)) {
        lines.push(line);
        line = '';
        left = room;
      }
      line += piece;
      left -= length;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
