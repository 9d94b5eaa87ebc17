/** Sets that are joined, each known by its leader. */
export class Leaders {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  of(index: number): number {
    let leader = index;
    for (;;) {
      const parent = this.#parents[leader] ?? leader;
      if (parent === leader) return leader;
      this.#parents[leader] = this.#parents[parent] ?? parent;
      leader = parent;
    }
  }

  join(one: number, other: number): void {
    const [low, high] = [this.of(one), this.of(other)].sort((first, second) => first - second);
    if (low !== undefined && high !== undefined) this.#parents[high] = low;
  }
}
