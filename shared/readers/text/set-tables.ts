import type { TableCell } from '../../document/document.ts';
import { beginsDrawing, drawnTable, heightOfDrawing } from './drawn-tables.ts';
import { isColumnRule, ruledTable } from './ruled-tables.ts';

/** A cell, and on which line it begins, from 0. */
export type SetCell = Pick<TableCell, 'text' | 'row' | 'column' | 'rowSpan' | 'colSpan'> & {
  readonly line: number;
};

export interface SetTable {
  /** Behind its last line, from 0. */
  readonly to: number;
  readonly cells: readonly SetCell[];
}

/** The tables of a text whose columns are drawn or ruled, by the line on which they begin, from 0. */
export function setTables(lines: readonly string[]): Map<number, SetTable> {
  const tables = new Map<number, SetTable>();
  let past = 0;
  lines.forEach((line, at) => {
    if (at < past) return;
    if (beginsDrawing(line)) {
      past = at + heightOfDrawing(lines, at);
      const cells = drawnTable(lines.slice(at, past));
      if (cells === null) return;
      tables.set(at, { to: past, cells: cells.map((cell) => ({ ...cell, line: at + cell.line })) });
    } else if (isColumnRule(line)) {
      const table = ruledTable(lines, at);
      if (table === null || table.from < past) return;
      past = table.to;
      const cells = table.rows.flatMap((row, y) =>
        row.fields.map((text, x) => ({ text, row: y, column: x, rowSpan: 1, colSpan: 1, line: row.line })),
      );
      tables.set(table.from, { to: table.to, cells });
    }
  });
  return tables;
}
