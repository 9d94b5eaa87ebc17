import type { Table, TableCell } from '../../document/document.ts';
import { isFigureLike, parseFigure } from '../figure.ts';

/**
 * Where a table cannot say that a cell spans columns, converters and scripts write its words into each of them: 「第二十条第（一）项」 four
 * times in a row. Such a table has these cells as one again, and a figure where the words above it are one.
 */
export function withoutRepeats(table: Table): Table {
  const rows = [...Map.groupBy(table.cells, (cell) => cell.row).values()];
  const even = rows.every(({ length }) => length === rows[0]?.length);
  if ((table.columns !== 'grid' && !even) || !rows.some((row) => isOneCell(row) || hasSpread(row)))
    return table;
  /** For each column, whether the words last seen in it go on from the column before. */
  const goesOn: boolean[] = [];
  const cells = rows.flatMap((row) => {
    const kept: TableCell[] = [];
    // A label across the whole table says nothing of the columns below it.
    const whole = isOneCell(row);
    for (const cell of row) {
      const before = kept.at(-1);
      const same = before !== undefined && before.text === cell.text && cell.text.trim() !== '';
      if (isLabel(cell.text) && !whole) goesOn[cell.column] = same;
      if (same && (whole || goesOn[cell.column]))
        kept[kept.length - 1] = { ...before, colSpan: before.colSpan + 1 };
      else kept.push(cell);
    }
    return kept;
  });
  return { ...table, cells };
}

/** Words stand in it, not a figure or a sign. */
function isLabel(text: string): boolean {
  const signs = text.replace(/\s+/gu, '');
  if (!/\p{Script=Han}.*\p{Script=Han}/u.test(signs) || isFigureLike(parseFigure(signs))) return false;
  return signs.length > 6 || !/\d/u.test(signs);
}

/** Words of one label stand in three cells, as those over the kinds of applicants do. */
function hasSpread(row: readonly TableCell[]): boolean {
  return row.some(
    ({ text }, at) => isLabel(text) && row[at + 1]?.text === text && row[at + 2]?.text === text,
  );
}

function isOneCell(row: readonly TableCell[]): boolean {
  const [first] = row;
  return (
    first !== undefined &&
    row.length > 2 &&
    isLabel(first.text) &&
    row.every(({ text, colSpan }) => text === first.text && colSpan === 1)
  );
}
