import type { FormId, TableId } from '../../form/index.ts';
import type { Label, LabelMatch } from '../labels/label.ts';
import type { Line, Piece } from '../lines/lines.ts';

/** A printed column label, and the grid columns below it where the file has a grid. */
export interface HeaderCell {
  readonly match: LabelMatch;
  readonly piece: Piece;
}

/** The column labels in force for the rows below them, in printed order. */
export interface Header {
  readonly table: TableId;
  readonly cells: HeaderCell[];
  /** Merged labels above them. */
  readonly merged: HeaderCell[];
  /** Words beside them that are no label of the forms. */
  readonly strangers: Piece[];
}

export function newHeader(table: TableId): Header {
  return { table, cells: [], merged: [], strangers: [] };
}

/** A row label with the figures that stand behind it. */
export interface TableRow {
  readonly match: LabelMatch;
  /** The label as printed. */
  readonly text: string;
  readonly figures: Piece[];
  /** Lines of text that its figures stand in, below a label that stands alone; absent where they stand beside it. */
  lines?: number;
  readonly header: Header | null;
  readonly line: Line;
  /** Index of its line: the order in which the file has it. */
  readonly at: number;
}

/** Figures behind a label that no form has, or behind none. */
export interface ExtraRow {
  readonly table: TableId;
  /** The labels above it; `null` in a table of the office's own. */
  readonly header: Header | null;
  /** Empty where the figures stand alone. */
  readonly text: string;
  readonly figures: readonly Piece[];
  readonly line: Line;
  readonly at: number;
}

/** Table 四: figures without a label of their own. */
export interface ReviewRun {
  readonly figures: Piece[];
  /** How many lines they stand in. */
  lines: number;
  readonly header: Header;
  readonly line: Line;
}

/** What the lines of a document hold of the official tables, before any form is decided. */
export interface Scan {
  readonly rows: readonly TableRow[];
  readonly extras: readonly ExtraRow[];
  readonly headers: readonly Header[];
  /** In order. */
  readonly reviewRuns: readonly ReviewRun[];
  /** Words of each table that are no label of a row, in order: among them labels that were torn apart. */
  readonly leftovers: ReadonlyMap<TableId, readonly { readonly text: string; readonly at: number }[]>;
  /** Tables with figures of which it is not certain in which row or column they stand. */
  readonly inDoubt: ReadonlySet<TableId>;
  /** Tables of which a row stands in a grid, so that its label and its figures are side by side. */
  readonly grids: ReadonlySet<TableId>;
  /** How many lines the document has. */
  readonly lines: number;
  /** Indices of lines that belong to a table and so to no section's text. */
  readonly consumed: ReadonlySet<number>;
  /** Forms whose own labels were seen, with the table in which. */
  readonly evidence: readonly { readonly table: TableId; readonly form: FormId; readonly label: Label }[];
}
