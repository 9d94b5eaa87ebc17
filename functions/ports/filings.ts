import type { Filing } from '../../shared/filing/filing.ts';

/** Each registered unit's filing for a year. */
export interface Filings {
  /** `null` when the unit is not on its city's register of that year. */
  find(unit: string, year: number): Promise<Filing | null>;
  /** The number of the unit's next attempt, never given twice; `null` when it is not on the register. */
  takeAttempt(unit: string, year: number): Promise<number | null>;
  /**
   * Replaces the filing by what `change` makes of it, however many others write it at the same time.
   * @returns `false` when there was nothing to change, or no such filing
   */
  revise(unit: string, year: number, change: (filing: Filing) => Filing): Promise<boolean>;
}
