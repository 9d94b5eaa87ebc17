/** Labels of numbered paragraphs. Files keep the rule, not the label: 「二、」 of a heading may be nowhere in its text. */
import { formatNumber } from './number-format.ts';

export interface ListLevel {
  /** A name of ST_NumberFormat, as Word has them. */
  readonly format: string;
  readonly start: number;
  /** What is printed: `%1` is the number of the first level, `%2` of the second. Empty for bullets. */
  readonly pattern: string;
}

/** Counts the paragraphs of one list and gives each its label. */
export class ListCounter {
  private readonly numbers: number[] = [];
  private readonly levels: readonly (ListLevel | undefined)[];

  constructor(levels: readonly (ListLevel | undefined)[]) {
    this.levels = levels;
  }

  /** Label of the next paragraph at `depth` (from 0); `startAt` begins anew with that number. */
  next(depth: number, startAt?: number): string {
    const level = this.levels[depth];
    if (!level) return '';
    const before = this.numbers[depth];
    this.numbers[depth] = startAt ?? (before === undefined ? level.start : before + 1);
    this.numbers.length = depth + 1;
    return level.pattern.replace(/%([1-9])/gu, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const shown = this.levels[at];
      return shown ? formatNumber(this.numbers[at] ?? shown.start, shown.format) : '';
    });
  }
}
