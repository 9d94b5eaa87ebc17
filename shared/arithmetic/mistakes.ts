/**
 * Which figures, if changed, would make the broken identities hold: behind several broken sums there is mostly one
 * wrong figure, and it can mostly be told which.
 */
import type { FormCell } from '../form/index.ts';
import { type Move, movesIn } from './moves.ts';
import { exact, type Sum } from './sums.ts';

/** One figure changed to one value: every identity it is in holds afterwards, and none of them held before. */
export interface Candidate {
  readonly cell: FormCell;
  readonly found: number;
  readonly blank: boolean;
  readonly expected: number;
}

/** Broken identities that one mistake explains, with the figures of which one must be wrong. */
export interface Mistake {
  readonly sums: readonly Sum[];
  /** Likeliest first; empty when no single figure heals these sums. */
  readonly candidates: readonly Candidate[];
  /** Where figures in wrong places explain more than any single figure. */
  readonly move?: Move;
}

/** The broken identities, grouped so that one mistake stands once. */
export function mistakesIn(sums: readonly Sum[]): readonly Mistake[] {
  if (sums.every((sum) => sum.difference === 0)) return [];
  const healing = candidatesIn(sums);
  const left = new Set(sums.filter((sum) => sum.difference !== 0));
  const mistakes: Mistake[] = [];
  const [move, ...otherMoves] = movesIn(sums);
  if (move && otherMoves.length === 0 && healing.every(({ heals }) => heals.length < move.heals.length)) {
    mistakes.push({ sums: move.heals, candidates: [], move });
    for (const sum of move.heals) left.delete(sum);
  }
  // The figure that explains most comes first; what it explains needs no other explanation.
  for (const { heals } of healing.toSorted((a, b) => b.heals.length - a.heals.length)) {
    if (!heals.every((sum) => left.has(sum))) continue;
    const rivals = healing.filter(
      (other) => other.heals.length === heals.length && overlaps(other.heals, heals),
    );
    // Two mistakes of equal size can be told as two other ones as well: then none is named.
    if (!rivals.every((other) => overlaps(other.heals, heals, 'all'))) continue;
    mistakes.push({ sums: heals, candidates: rivals.map(({ candidate }) => candidate) });
    for (const sum of heals) left.delete(sum);
  }
  return [...mistakes, ...[...left].map((sum): Mistake => ({ sums: [sum], candidates: [] }))];
}

interface Healing {
  readonly candidate: Candidate;
  readonly heals: readonly Sum[];
}

function candidatesIn(sums: readonly Sum[]): readonly Healing[] {
  const sumsByCell = new Map<FormCell, Sum[]>();
  for (const sum of sums) {
    // A total is likelier wrong than one of its summands, so it is offered first.
    for (const term of [...sum.right, ...sum.left]) {
      const list = sumsByCell.get(term.cell);
      if (list) list.push(sum);
      else sumsByCell.set(term.cell, [sum]);
    }
  }
  return [...sumsByCell].flatMap(([cell, heals]) => {
    const changes = new Set(heals.map((sum) => changeThatHeals(cell, sum)));
    const [change] = changes;
    if (changes.size !== 1 || change === undefined || change === 0) return [];
    const term = termOf(cell, heals);
    const expected = exact((term?.value ?? 0) + change);
    if (!term || expected < 0 || !Number.isInteger(expected)) return [];
    return [{ heals, candidate: { cell, found: term.value, blank: term.blank, expected } }];
  });
}

/** How much the figure must grow for this identity to hold. */
function changeThatHeals(cell: FormCell, sum: Sum): number {
  return sum.right.some((term) => term.cell === cell) ? sum.difference : -sum.difference;
}

function termOf(cell: FormCell, sums: readonly Sum[]): Sum['left'][number] | undefined {
  return sums.flatMap((sum) => [...sum.left, ...sum.right]).find((term) => term.cell === cell);
}

function overlaps(a: readonly Sum[], b: readonly Sum[], how: 'some' | 'all' = 'some'): boolean {
  return how === 'all' ? a.every((sum) => b.includes(sum)) : a.some((sum) => b.includes(sum));
}
