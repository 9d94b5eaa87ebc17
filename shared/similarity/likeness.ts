import type { Report } from '../report/report.ts';
import { type Sketch, type SketchedSentence, sketchedSentences } from './sketch.ts';

export interface Likeness {
  /** The part of the report's own words that stand in the other one as well, 0 to 1. */
  readonly score: number;
  /** The part that does so in stretches, sentence after sentence: words copied, not a turn of phrase used again. */
  readonly inARow: number;
  /** How many characters of its own the report was judged by. */
  readonly weight: number;
  /** The longest sentences in common, as this report has them. */
  readonly passages: readonly string[];
}

/** A sentence is the same when this share of its shingles is found in the other report. */
const SAME_SENTENCE = 0.7;
/** Fewer words of one's own than these tell nothing. */
const LEAST = { weight: 40, sentences: 3 };
/** What more than this share of at least so many others have is common in the place. */
const COMMON = { share: 0.4, others: 5 };
/** So many sentences one after the other, or so many words, are a stretch. */
const STRETCH = { sentences: 3, weight: 80 };
const PASSAGES = 3;

/**
 * How much of the report's narrative stands in each of the others. Single sentences that most of the others share are
 * formulas of the place and left out first; a text that most of them share is a copy all the same. `null` when too
 * little of its own is left to tell.
 */
export function likenesses(report: Report, others: readonly Sketch[]): readonly Likeness[] | null {
  const sentences = sketchedSentences(report).filter(({ shingles }) => shingles.length > 0);
  const sentencesWith = indexOf(sentences);
  const shared = others.map((other) => sharedSentences(sentences, sentencesWith, other));
  const common = sentences.map((_, index) => {
    const having = shared.filter((flags) => flags[index]).length;
    return others.length >= COMMON.others && having > others.length * COMMON.share;
  });
  const copied = stretches(sentences, common);
  const own = common.map((isCommon, index) => !isCommon || copied.has(index));
  const weight = sum(sentences, (index) => own[index] === true);
  if (weight < LEAST.weight || own.filter(Boolean).length < LEAST.sentences) return null;
  return shared.map((flags) => ({
    weight,
    score: sum(sentences, (index) => own[index] === true && flags[index] === true) / weight,
    inARow: inStretches(sentences, own, flags) / weight,
    passages: sentences
      .filter((_, index) => own[index] && flags[index])
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, PASSAGES)
      .map(({ text }) => text),
  }));
}

function indexOf(sentences: readonly SketchedSentence[]): ReadonlyMap<number, readonly number[]> {
  const sentencesWith = new Map<number, number[]>();
  sentences.forEach(({ shingles }, index) => {
    for (const shingle of shingles) {
      const having = sentencesWith.get(shingle);
      if (having) having.push(index);
      else sentencesWith.set(shingle, [index]);
    }
  });
  return sentencesWith;
}

/** Which sentences stand in the other report as well. */
function sharedSentences(
  sentences: readonly SketchedSentence[],
  sentencesWith: ReadonlyMap<number, readonly number[]>,
  other: Sketch,
): readonly boolean[] {
  const found = new Uint16Array(sentences.length);
  for (const shingle of other) {
    for (const index of sentencesWith.get(shingle) ?? []) found[index] = (found[index] ?? 0) + 1;
  }
  return sentences.map(({ shingles }, index) => (found[index] ?? 0) >= shingles.length * SAME_SENTENCE);
}

/** What of the report's own is shared in stretches; formulas of the place neither end one nor add to it. */
function inStretches(
  sentences: readonly SketchedSentence[],
  own: readonly boolean[],
  shared: readonly boolean[],
): number {
  const ofItsOwn = sentences.filter((_, index) => own[index]);
  const copied = stretches(
    ofItsOwn,
    shared.filter((_, index) => own[index]),
  );
  return sum(ofItsOwn, (index) => copied.has(index));
}

/** The sentences that are marked one after the other, as many or as long as a stretch is. */
function stretches(sentences: readonly SketchedSentence[], marked: readonly boolean[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  for (let index = 0; index <= sentences.length; index += 1) {
    if (marked[index]) {
      run.push(index);
      continue;
    }
    const weight = run.reduce((all, at) => all + (sentences[at]?.weight ?? 0), 0);
    if (run.length >= STRETCH.sentences || weight >= STRETCH.weight) for (const at of run) found.add(at);
    run = [];
  }
  return found;
}

function sum(sentences: readonly { readonly weight: number }[], counts: (index: number) => boolean): number {
  return sentences.reduce((all, { weight }, index) => (counts(index) ? all + weight : all), 0);
}
