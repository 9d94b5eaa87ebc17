import type { JudgedState } from '../filing/filing.ts';
import type { CellId, FormId } from '../form/form.ts';

/** A city's totals for one report year, with what they rest on. */
export interface Summary {
  readonly city: string;
  readonly year: number;
  /** The form prescribed for that year: the only one that is summed. */
  readonly form: FormId;
  /** State of the register and the filings that were summed; a higher one is newer. */
  readonly generation: number;
  /** Every unit of the register that owes a report, by code: N of the coverage. */
  readonly units: readonly SummedUnit[];
  /** Every cell of the form, in printed order. */
  readonly cells: Readonly<Record<CellId, CellTotal>>;
}

export interface SummedUnit {
  readonly code: string;
  readonly name: string;
  /** Why its figures are in no total; `null` when they are summed. */
  readonly leftOut: LeftOut | null;
}

/** No report was accepted, and how far it got; or the one in force is on another year's form. */
export type LeftOut = 'not-filed' | Exclude<JudgedState, 'accepted'> | 'other-form';

export interface CellTotal {
  /** Amounts in 万元; `null` when no unit's figure could be summed. */
  readonly sum: number | null;
  /** Units whose figure is in the sum: n of N. */
  readonly n: number;
  /** Units that are summed elsewhere but show no number in this cell. */
  readonly without: readonly string[];
  /** Amounts only: figures whose unit of money nobody said; in no sum. */
  readonly unitUnknown?: readonly { readonly unit: string; readonly value: number }[];
}
