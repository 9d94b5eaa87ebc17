import type { Box, Ruling } from '../page.ts';
import { firstFrom } from './first-from.ts';
import { Leaders } from './leaders.ts';

/** Lines that end this near to each other meet. */
export const MEET = 3;
/** Frames of neighbouring cells stand this far apart at most. */
export const FRAME_GAP = 8;

/** The lines of one table: two at least along each axis, or a single one between the columns of a table that is open at its sides, or between rows that the page cuts. */
export interface Network extends Box {
  readonly horizontal: Ruling[];
  readonly vertical: Ruling[];
}

/** Lines that meet, and frames that stand close together. */
export function networksOf(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Network[] {
  const leaders = new Leaders(horizontal.length + vertical.length);
  const order = vertical.map((line, index) => ({ ...line, index })).sort((one, other) => one.at - other.at);
  const places = order.map(({ at }) => at);
  horizontal.forEach((line, index) => {
    for (let next = firstFrom(places, line.from - MEET); next < order.length; next += 1) {
      const upright = order[next];
      if (!upright || upright.at > line.to + MEET) break;
      if (upright.from - MEET <= line.at && line.at <= upright.to + MEET)
        leaders.join(index, horizontal.length + upright.index);
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
    (network) =>
      (network.horizontal.length > 1 && (network.vertical.length > 1 || isOpen(network))) ||
      isCutByPage(network),
  );
  return joinedFrames(found.map((network) => ({ ...network, ...boxOf(network) })));
}

/** Do level lines go on at both sides of the only one that crosses them? */
function isOpen({ horizontal, vertical }: Pick<Network, 'horizontal' | 'vertical'>): boolean {
  const [line] = vertical;
  return (
    line !== undefined &&
    horizontal.every(({ from, to }) => from < line.at - FRAME_GAP && to > line.at + FRAME_GAP)
  );
}

/** Do the lines of columns go on above and below the only one between rows? A page of high rows begins and ends in rows. */
function isCutByPage({ horizontal, vertical }: Pick<Network, 'horizontal' | 'vertical'>): boolean {
  const [line, ...others] = horizontal;
  return (
    line !== undefined &&
    others.length === 0 &&
    vertical.length > 2 &&
    vertical.every(({ from, to }) => from < line.at - FRAME_GAP && to > line.at + FRAME_GAP)
  );
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
