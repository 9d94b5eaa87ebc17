import type { CellId, FormId } from '../form/form.ts';
import type { AreaCode } from './areas.ts';
import type { LeftOut } from './summary.ts';

/**
 * An area's totals for one report year. Units are counted and never listed, so that it stays as small for the country
 * as for a prefecture: which units a count means is read one level down, where the count is.
 */
export interface AreaSummary {
  readonly area: AreaCode;
  readonly year: number;
  /** The form prescribed for that year: the only one that is summed. */
  readonly form: FormId;
  /** State of what was told from below; a higher one is newer. */
  readonly generation: number;
  /** The cities or areas right under it that were summed at least once, by code. */
  readonly children: readonly ChildCoverage[];
  readonly coverage: Coverage;
  /** Every cell of the form, in printed order. */
  readonly cells: Readonly<Record<CellId, AreaTotal>>;
}

/** What a total rests on, in units. */
export interface Coverage {
  /** N: units of the registers. */
  readonly units: number;
  /** Those whose reports are summed. */
  readonly summed: number;
  /** The others, by the reason; no reason with 0. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

export interface ChildCoverage extends Coverage {
  readonly code: string;
  readonly name: string | null;
  /** Of the child's summary that was added up here. */
  readonly generation: number;
}

export interface AreaTotal {
  /** Amounts in 万元; `null` when no unit's figure could be summed. */
  readonly sum: number | null;
  /** Units whose figure is in the sum: n of N. */
  readonly n: number;
  /** Where units are summed elsewhere but show no number in this cell; no child with 0. */
  readonly without: readonly UnitsUnder[];
  /** Amounts only: where figures are whose unit of money nobody said; in no sum. */
  readonly unitUnknown?: readonly UnitsUnder[];
}

/** A number of units, and under which child they are. */
export interface UnitsUnder {
  readonly code: string;
  readonly units: number;
}

/** A city's or an area's summary as far as the area above it adds it up. */
export interface Share extends ChildCoverage {
  readonly year: number;
  readonly form: FormId;
  /** Each cell of the form, in printed order. */
  readonly cells: readonly ShareOfCell[];
}

export interface ShareOfCell {
  readonly sum: number | null;
  readonly n: number;
  /** Units whose amount has no unit of money. */
  readonly unitUnknown: number;
}
