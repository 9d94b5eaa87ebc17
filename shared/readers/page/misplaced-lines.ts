import { firstFrom } from './lattice/first-from.ts';
import type { Page, Ruling } from './page.ts';

/** A line runs through a character when it comes so near to its middle, in heights of one. */
const THROUGH = 0.2;
/** Where lines run through this part of the characters among them, they do not belong to these. */
const MOST = 0.045;
const FEWEST = 10;

/**
 * The page without its lines where they run through what they should part: some programs put the lines of a table on
 * another page than its words. What they seem to frame there is no cell.
 */
export function withoutMisplacedLines(page: Page): Page {
  const level = sorted(page.drawing.horizontal);
  const upright = sorted(page.drawing.vertical);
  const first = level.places[0] ?? Infinity;
  const last = level.places.at(-1) ?? -Infinity;
  const among = page.glyphs.filter(({ y }) => y > first && y < last);
  const struck = among.filter(
    ({ x, y, size }) => anyThrough(level, y, x, THROUGH * size) || anyThrough(upright, x, y, THROUGH * size),
  );
  if (struck.length < FEWEST || struck.length < MOST * among.length) return page;
  return { ...page, drawing: { horizontal: [], vertical: [], fills: page.drawing.fills } };
}

interface SortedLines {
  readonly lines: readonly Ruling[];
  readonly places: readonly number[];
}

function sorted(unsorted: readonly Ruling[]): SortedLines {
  const lines = [...unsorted].sort((one, other) => one.at - other.at);
  return { lines, places: lines.map(({ at }) => at) };
}

/** Does one of some lines come within `near` of `across`, where it has `along` between its ends? */
function anyThrough({ lines, places }: SortedLines, across: number, along: number, near: number): boolean {
  for (let index = firstFrom(places, across - near); index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.at > across + near) return false;
    if (line.from < along && along < line.to) return true;
  }
  return false;
}
