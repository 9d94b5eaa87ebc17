/** A sheet of a workbook as content: what stands in each cell and how it is meant to look. */
export interface Sheet {
  readonly name: string;
  /** Of each column, in characters of a Chinese text. */
  readonly widths: readonly number[];
  /** Of the first rows, in points; the others are as high as their text. */
  readonly heights: readonly number[];
  /** Rows and columns that stay in sight; the rows are repeated on every printed page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** From the upper left corner; `null` is an empty place. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly merged: readonly SheetArea[];
}

export type SheetStyle = 'title' | 'header' | 'text' | 'figure' | 'total' | 'faint';

export interface SheetCell {
  readonly style: SheetStyle;
  /** A text is never a formula, whatever it begins with. */
  readonly value: string | number | null;
  /** Without `=`; `value` is what it comes to. */
  readonly formula?: string;
}

/** From 0. */
export interface SheetArea {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A1 of a row and a column, both from 0. */
export function reference(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
