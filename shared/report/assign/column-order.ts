import type { FormColumn } from '../../form/index.ts';
import type { Piece } from '../lines/lines.ts';
import type { Header, HeaderCell } from '../scan/scan.ts';

/** The order in which the header prints the columns; the form's own where it does not show them all. */
export function columnOrder(
  pieces: readonly Piece[],
  columns: readonly FormColumn[],
  header: Header | null,
): { order: readonly FormColumn[]; missing: readonly FormColumn[] } {
  const shown: FormColumn[] = [];
  const cells = [...(header?.cells ?? [])].sort(
    (a, b) => (a.piece.columns?.[0] ?? 0) - (b.piece.columns?.[0] ?? 0),
  );
  const grid = cells.every(({ piece }) => piece.columns !== null);
  for (const { match } of cells) {
    const column = columns.find(({ id }) => id === match.label.id);
    if (column && !shown.includes(column)) shown.push(column);
  }
  // Flowing text prints 总计 in the line above 自然人: only a grid or a single line of labels tells an order.
  const single = new Set(cells.map(({ piece }) => piece.place.row ?? piece.place.line)).size === 1;
  const placed =
    pieces.every(({ place }) => place.page === undefined) || cells.every((cell) => isOver(cell, pieces));
  if (shown.length === columns.length)
    return {
      order: (grid && placed && endsWithRows(cells, header, pieces)) || single ? shown : columns,
      missing: [],
    };
  if (header?.strangers.length === 0 && isWhole(shown, columns, cells, pieces))
    return {
      order: columns.filter((column) => shown.includes(column)),
      missing: columns.filter((column) => !shown.includes(column)),
    };
  // A row of text beside a table with a grid is as wide as it likes.
  const inGrid = grid && pieces.every((piece) => piece.columns !== null);
  const enough = inGrid && placed && shown.length >= 2 && shown.length * 2 > columns.length;
  // Beside them may be blanks of cells that lost their spans.
  const under = pieces.filter((piece) => cells.some((cell) => isOver(cell, [piece])));
  const beside = pieces.filter((piece) => !under.includes(piece));
  if (enough && under.length <= shown.length && beside.every(({ figure }) => figure.kind === 'blank')) {
    return { order: shown, missing: columns.filter((column) => !shown.includes(column)) };
  }
  return { order: columns, missing: [] };
}

/**
 * Rows of text as wide as their header, which shows fewer columns than the form: each figure stands in the place of a
 * label. Labels that only were not read have figures in their place.
 */
function isWhole(
  shown: readonly FormColumn[],
  columns: readonly FormColumn[],
  cells: readonly HeaderCell[],
  pieces: readonly Piece[],
): boolean {
  const filled = pieces.filter(({ figure }) => figure.kind !== 'blank');
  return (
    shown.length * 2 > columns.length &&
    filled.length === shown.length &&
    cells.every(({ match }) => match.how === 'exact') &&
    pieces.every(({ place, columns: span }) => place.page === undefined && span === null) &&
    filled.every(({ place: { column } }) =>
      cells.some(({ piece }) => column !== undefined && piece.place.column === column),
    )
  );
}

/** A header that a span makes narrower or wider than its rows shows its labels in other columns than their own. */
function endsWithRows(
  cells: readonly HeaderCell[],
  header: Header | null,
  pieces: readonly Piece[],
): boolean {
  const end = (all: readonly Piece[]): number => Math.max(...all.map(({ columns }) => columns?.[1] ?? 0));
  const labels = [...cells.map(({ piece }) => piece), ...(header?.strangers ?? [])];
  return pieces.some(({ place }) => place.page !== undefined) || end(labels) === end(pieces);
}

/** On a page a label stands over its figures: one that is over none of them may be over any. */
function isOver({ piece: label }: HeaderCell, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => overlap(label, piece));
}

/** Two labels over one column: the cells of the header have lost their spans and stand over other columns than their own. */
export function standsAskew({ cells }: Header): boolean {
  return cells.some(({ match, piece }) =>
    cells.some((other) => other.match.label.id !== match.label.id && overlap(piece, other.piece)),
  );
}

/** Whether one stands above or below the other in a grid. */
export function overlap({ columns: one }: Piece, { columns: other }: Piece): boolean {
  return one !== null && other !== null && one[0] < other[1] && one[1] > other[0];
}
