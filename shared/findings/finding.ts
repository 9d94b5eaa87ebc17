import type { Place } from '../document/document.ts';
import type { CellId, SectionNumber } from '../form/form.ts';

/** Must be fixed, must be confirmed with a reason or fixed, or is only said. */
export type Severity = 'error' | 'warning' | 'note';

/** The same sentence for the clerk and for a foreign colleague. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What would heal it: words always, and the one cell and figure where that can be told. */
export interface Repair extends Words {
  readonly cell?: CellId;
  readonly value?: number;
}

/** One fault of a report, in the words of the person who must act on it. */
export interface Finding {
  /** Id of the rule, from the fixed list. */
  readonly rule: string;
  readonly severity: Severity;
  /** Cells it speaks of; the first is the one to look at. */
  readonly cells: readonly CellId[];
  readonly section: SectionNumber | null;
  /** Page, table, row or line of the file; `null` for what is absent. */
  readonly place: Place | null;
  /** The words of the report it speaks of. */
  readonly quote?: string;
  /** What is wrong, where, and with which figures. */
  readonly message: Words;
  readonly expected: string | number | null;
  readonly found: string | number | null;
  /** What to do. */
  readonly repair: Repair;
  /** Findings that this one explains: one mistake, one finding. */
  readonly explains?: readonly Finding[];
}

/** Stands for the rule where one crashed: a note of ours, whichever rule it was. */
export const RULE_CRASHED = 'rule-crashed';

/** The outcome for one file. */
export type Verdict = 'accepted' | 'confirm' | 'returned' | 'unreadable';

/** Any error returns the report; else any warning waits for the unit's reason; else it is accepted. */
export function verdictOf(findings: readonly Finding[]): Exclude<Verdict, 'unreadable'> {
  if (findings.some((finding) => finding.severity === 'error')) return 'returned';
  if (findings.some((finding) => finding.severity === 'warning')) return 'confirm';
  return 'accepted';
}
