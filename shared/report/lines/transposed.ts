import type { Table, TableCell } from '../../document/document.ts';
import { matchColumn, matchRow } from '../labels/labels.ts';

/** With fewer labels of rows above the columns, or of columns beside the rows, the table stands upright. */
const FEWEST_ROWS = 8;
const FEWEST_COLUMNS = 5;

/**
 * Table 三 with its rows and columns exchanged: the kinds of applicants stand below each other, and what became of the
 * applications beside each other. It is turned as the form prints it.
 */
export function upright(table: Table): Table {
  if (!isTransposed(table)) return table;
  return {
    ...table,
    columns: 'grid',
    cells: table.cells
      .map(
        ({ row, column, rowSpan, colSpan, ...cell }): TableCell => ({
          ...cell,
          row: column,
          column: row,
          rowSpan: colSpan,
          colSpan: rowSpan,
        }),
      )
      .sort((one, other) => one.row - other.row || one.column - other.column),
  };
}

function isTransposed({ columns, cells }: Table): boolean {
  const lines = (of: (cell: TableCell) => number): TableCell[][] => [...Map.groupBy(cells, of).values()];
  const rows = lines(({ row }) => row);
  if (columns !== 'grid' && rows.some(({ length }) => length !== rows[0]?.length)) return false;
  const isRow = ({ text }: TableCell): string | undefined => {
    const match = matchRow(text, 'applications');
    return match?.how === 'exact' && match.label.kind === 'row' ? match.label.id : undefined;
  };
  const isColumn = ({ text }: TableCell): string | undefined => {
    const match = matchColumn(text, 'applications');
    return match?.how === 'exact' ? match.label.id : undefined;
  };
  return (
    rows.some((row) => count(row, isRow) >= FEWEST_ROWS) &&
    lines(({ column }) => column).some((column) => count(column, isColumn) >= FEWEST_COLUMNS)
  );
}

function count(cells: readonly TableCell[], label: (cell: TableCell) => string | undefined): number {
  return new Set(cells.flatMap((cell) => label(cell) ?? [])).size;
}
