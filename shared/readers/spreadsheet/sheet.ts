/** A sheet as every spreadsheet format has it; rows and columns count from 0. */
export interface SheetCell {
  readonly column: number;
  /** Empty for a cell that is there (it has a border, say) but holds nothing. */
  readonly text: string;
}

export interface SheetRow {
  readonly index: number;
  /** By column. */
  readonly cells: readonly SheetCell[];
  readonly hidden: boolean;
}

/** Both corners belong to it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold any text, by index. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  readonly hiddenColumns: boolean;
  /** Formulas whose result the file does not keep. */
  readonly formulasWithoutResult: number;
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;

/** `B3` → row 2, column 1; `null` when it is no reference. */
export function parseReference(reference: string): { row: number; column: number } | null {
  const match = REFERENCE.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** `A1:B2` → the merge; `null` when it is none. */
export function parseMerge(reference: string): Merge | null {
  const [from = '', to = ''] = reference.split(':');
  const first = parseReference(from);
  const last = parseReference(to);
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
