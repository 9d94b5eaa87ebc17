/** The middle one of some values, the upper one where there are two; `undefined` when there are none. */
export function median(values: readonly number[]): number | undefined {
  return [...values].sort((one, other) => one - other)[values.length >> 1];
}
