/** What one can do about a broken sum, in words. */
import type { Candidate } from './mistakes.ts';

/** Figures of which one is to be changed: all alike, or all by as much. */
export type Repair = readonly Candidate[];

/**
 * The repairs in the order of the candidates. Where zeros stand and one of them must be more, it cannot be told which:
 * they are one repair together.
 *
 * @param alone the one that is named and stands by itself
 */
export function repairsOf(candidates: readonly Candidate[], alone: Candidate | undefined): readonly Repair[] {
  const isAnyZero = (each: Candidate) => each !== alone && each.found === 0 && !each.blank;
  const zeros = candidates.filter(isAnyZero);
  return candidates.flatMap((each) => (isAnyZero(each) ? (each === zeros[0] ? [zeros] : []) : [[each]]));
}

/** Of more repairs than one reads, those after the first that change a figure by as much are one together. */
export function fewRepairs(repairs: readonly Repair[], most: number): readonly Repair[] {
  const [first, ...others] = repairs;
  if (!first || repairs.length <= most) return repairs;
  return [first, ...Map.groupBy(others.flat(), ({ expected, found }) => expected - found).values()];
}

export function changeZh(repair: Repair): string {
  const [{ expected = 0, found = 0, blank = false } = {}] = repair;
  if (!areAlike(repair))
    return `${labels(repair, '、')}中有一格${expected > found ? '少' : '多'}了 ${Math.abs(expected - found)}`;
  return `把${labels(repair, '、')}${repair.length > 1 ? '中的一格' : ''}由${blank ? '空白' : ` ${found} `}改为 ${expected}`;
}

export function changeEn(repair: Repair): string {
  const [{ expected = 0, found = 0, blank = false } = {}] = repair;
  if (!areAlike(repair))
    return `one of ${labels(repair, ', ')} is ${Math.abs(expected - found)} too ${expected > found ? 'small' : 'large'}`;
  return `change ${repair.length > 1 ? 'one of ' : ''}${labels(repair, ', ')} from ${blank ? 'blank' : found} to ${expected}`;
}

function areAlike(repair: Repair): boolean {
  return repair.every(({ found, blank }) => found === repair[0]?.found && blank === repair[0]?.blank);
}

function labels(repair: Repair, comma: string): string {
  return repair.map(({ cell }) => `“${cell.label}”`).join(comma);
}
