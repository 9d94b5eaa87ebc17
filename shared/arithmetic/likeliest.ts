/**
 * Which of several figures is most likely the wrong one, and what speaks for it. Where one identity stands alone (a
 * block of table 四) five figures could heal it, and a reviewer still mostly knows which to look at first.
 */
import type { Words } from '../findings/finding.ts';
import { narrativeOf } from '../narrative/claims.ts';
import { readingsOf } from '../narrative/readings.ts';
import type { Subject } from '../rules/rule.ts';
import { slipIn } from './digit-slips.ts';
import { fillingOf } from './filling.ts';
import type { Candidate, Mistake } from './mistakes.ts';

export interface Ranking {
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** What speaks for the first one: a sign, or that it is a total, worked out from figures against which nothing speaks. */
  readonly because: Words | 'is-the-total' | null;
}

interface Weighed {
  readonly candidate: Candidate;
  readonly weight: number;
  readonly because: Words | null;
}

const ONLY_ONE_LEFT: Words = {
  zh: '改动其他任何一处都与正文不符',
  en: 'the text speaks against a change of any other',
};
/** What the text says of a figure outweighs how the figure looks. */
const WEIGHT = { text: 4, empty: 2, looks: 1 };
/** Beside it the figure that it should be is nothing. */
const WILD = { least: 30, times: 10 };

/** @param mistake one with two candidates or more */
export function likeliest({ candidates, sums }: Mistake, subject: Subject): Ranking {
  const empty = candidates.filter(({ cell }) => fillingOf(subject.report, cell.id) !== 'number');
  const weighed = candidates
    // Where several are empty, that is how the unit writes 0.
    .map((candidate) => weigh(candidate, subject, empty.length === 1 && empty[0] === candidate))
    .toSorted((a, b) => b.weight - a.weight);
  const order = weighed.map(({ candidate }) => candidate);
  const [first, second] = weighed;
  if (!first || !second) return { candidates: order, because: null };
  if (first.weight > second.weight && first.because) return { candidates: order, because: first.because };
  if (first.weight >= 0 && second.weight < 0) return { candidates: order, because: ONLY_ONE_LEFT };
  const isTotal = sums.some(({ right }) => right.length === 1 && right[0]?.cell === first.candidate.cell);
  return { candidates: order, because: isTotal && first.weight >= 0 ? 'is-the-total' : null };
}

function weigh(candidate: Candidate, subject: Subject, empty: boolean): Weighed {
  const told = textOn(candidate, subject);
  const { found, expected } = candidate;
  const looks = empty ? null : (slipIn(found, expected) ?? wild(candidate));
  const reasons = [
    told > 0 ? { zh: '与正文所写相符', en: 'as the text says' } : null,
    empty ? { zh: '该格没有数字', en: 'no figure stands there' } : null,
    looks,
  ];
  return {
    candidate,
    weight: Math.sign(told) * WEIGHT.text + (empty ? WEIGHT.empty : 0) + (looks ? WEIGHT.looks : 0),
    because: reasons.find((reason) => reason !== null) ?? null,
  };
}

function wild({ found, expected }: Candidate): Words | null {
  return found >= WILD.least && found >= WILD.times * Math.max(1, expected)
    ? { zh: '数值异常偏大', en: 'it is oddly large' }
    : null;
}

/** How many statements of the text hold with the change and do not without it, less those that it would break. */
function textOn({ cell, found, expected }: Candidate, { report, form, year }: Subject): number {
  const changed = {
    ...report,
    cells: new Map(report.cells).set(cell.id, {
      ...(report.cells.get(cell.id) ?? { text: '', place: {} }),
      value: expected,
    }),
  };
  let balance = 0;
  for (const { quantity, value, bound } of narrativeOf(report, year).claims) {
    if (bound !== 'exact') continue;
    const [now] = readingsOf(quantity, report, form);
    const [then] = readingsOf(quantity, changed, form);
    if (!then?.cells.includes(cell.id)) continue;
    const before = now?.value ?? (then.cells.length === 1 ? found : null);
    if (before !== null) balance += Number(then.value === value) - Number(before === value);
  }
  return balance;
}
