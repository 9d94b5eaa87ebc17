import type { Document } from '../document/document.ts';
import type { Finding, Severity, Words } from '../findings/finding.ts';
import type { Form } from '../form/form.ts';
import type { Report } from '../report/report.ts';

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
  /** The unit's report in force for the year before. */
  readonly lastYear?: Report;
  /** Reports of other units of the city for the same year. */
  readonly others?: readonly { readonly unitName: string; readonly report: Report }[];
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

/** A rule that has nothing to look at in this report says so; an empty list means that it holds. */
export type Outcome = 'does-not-apply' | readonly Finding[];

/** A perfect report with something spoiled in it, and what is said about it in the rules' documentation. */
export interface Example {
  readonly says: Words;
  readonly subject: () => Subject;
}

export interface Rule {
  readonly id: string;
  /** The severity it has unless the file says otherwise where it makes a finding. */
  readonly severity: Severity;
  /** What it checks, in a phrase. */
  readonly title: Words;
  /** The article, notice or practice that asks for it. */
  readonly source: string;
  /** A new rule on trial warns at most, and says that it is on trial. */
  readonly trial?: true;
  readonly examples: {
    readonly passes: readonly Example[];
    readonly fails: readonly Example[];
    /** Must not cry wolf. */
    readonly silent: readonly Example[];
  };
  readonly check: (subject: Subject) => Outcome;
}
