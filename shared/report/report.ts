/** A Document read against a Form. */
import type { Place } from '../document/document.ts';
import type { CellId, FormId, SectionNumber, TableId } from '../form/form.ts';

/** A piece of text and where it stands. */
export interface Quote {
  readonly text: string;
  readonly place: Place;
}

/** The unit in which an amount of money is written. */
export type MoneyUnit = '元' | '万元' | '亿元';

export interface CellReading {
  /** The figure, or `null` when nothing that stands there is a number. Never guessed. */
  readonly value: number | null;
  /** What stood in the cell, as printed; empty when it was blank. */
  readonly text: string;
  readonly place: Place;
  /** Amounts only: the unit said by the cell or its header; `null` when neither does. */
  readonly moneyUnit?: MoneyUnit | null;
}

/** A cell of the form of which the file shows no place, or whose place could not be told for certain. */
export interface Unread {
  readonly cell: CellId;
  /** `absent`: its row or column is not in the file. `unclear`: it is, but which figure belongs to it is not certain. */
  readonly why: 'absent' | 'unclear';
  readonly text: string;
  readonly place: Place | null;
}

/** What the form reader noticed about the tables beside the figures; the rules of the Cells table speak of it. */
export type Observation =
  | {
      readonly kind: 'label-altered';
      readonly table: TableId;
      readonly expected: string;
      readonly found: string;
      readonly place: Place;
      readonly cells: readonly CellId[];
    }
  | {
      readonly kind: 'missing-row';
      readonly table: TableId;
      readonly what: 'row' | 'column';
      readonly expected: string;
      readonly place: Place | null;
      readonly cells: readonly CellId[];
    }
  | {
      readonly kind: 'extra-row';
      readonly table: TableId;
      readonly found: string;
      readonly figures: readonly string[];
      readonly place: Place;
    }
  | {
      readonly kind: 'surplus-cell';
      readonly table: TableId;
      readonly row: string;
      readonly expected: number;
      readonly found: readonly string[];
      readonly place: Place;
      readonly cells: readonly CellId[];
    }
  | {
      readonly kind: 'subtotal-row-filled';
      readonly table: TableId;
      readonly label: string;
      readonly figures: readonly (number | null)[];
      readonly sums: readonly (number | null)[];
      readonly place: Place;
    }
  | {
      readonly kind: 'row-twice';
      readonly table: TableId;
      readonly label: string;
      /** The second says something else. */
      readonly differs: boolean;
      readonly place: Place;
    }
  | { readonly kind: 'table-twice'; readonly table: TableId; readonly places: readonly Place[] }
  | {
      readonly kind: 'mixed-forms';
      readonly forms: readonly FormId[];
      readonly table: TableId;
      readonly cells: readonly CellId[];
    }
  | { readonly kind: 'healed-reading'; readonly table: TableId; readonly cells: readonly CellId[] };

export interface ReportSection {
  readonly number: SectionNumber;
  /** Its heading as printed; `null` when it was lost and the section was known by its table only. */
  readonly heading: Quote | null;
  /** Text between this heading and the next, without the cells of the official tables. */
  readonly paragraphs: readonly Quote[];
}

/** The period the figures cover, as printed. A part that could not be read is `null`. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
  readonly quote: Quote;
}

export interface Report {
  /** The form that the tables' labels are of; `null` when no table of either form was found. */
  readonly form: FormId | null;
  /** Title line or lines, joined. */
  readonly title: Quote | null;
  /** Name of the author without superior places and 人民政府: 七甲镇. */
  readonly unitName: string | null;
  /** Every place where the author is named (title, opening, signature), as printed. */
  readonly authors: readonly Quote[];
  readonly reportYear: number | null;
  readonly period: Period | null;
  /** ISO date of the signature, for example 2021-01-29. */
  readonly signedOn: string | null;
  /** Text before section 一. */
  readonly preamble: readonly Quote[];
  /** The signature and what stands after it: date, office address, the foot of a web page. */
  readonly closing: readonly Quote[];
  readonly sections: readonly ReportSection[];
  /** Tables of which at least a label was found. */
  readonly tables: readonly TableId[];
  /** Every cell of the form, and cells of the other form where the file has rows of both. */
  readonly cells: ReadonlyMap<CellId, CellReading>;
  readonly unread: readonly Unread[];
  readonly observations: readonly Observation[];
}
