/** Chance from a seed: the same seed makes the same report on every machine. */
export interface Random {
  /** A fraction from 0 up to, not including, 1. */
  readonly fraction: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(...choices: readonly [T, ...T[]]) => T;
  /** The same items in another order. */
  readonly shuffled: <T>(items: readonly T[]) => T[];
}

/** mulberry32. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: (...choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    shuffled: (items) =>
      items
        .map((item): [number, typeof item] => [fraction(), item])
        .sort(([a], [b]) => a - b)
        .map(([, item]) => item),
  };
}
