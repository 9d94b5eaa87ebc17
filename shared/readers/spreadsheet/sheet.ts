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

/** No sheet has more. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
const LETTER_A = 0x41;
const DIGIT_0 = 0x30;

/** `B3` → row 2, column 1; `null` when it is no reference. By hand, as every cell of a sheet asks. */
export function parseReference(reference: string): { row: number; column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < 4; at++) {
    const letter = reference.charCodeAt(at) - LETTER_A;
    if (!(letter >= 0 && letter < 26)) break;
    column = column * 26 + letter + 1;
  }
  let row = 0;
  for (const digits = at; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - DIGIT_0;
    if (digit < 0 || digit > 9 || at - digits > 6) return null;
    row = row * 10 + digit;
  }
  return column > 0 && column <= COLUMNS && row > 0 && row <= ROWS
    ? { row: row - 1, column: column - 1 }
    : null;
}

/** `A1:B2` → the merge; `null` when it is none. */
export function parseMerge(reference: string): Merge | null {
  const colon = reference.indexOf(':');
  const first = parseReference(reference.slice(0, Math.max(0, colon)));
  const last = parseReference(reference.slice(colon + 1));
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
