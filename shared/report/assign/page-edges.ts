import type { TableId } from '../../form/index.ts';
import { isInGrid, type Line } from '../lines/lines.ts';
import type { Header, Scan } from '../scan/scan.ts';

const IN_ORDER: readonly TableId[] = ['disclosure', 'applications', 'review'];

/** A later table on the page stands below the whole of this one. */
function isBelow({ table, cells }: Header, above: TableId, page: number): boolean {
  return IN_ORDER.indexOf(table) > IN_ORDER.indexOf(above) && cells[0]?.piece.place.page === page;
}

/**
 * Whether nothing of a row was left on another page: its file has no pages, or ruled rows or the header of the same table
 * stand above it and rows below it on its own page.
 */
export function isWholeRow(
  { line, at }: { readonly line: Line; readonly at: number },
  table: TableId,
  { rows, headers }: Scan,
): boolean {
  const { page } = line.place;
  if (page === undefined) return true;
  if (!isInGrid(line)) return false;
  const here = rows.filter((row) => row.match.label.table === table && row.line.place.page === page);
  const headed = headers.some(
    (header) => header.table === table && header.cells[0]?.piece.place.page === page,
  );
  const before = headed || here.some((row) => row.at < at);
  return (
    before && (here.some((row) => row.at > at) || headers.some((header) => isBelow(header, table, page)))
  );
}
