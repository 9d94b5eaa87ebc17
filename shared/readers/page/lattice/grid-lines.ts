import { firstFrom } from './first-from.ts';
import { FRAME_GAP, MEET } from './networks.ts';

/** Narrower than this part of its height is no character, and than that no digit. */
const CHARACTER = 0.7;
const DIGIT = 0.3;

/**
 * Where columns (or rows) begin and end: the places of the lines across, one for lines that belong together (double
 * lines, the frames of neighbours), that is, that are nearer to each other than a character and have none between.
 * @param ends where lines along end, with none across
 */
export function gridLines(
  { places, ends }: { readonly places: readonly number[]; readonly ends: readonly number[] },
  middles: readonly number[],
  size: number,
): number[] {
  const texts = [...middles].sort((one, other) => one - other);
  // Lines that stop short of a thick or double line end there.
  const isShort = (end: number): boolean =>
    places.some(
      (place) =>
        Math.abs(place - end) <= FRAME_GAP && !anyBetween(texts, Math.min(place, end), Math.max(place, end)),
    );
  const sorted = [...places, ...ends.filter((end) => !isShort(end))].sort((one, other) => one - other);
  const groups: number[][] = [];
  const belongs = (place: number, group: readonly number[]): boolean => {
    const first = group[0] ?? place;
    const last = group.at(-1) ?? place;
    if (place - first <= MEET) return true;
    if (place - first > CHARACTER * size) return false;
    // A character there is of a cell that reaches over the gap.
    return place - last <= DIGIT * size || !anyBetween(texts, last, place);
  };
  for (const place of sorted) {
    const group = groups.at(-1);
    if (group && belongs(place, group)) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}

function anyBetween(sorted: readonly number[], from: number, to: number): boolean {
  return (sorted[firstFrom(sorted, from)] ?? Infinity) < to;
}
