import type { FormTable } from '../../form/index.ts';
import { blankAt } from '../lines/lines.ts';
import type { Scan, TableRow } from '../scan/scan.ts';

/**
 * The rows of a table of which a text, with a cell a line, has every label and no figure: nobody filled it in. Where some
 * figure stands, or some label does not, the conversion may have lost the others.
 */
export function labelsAlone(scan: Scan, table: FormTable): TableRow[] {
  const rows = scan.rows.filter(({ match }) => match.label.table === table.id);
  const isText = rows.every(
    ({ figures, line, match }) =>
      figures.length === 0 && line.place.page === undefined && (match.how === 'exact' || match.label.merged),
  );
  const others = scan.inDoubt.has(table.id) || scan.extras.some((extra) => extra.table === table.id);
  if (!isText || others) return [];
  const homes = table.blocks.flatMap((block) => block.rows.map(({ id }) => ({ id, block })));
  const blank = homes.flatMap(({ id, block }) => {
    const row = rows.find(({ match }) => match.label.kind === 'row' && match.label.id === id);
    return row ? [{ ...row, figures: block.columns.map(() => blankAt(row.line.place)) }] : [];
  });
  return blank.length === homes.length ? blank : [];
}
