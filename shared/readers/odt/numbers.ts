/** A whole number; `undefined` for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) ? number : undefined;
}

/** How often, how far: 1 where nothing sensible is said, and `most` at the most. */
export function count(text: string | undefined, most = Infinity): number {
  return Math.max(1, Math.min(most, numberOf(text) ?? 1));
}
