/** Sentences that go on with one another, read as one: a list between semicolons, a total with its 「其中」 in the next sentence. */
import type { Figure } from './figures.ts';
import type { Sentence } from './sentences.ts';

/** A figure and where it stands in the text of its passage. */
export interface Placed {
  readonly figure: Figure;
  readonly at: number;
}

export interface Passage {
  /** The first of its sentences, for quoting. */
  readonly first: Sentence;
  readonly text: string;
  readonly figures: readonly Placed[];
  /** Of the paragraph before it. */
  readonly above: readonly Figure[];
}

export function passagesOf(sentences: readonly Sentence[], figures: readonly Figure[]): readonly Passage[] {
  const figuresOf = Map.groupBy(figures, ({ sentence }) => sentence);
  const groups: Sentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.continues && groups.length > 0) groups.at(-1)?.push(sentence);
    else groups.push([sentence]);
  }
  let above: readonly Figure[] = [];
  return groups.flatMap((group): Passage[] => {
    const [first] = group;
    const text = group.map((sentence) => sentence.text).join('；');
    const own = group.flatMap((sentence) => figuresOf.get(sentence) ?? []);
    above = above.filter(({ sentence }) => sentence.quote === first?.quote);
    const passage = first && own.length > 0 ? [{ first, text, figures: placed(text, own), above }] : [];
    above = [...above, ...own];
    return passage;
  });
}

function placed(text: string, figures: readonly Figure[]): readonly Placed[] {
  let from = 0;
  return figures.map((figure) => {
    const at = Math.max(text.indexOf(figure.text, from), from);
    from = at + figure.text.length;
    return { figure, at };
  });
}
