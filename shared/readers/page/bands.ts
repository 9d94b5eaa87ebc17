import type { Page, Ruling } from './page.ts';
import { joinedRulings } from './rulings.ts';

/** A coloured band that is as wide as this part of the page lies behind a row, and not behind some words of it. */
const WIDE = 0.4;

/** The upper and lower edges of coloured bands, which part rows where no lines do. */
export function edgesOfBands({ width, drawing }: Page): Ruling[] {
  const edges = drawing.fills.flatMap(({ left, right, top, bottom }) =>
    [top, bottom].map((at) => ({ at, from: left, to: right })),
  );
  return joinedRulings(edges).filter(({ from, to }) => to - from > WIDE * width);
}
