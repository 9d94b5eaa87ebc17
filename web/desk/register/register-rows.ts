import type { LineFault } from './register-lines.ts';

/** A unit as a row of a list has it, the row's number in its file beside it. */
export interface RegisterRow {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  /** Empty where the list has none. */
  readonly kind: string;
}

const HEADERS = {
  code: /代码|编码|code/iu,
  name: /名称|单位|乡镇|镇街|name/iu,
  kind: /类别|类型|kind|type/iu,
} as const;

type Column = keyof typeof HEADERS;

/**
 * The units in the rows of a list: its columns by their headings, or, where it has none, the codes by their digits and the names
 * as the text nearest to them. Rows without a code and a name are left out.
 */
export function registerRows(rows: readonly (readonly string[])[]): readonly RegisterRow[] {
  const heading = rows.findIndex((cells) => columnIn(cells, 'code') >= 0 && nameColumn(cells) >= 0);
  const titles = rows[heading];
  const columns: Readonly<Record<Column, number>> = titles
    ? { code: columnIn(titles, 'code'), name: nameColumn(titles), kind: columnIn(titles, 'kind') }
    : guessed(rows);
  return rows.flatMap((cells, index) => {
    if (index <= heading) return [];
    const cell = (column: Column) => (cells[columns[column]] ?? '').trim();
    const [code, name, kind] = [shortCode(cell('code')), cell('name').replace(/\s+/gu, ''), cell('kind')];
    return code === '' && name === '' ? [] : [{ row: index + 1, code, name, kind }];
  });
}

function columnIn(cells: readonly string[], column: Column): number {
  return cells.findIndex((cell) => HEADERS[column].test(cell));
}

/** 单位代码 is no name. */
function nameColumn(cells: readonly string[]): number {
  return cells.findIndex(
    (cell) => HEADERS.name.test(cell) && !HEADERS.code.test(cell) && !HEADERS.kind.test(cell),
  );
}

function guessed(rows: readonly (readonly string[])[]): Readonly<Record<Column, number>> {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const share = (column: number, is: RegExp) =>
    rows.filter((cells) => is.test((cells[column] ?? '').trim())).length;
  const best = (among: readonly number[], is: RegExp) =>
    among.toSorted((one, other) => share(other, is) - share(one, is))[0] ?? -1;
  const code = best(columns, /^\d{9}(?:000)?$/);
  const name = best(
    columns.filter((column) => column !== code),
    /^\p{Script=Han}{2,}/u,
  );
  const kind = columns.find(
    (column) => column > name && column !== code && share(column, /^\p{Script=Han}{1,4}$/u) > 0,
  );
  return { code, name, kind: kind ?? -1 };
}

/** The statistical code of a township has twelve digits, of which the last three are its villages’. */
function shortCode(code: string): string {
  return code.replace(/^(\d{9})000$/, '$1');
}

/** What adopting a row would do to the register. */
export type RowNews = LineFault | 'new' | 'renamed' | 'same';

export interface ComparedRows {
  readonly rows: readonly (RegisterRow & { readonly news: RowNews })[];
  /** Units of the register that the list does not have. */
  readonly missing: readonly { readonly code: string; readonly name: string }[];
}

/** @param faults of the rows, by their place among them from 0 */
export function comparedRows(
  rows: readonly RegisterRow[],
  faults: ReadonlyMap<number, LineFault>,
  register: readonly { readonly code: string; readonly name: string }[],
): ComparedRows {
  const before = new Map(register.map(({ code, name }) => [code, name]));
  const listed = new Set(rows.map(({ code }) => code));
  return {
    rows: rows.map((row, index) => {
      const was = before.get(row.code);
      const news = faults.get(index) ?? (was === undefined ? 'new' : was === row.name ? 'same' : 'renamed');
      return { ...row, news };
    }),
    missing: register.filter(({ code }) => !listed.has(code)),
  };
}
