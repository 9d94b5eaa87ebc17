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
    const having = shared.reduce((count, flags) => (flags[index] ? count + 1 : count), 0);
    return others.length >= COMMON.others && having > others.length * COMMON.share;
  });
  const copied = stretches(sentences, common);
  const isOwn = common.map((isCommon, index) => !isCommon || copied.has(index));
  const own = sentences.filter((_, index) => isOwn[index]);
  const weight = sum(own, () => true);
  if (weight < LEAST.weight || own.length < LEAST.sentences) return null;
  const longestFirst = [...own.keys()].toSorted((a, b) => (own[b]?.weight ?? 0) - (own[a]?.weight ?? 0));
  return shared.map((flags) => {
    // Formulas of the place neither end a stretch nor add to it.
    const inBoth = flags.filter((_, index) => isOwn[index]);
    const inARow = stretches(own, inBoth);
    return {
      weight,
      score: sum(own, (index) => inBoth[index] === true) / weight,
      inARow: sum(own, (index) => inARow.has(index)) / weight,
      passages: longestFirst
        .filter((index) => inBoth[index])
        .slice(0, PASSAGES)
        .map((index) => own[index]?.text ?? ''),
    };
  });
}

/** By the hash as a signed number, which a map finds without making an object of it first. */
function indexOf(sentences: readonly SketchedSentence[]): ReadonlyMap<number, readonly number[]> {
  const sentencesWith = new Map<number, number[]>();
  sentences.forEach(({ shingles }, index) => {
    for (const shingle of shingles) {
      const having = sentencesWith.get(shingle | 0);
      if (having) having.push(index);
      else sentencesWith.set(shingle | 0, [index]);
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
    const having = sentencesWith.get(shingle | 0);
    if (having) for (const index of having) found[index] = (found[index] ?? 0) + 1;
  }
  return sentences.map(({ shingles }, index) => (found[index] ?? 0) >= shingles.length * SAME_SENTENCE);
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
    if (run.length === 0) continue;
    const weight = run.reduce((all, at) => all + (sentences[at]?.weight ?? 0), 0);
    if (run.length >= STRETCH.sentences || weight >= STRETCH.weight) for (const at of run) found.add(at);
    run = [];
  }
  return found;
}

function sum(sentences: readonly { readonly weight: number }[], counts: (index: number) => boolean): number {
  return sentences.reduce((all, { weight }, index) => (counts(index) ? all + weight : all), 0);
}
