const DIGITS = /^[\d０-９]+$/u;

/**
 * For each word of a text, whether it is digits that one space parts from digits before it: 「2 0」 may be two figures or
 * one.
 * @param words in the order of the text
 */
export function oneSpaceApart(text: string, words: readonly string[]): boolean[] {
  let from = 0;
  return words.map((word, index) => {
    const at = text.indexOf(word, from);
    if (at < 0) return false;
    const gap = text.slice(from, at);
    from = at + word.length;
    return /^\s$/u.test(gap) && DIGITS.test(word) && DIGITS.test(words[index - 1] ?? '');
  });
}
