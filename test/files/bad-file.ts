import type { Verdict } from '../../shared/findings/finding.ts';
import type { Unreadable } from '../../shared/readers/reader.ts';

/** What must be said of a file. */
export type Expectation =
  /** Refused for one of these reasons. */
  | { readonly unreadable: readonly Unreadable['reason'][] }
  /** Read, and a finding of each of these rules is given. */
  | { readonly rules: readonly string[] }
  /** Read, and something is said of it. */
  | { readonly told: true }
  /** Read, and every figure is right all the same. */
  | { readonly figures: ReadonlyMap<string, number | null> }
  /** Refused or found wanting, whichever; never accepted, and no figure that the whole file does not have. */
  | { readonly notAccepted: true; readonly figures?: ReadonlyMap<string, number | null> };

/** A file that somebody sends by mistake, by accident or on purpose. */
export interface BadFile {
  /** What is wrong with it. */
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly gives: Expectation | (() => Promise<Expectation>);
  /** It must also be told by one of these verdicts. */
  readonly verdict?: readonly Verdict[];
}
