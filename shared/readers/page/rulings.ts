import type { Page, Ruling } from './page.ts';

/** Pieces of one line lie within this of each other across it … */
const ACROSS = 1.2;
/** … and dashes, or the frames of neighbouring cells, within this along it. */
const ALONG = 4.5;
/** Shorter than this it is a tick or the corner of a frame. */
const SHORTEST = 5;

/** The page with its lines as a reader sees them. */
export function withWholeLines(page: Page): Page {
  const { horizontal, vertical, fills } = page.drawing;
  return {
    ...page,
    drawing: { horizontal: joinedRulings(horizontal), vertical: joinedRulings(vertical), fills },
  };
}

/** Dashes and pieces joined into the lines that a reader of the page sees. */
export function joinedRulings(pieces: readonly Ruling[]): Ruling[] {
  const sorted = [...pieces].sort((one, other) => one.at - other.at);
  const lines: Ruling[] = [];
  let level: Ruling[] = [];
  for (const piece of sorted) {
    const first = level[0];
    if (first && piece.at - first.at > ACROSS) {
      lines.push(...joinedAlong(level));
      level = [];
    }
    level.push(piece);
  }
  lines.push(...joinedAlong(level));
  return lines.filter(({ from, to }) => to - from >= SHORTEST);
}

function joinedAlong(level: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  for (const piece of [...level].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && piece.from - last.to <= ALONG) {
      joined[joined.length - 1] = { at: last.at, from: last.from, to: Math.max(last.to, piece.to) };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}
