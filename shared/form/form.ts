/**
 * The annual report's official form as data.
 *
 * One definition per form carries everything the program does with a report: reading (label → cell), checking (the
 * identities, 勾稽关系), summing over a city and printing. A new report year is a new file beside this one.
 */

/** The form's name is the first report year it was asked for. */
export type FormId = '2019' | '2021';

export type TableId = 'disclosure' | 'applications' | 'review';

/** The Chinese ordinal that the form prints before a section. */
export type SectionNumber = '一' | '二' | '三' | '四' | '五' | '六';

/** `<table>.<row>.<column>`, for example `applications.granted.person`. Stored, exported and printed: never renamed. */
export type CellId = string;

export interface FormColumn {
  readonly id: string;
  /** The printed label. */
  readonly label: string;
  /** Headers printed above this one and shared with its neighbours, outermost first. */
  readonly under?: readonly string[];
  /** The figure may be below zero (本年增/减). */
  readonly signed?: true;
  /** An amount of money may have decimals; everything else is a whole count. */
  readonly kind?: 'money';
  /** Where it differs from the block's unit. `null`: the form prints none, so the cell itself must say it. */
  readonly unit?: string | null;
}

export interface FormRow {
  readonly id: string;
  readonly label: string;
  /** Merged labels printed to the left of this one and shared with its neighbours, outermost first. */
  readonly under?: readonly string[];
}

/** Rows under one header line. Table 二 has several, one for each item of article 20; the others have one. */
export interface FormBlock {
  readonly caption?: string;
  /** What a figure counts: 件, 项, 万元. */
  readonly unit: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** How this year's figure follows from last year's, where the form's notice implies it. */
  readonly continuity?: Continuity;
}

/** this year's `equals` = the sum of last year's `lastYear` columns + this year's `plus` − this year's `minus`. */
export interface Continuity {
  readonly rule: 'in-force-continuity' | 'last-year-continuity' | 'carry-over';
  readonly each: 'row' | 'column';
  readonly equals: string;
  readonly lastYear: readonly string[];
  readonly plus?: readonly string[];
  readonly minus?: readonly string[];
}

/** In each row (or column), the cells of `left` add up to the cells of `right`. */
export interface Identity {
  readonly rule: 'column-balance' | 'results-sum' | 'row-total' | 'review-total';
  readonly each: 'row' | 'column';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface FormTable {
  readonly id: TableId;
  readonly section: SectionNumber;
  readonly title: string;
  /** `side-by-side`: the rows are printed next to each other in one line of figures (table 四). */
  readonly layout: 'rows' | 'side-by-side';
  /** The text of the corner cell above the row labels. */
  readonly corner?: string;
  readonly blocks: readonly FormBlock[];
  readonly identities: readonly Identity[];
}

export interface FormSection {
  readonly number: SectionNumber;
  readonly title: string;
  /** Words of which a heading shows at least one; reports vary the title, never these. */
  readonly keywords: readonly string[];
}

export interface Form {
  readonly id: FormId;
  /** The notice of the General Office of the State Council that prescribes the form. */
  readonly notice: string;
  /** Report years for which it is prescribed; `to` is absent while it is in force. */
  readonly reportYears: { readonly from: number; readonly to?: number };
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
}
