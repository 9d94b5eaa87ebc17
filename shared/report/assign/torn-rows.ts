import type { CellId, Form, FormBlock, FormTable } from '../../form/index.ts';
import { bare, simplified, tidy } from '../../words/normalise.ts';
import { coreOf } from '../labels/label-words.ts';
import type { CellReading, Unread } from '../report.ts';
import type { Scan } from '../scan/scan.ts';

/** A label shorter than this stands in other labels too and proves nothing. */
const TELLING = 4;
/** With more of its rows torn than this, nothing says that the others have their own figures. */
const MOST_TORN = 1 / 3;

/**
 * Rows whose label stands in the table, but without figures behind it, torn apart or run together: a page break or a
 * conversion did that and not the township. Their figures are unread, and the row is not missing. Nor is any row of a
 * table with figures of which it is not certain where they belong. Where a table of
 * flowing text is torn throughout, its labels and figures are no longer side by side, and no figure of it is believed.
 * @param placed lines that were given to a row by the form's order
 * @param cells what was read; figures of a table that is torn throughout are taken out
 */
export function tornRows(
  scan: Scan,
  form: Form,
  placed: ReadonlySet<number>,
  cells: Map<CellId, CellReading>,
  known: ReadonlySet<CellId>,
): Unread[] {
  return form.tables.flatMap((table) => {
    const leftovers = (scan.leftovers.get(table.id) ?? []).map(({ text }) => text);
    const words = bare(simplified(tidy(leftovers.join(''))));
    const whole = new Set(leftovers.map(coreOf));
    const rows = table.blocks.flatMap((block) =>
      block.rows.map((row) => ({ row, ids: idsOf(table, block, row.id) })),
    );
    const alone = new Set(
      scan.rows
        .filter(({ match, figures }) => match.label.table === table.id && figures.length === 0)
        .map(({ match }) => match.label.id),
    );
    const pieces = scan.extras
      .filter((extra) => extra.table === table.id)
      .map(({ text }) => coreOf(text))
      .filter((piece) => piece.length >= 2);
    const unplaced = scan.extras.some(
      ({ table: id, text, at }) => id === table.id && coreOf(text).length < TELLING - 1 && !placed.has(at),
    );
    const torn = rows.filter(({ row, ids }) => {
      if (ids.some((id) => cells.has(id) || known.has(id))) return false;
      if (unplaced || scan.inDoubt.has(table.id)) return true;
      const core = coreOf(row.label);
      return (
        alone.has(row.id) ||
        whole.has(core) ||
        (core.length >= TELLING && (words.includes(core) || pieces.some((piece) => core.includes(piece))))
      );
    });
    const throughout = torn.length > rows.length * MOST_TORN && !scan.grids.has(table.id);
    const lost = throughout ? rows : torn;
    return lost.flatMap(({ ids }) =>
      ids.flatMap((cell): Unread[] => {
        if (known.has(cell)) return [];
        const { text = '', place = null } = cells.get(cell) ?? {};
        cells.delete(cell);
        return [{ cell, why: 'unclear', text, place }];
      }),
    );
  });
}

function idsOf(table: FormTable, block: FormBlock, row: string): CellId[] {
  return block.columns.map((column) => `${table.id}.${row}.${column.id}`);
}
