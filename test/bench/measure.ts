/** Milliseconds of the middle run. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** The run that a quarter of the others beat. */
function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;
}

/**
 * The lower quartile of each candidate in milliseconds: a busy machine interrupts the longer of two candidates more
 * often than the shorter, and so spoils the ratio of their medians. They take turns, there and back, so that none
 * always sweeps up what another left in memory; the first turns only warm up.
 */
export async function inTurns<Name extends string>(
  candidates: Readonly<Record<Name, () => unknown>>,
  { turns, warmUp }: { readonly turns: number; readonly warmUp: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(candidates) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let turn = -warmUp; turn < turns; turn += 1) {
    for (const name of turn % 2 === 0 ? names : names.toReversed()) {
      const start = performance.now();
      await candidates[name]();
      if (turn >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, lowerQuartile(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}
