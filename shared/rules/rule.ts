import type { Document } from '../document/document.ts';
import type { Finding, Severity, Words } from '../findings/finding.ts';
import type { Form } from '../form/form.ts';
import type { Report } from '../report/report.ts';
import type { Sketch } from '../similarity/sketch.ts';

/** What the report is held against. What is absent is not checked, or is taken from the report itself. */
export interface Context {
  /** The report year it was filed for. */
  readonly year?: number;
  readonly unit?: {
    readonly name: string;
    readonly kind?: string;
    readonly city?: string;
    readonly code?: string;
  };
  /** The unit's report in force for the year before; of a unit that was merged, the figures of all its parts together. */
  readonly lastYear?: Report;
  /**
   * The units that it was the year before, where they were others than itself. Where one of them has no report in force,
   * there is no `lastYear`: a part of the figures proves nothing.
   */
  readonly predecessors?: { readonly names: readonly string[]; readonly missing: readonly string[] };
  /** What the other units of the city filed for the same year, for telling copies. */
  readonly others?: readonly { readonly unitName: string; readonly sketch: Sketch }[];
  /** Names of the other units of the city, for telling leftovers of a copied report. */
  readonly neighbours?: readonly string[];
  /** Another unit's or another year's filing that is this very file, byte for byte, in words: 柳溪镇 2022 年度. */
  readonly sameFile?: string;
}

/** Everything a rule may look at. Pure: no clock, no network. */
export interface Subject {
  readonly report: Report;
  /** The form whose labels the tables carry: identities and cells are those of this form. */
  readonly form: Form;
  /** The year the report is of: as filed, else as it says itself; `null` when neither tells. */
  readonly year: number | null;
  readonly document: Document;
  readonly context: Context;
}

/** What a rule says is wrong; the engine adds the rule's id and, where it is not given, the rule's severity. */
export interface Fault extends Partial<Omit<Finding, 'rule' | 'message' | 'repair'>> {
  readonly message: Words;
  readonly repair: Finding['repair'];
}

/** A rule that has nothing to look at in this report says so; an empty list means that it holds. */
export type Outcome = 'does-not-apply' | readonly Fault[];

/** A perfect report with something spoiled in it, and what is said about it in the rules' documentation. */
export interface Example {
  readonly says: Words;
  readonly subject: () => Subject;
}

export interface Examples {
  readonly passes: readonly Example[];
  readonly fails: readonly Example[];
  /** Must not cry wolf. */
  readonly silent: readonly Example[];
}

export interface Rule {
  readonly id: string;
  /** The severity it has unless the file says otherwise where it makes a fault. */
  readonly severity: Severity;
  /** What it checks, in a phrase. */
  readonly title: Words;
  /** The article, notice or practice that asks for it. */
  readonly source: string;
  /** A new rule on trial warns at most, and says that it is on trial. */
  readonly trial?: true;
  /** It holds the report against the format, which the notice only encouraged for 2019: a warning at most for that year. */
  readonly encouragedOnlyFor2019?: true;
  readonly check: (subject: Subject) => Outcome;
}

/** A rule on something that is no report yet, a file or a date: its finding is made where that is met. */
export type FilingRule = Omit<Rule, 'check' | 'encouragedOnlyFor2019' | 'trial'>;

export interface FilingExample {
  readonly says: Words;
  readonly finding: () => Finding | null;
}

export interface FilingExamples {
  readonly passes: readonly FilingExample[];
  readonly fails: readonly FilingExample[];
  /** Must not cry wolf. */
  readonly silent: readonly FilingExample[];
}
