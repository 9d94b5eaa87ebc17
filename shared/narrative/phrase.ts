/** Phrases that are understood because every word of them is known. */

/** Texts made of nothing but these words. Each word is taken whole, so that no text is tried in more than one way. */
export function nothingBut(...words: readonly string[]): RegExp {
  const longestFirst = words.flatMap((each) => each.split(' ')).toSorted((a, b) => b.length - a.length);
  return new RegExp(`^(?:(?=(?<word>${longestFirst.join('|')}))\\k<word>)*$`, 'u');
}
