import type { Box, Ruling } from './page.ts';

/** So many dots beside each other are a line … */
const FEWEST = 8;
/** … when they are no further apart than this, as a part of their size, and of one size and height but for this. */
const FURTHEST = 3;
const ALIKE = 0.3;

interface Dot {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The lines that some programs draw dot by dot, along both axes; a dot at a corner is of both. */
export function linesOfDots(dots: readonly Box[]): { horizontal: Ruling[]; vertical: Ruling[] } {
  return {
    horizontal: rowsOf(
      dots.map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })),
    ),
    vertical: rowsOf(
      dots.map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
    ),
  };
}

function rowsOf(dots: readonly Dot[]): Ruling[] {
  const levels: Dot[][] = [];
  for (const dot of dots.toSorted((one, other) => one.at - other.at)) {
    const level = levels.at(-1);
    const first = level?.[0];
    if (level && first && dot.at - first.at < ALIKE * sizeOf(first)) level.push(dot);
    else levels.push([dot]);
  }
  return levels.flatMap(runsOf).flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    return first && last && run.length >= FEWEST ? [{ at: first.at, from: first.from, to: last.to }] : [];
  });
}

function runsOf(level: readonly Dot[]): Dot[][] {
  const runs: Dot[][] = [];
  for (const dot of level.toSorted((one, other) => one.from - other.from)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && goesOn(last, dot)) run.push(dot);
    else runs.push([dot]);
  }
  return runs;
}

function goesOn(one: Dot, other: Dot): boolean {
  const size = sizeOf(one);
  return Math.abs(sizeOf(other) - size) < ALIKE * size && other.from - one.to < FURTHEST * size;
}

const sizeOf = ({ from, to }: Dot): number => to - from;
