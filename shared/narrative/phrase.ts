/** Patterns made of named words, so that another wording is another word in one place. */

/** Any of these words, parted by spaces; each may be a pattern itself. */
export function anyOf(words: string): string {
  return `(?:${words.split(' ').join('|')})`;
}

/** A pattern of named parts: pattern`^${WHEN}${NONE}$`. Each part is a pattern as text. */
export function pattern({ raw }: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw({ raw }, ...parts), 'u');
}

/** Texts made of nothing but these words. Each word is taken whole, so that no text is tried in more than one way. */
export function nothingBut(...words: readonly string[]): RegExp {
  const longestFirst = words.flatMap((each) => each.split(' ')).toSorted((a, b) => b.length - a.length);
  return new RegExp(`^(?:(?=(?<word>${longestFirst.join('|')}))\\k<word>)*$`, 'u');
}
