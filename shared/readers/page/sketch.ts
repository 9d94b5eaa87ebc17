import { linesOfDots } from './dots.ts';
import type { Box, Drawing, Ruling } from './page.ts';

/** Thinner than this, a filled rectangle is a line (a thick border is 4.5 points at most in office programs). */
const THICKEST_LINE = 4;
/** Slant of a line that still counts as level: 1 in 40. */
const SLANT = 0.025;

/** Collects what a page draws, as rulings and filled areas; curves and slanted lines are pictures and left out. */
export class Sketch {
  readonly horizontal: Ruling[] = [];
  readonly vertical: Ruling[] = [];
  readonly fills: Box[] = [];
  readonly #dots: Box[] = [];

  line(x1: number, y1: number, x2: number, y2: number): void {
    const width = Math.abs(x2 - x1);
    const height = Math.abs(y2 - y1);
    if (height <= width * SLANT + 0.01) {
      if (width > 0)
        this.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    } else if (width <= height * SLANT + 0.01) {
      this.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
    }
  }

  outline({ left, top, right, bottom }: Box): void {
    this.line(left, top, right, top);
    this.line(left, bottom, right, bottom);
    this.line(left, top, left, bottom);
    this.line(right, top, right, bottom);
  }

  /** The areas of one filled path. An area just inside another is what a frame leaves empty. */
  fillAll(boxes: readonly Box[]): void {
    for (let index = 0; index < boxes.length; index += 1) {
      const box = boxes[index];
      const next = boxes[index + 1];
      if (!box) continue;
      if (next && (frames(box, next) || frames(next, box))) {
        this.outline(between(box, next));
        index += 1;
      } else {
        this.fill(box);
      }
    }
  }

  /** A filled area is a line when it is thin, the background of something otherwise. */
  fill(box: Box): void {
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    if (Math.min(width, height) > THICKEST_LINE) this.fills.push(box);
    else if (width >= height * 2)
      this.line(box.left, (box.top + box.bottom) / 2, box.right, (box.top + box.bottom) / 2);
    else if (height >= width * 2)
      this.line((box.left + box.right) / 2, box.top, (box.left + box.right) / 2, box.bottom);
    else this.#dots.push(box);
  }

  /** A filled shape of curves is a picture, but for a dot of a dotted line. */
  round(box: Box): void {
    if (Math.max(box.right - box.left, box.bottom - box.top) <= THICKEST_LINE) this.#dots.push(box);
  }

  drawing(): Drawing {
    const dotted = linesOfDots(this.#dots);
    return {
      horizontal: [...this.horizontal, ...dotted.horizontal],
      vertical: [...this.vertical, ...dotted.vertical],
      fills: this.fills,
    };
  }
}

function frames(outer: Box, inner: Box): boolean {
  const thicknesses = [
    inner.left - outer.left,
    outer.right - inner.right,
    inner.top - outer.top,
    outer.bottom - inner.bottom,
  ];
  return thicknesses.every((thickness) => thickness >= 0 && thickness <= THICKEST_LINE);
}

function between(one: Box, other: Box): Box {
  return {
    left: (one.left + other.left) / 2,
    right: (one.right + other.right) / 2,
    top: (one.top + other.top) / 2,
    bottom: (one.bottom + other.bottom) / 2,
  };
}
