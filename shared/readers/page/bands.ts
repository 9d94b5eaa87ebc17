import type { Page, Ruling } from './page.ts';
import { joinedRulings } from './rulings.ts';

/** A coloured band that is as wide as this part of the page lies behind a row, and not behind some words of it. */
const WIDE = 0.4;
/** One as high as this part of the page lies behind many. */
const HIGH = 0.5;

/** The upper and lower edges of coloured bands, which part rows where no lines do. */
export function edgesOfBands({ width, height, drawing }: Page): Ruling[] {
  const bands = drawing.fills.filter(({ top, bottom }) => bottom - top < HIGH * height);
  const edges = bands.flatMap(({ left, right, top, bottom }) =>
    [top, bottom].map((at) => ({ at, from: left, to: right })),
  );
  return joinedRulings(edges).filter(({ from, to }) => to - from > WIDE * width);
}
