/**
 * The neutral content of a file: what every reader gives and the only thing the form reader knows. Paragraphs and
 * tables in reading order, each with the place where it stands.
 */

/** Where something stands, in the words of its format; all numbers count from 1. */
export interface Place {
  readonly page?: number;
  readonly sheet?: string;
  /** The how-manieth table of the document. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** Line of a text format, or the how-manieth paragraph of one that has no lines. */
  readonly line?: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: Place;
}

export interface TableCell {
  /** Paragraphs of the cell, joined by `\n`. */
  readonly text: string;
  /** Grid position of its upper left corner, from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly place: Place;
  /** Digits that one space parts from the digits before them, where nothing else tells columns apart. */
  readonly spaced?: boolean;
}

export interface Table {
  readonly kind: 'table';
  /** In reading order: by row, then by column. A merged cell stands once, at its upper left corner. */
  readonly cells: readonly TableCell[];
  /**
   * `grid`: columns come from the file (spans, ruling lines), so equal column numbers mean one column.
   * `flow`: only the order within a row is known (text with tabs or pipes, number runs of a .doc).
   */
  readonly columns: 'grid' | 'flow';
  /** No lines part its cells: a label may stand in pieces, or hold words of the one beside it. */
  readonly unruled?: true;
  readonly place: Place;
}

export type Block = Paragraph | Table;

export type Format =
  | 'docx'
  | 'doc'
  | 'wps'
  | 'pdf'
  | 'ofd'
  | 'odt'
  | 'ods'
  | 'rtf'
  | 'html'
  | 'mht'
  | 'xlsx'
  | 'xls'
  | 'csv'
  | 'txt'
  | 'md';

/** Something a reader noticed that a person should hear of (a hidden row, a name that disagrees with the content). */
export interface Remark {
  readonly code:
    | 'name-disagrees'
    | 'hidden-rows'
    | 'tracked-changes'
    | 'skipped-element'
    | 'cut-short'
    | 'recognised-text'
    | 'inside-zip';
  readonly zh: string;
  readonly en: string;
}

export interface Document {
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly remarks: readonly Remark[];
  /** What the file says its title is (HTML title, document properties), if it does. */
  readonly title?: string;
}
