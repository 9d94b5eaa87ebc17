/**
 * Figures whose row or column a reader could not tell for certain, as the text of one cell: they are shown, and are no
 * numbers any more.
 */
export function inDoubt(figures: readonly string[]): string {
  return `${figures.join(' | ')} ？`;
}

export function isInDoubt(text: string): boolean {
  return /\d.* ？$/u.test(text);
}
