import type { PageCell, PageTable } from './fill-cells.ts';

/**
 * The table without rows that are none: where a page ends in a row, some programs draw the edge of one cell a little
 * below the others', and a strip without a word stands beside cells that go on into the row under it.
 */
export function withoutStrips(table: PageTable): PageTable {
  let { cells, rows } = table;
  for (let row = rows - 2; row >= 0; row -= 1) {
    if (!isStrip(cells, row)) continue;
    cells = withoutRow(cells, row);
    rows -= 1;
  }
  return { ...table, rows, cells };
}

/** Its own cells end with it and say nothing, and the others reach from it into the next row. */
function isStrip(cells: readonly PageCell[], row: number): boolean {
  const begun = cells.filter((cell) => cell.row === row);
  const own = begun.filter(({ rowSpan }) => rowSpan === 1);
  return (
    own.length > 0 &&
    own.length < begun.length &&
    own.every(({ text }) => text.trim() === '') &&
    cells.some((cell) => cell.row === row + 1 && cell.text.trim() !== '')
  );
}

function withoutRow(cells: readonly PageCell[], row: number): PageCell[] {
  return cells
    .flatMap((cell): PageCell[] => {
      if (cell.row > row) return [{ ...cell, row: cell.row - 1 }];
      const ends = cell.row + cell.rowSpan;
      if (ends <= row) return [cell];
      return cell.rowSpan === 1 ? [] : [{ ...cell, rowSpan: cell.rowSpan - 1 }];
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
}
