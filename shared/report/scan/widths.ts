import { FORMS, type TableId } from '../../form/index.ts';
import type { Piece } from '../lines/lines.ts';

/** The most figures that a row of each table has in any form. */
export const WIDEST: Readonly<Record<TableId, number>> = {
  disclosure: widest('disclosure'),
  applications: widest('applications'),
  review: widest('review'),
};

/** Of so many figures at least; with one a line, each line may be one figure with spaces in it. */
export function isFull(figures: readonly Piece[], lines: number | undefined, table: TableId): boolean {
  const filled = figures.filter((piece) => piece.figure.kind !== 'blank');
  const single = lines === undefined ? filled : filled.filter(({ spaced }) => !spaced);
  return single.length >= WIDEST[table];
}

function widest(table: TableId): number {
  const widths = FORMS.flatMap(({ tables }) =>
    tables.flatMap(({ id, layout, blocks }) =>
      id === table
        ? blocks.map(({ rows, columns }) => columns.length * (layout === 'rows' ? 1 : rows.length))
        : [],
    ),
  );
  return Math.max(...widths);
}
