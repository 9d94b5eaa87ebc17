/** What is told about the tables beside their figures. */
import type { CellId, Form, FormBlock, FormColumn, FormTable, TableId } from '../../form/index.ts';
import type { Piece } from '../lines/lines.ts';
import type { CellReading, Observation } from '../report.ts';
import type { Header, TableRow } from '../scan/scan.ts';
import { align } from './alignment.ts';
import type { RowReading } from './settle.ts';

/** A header counts for figures only if it shows one of their columns. */
export function headerOf(header: Header | null, columns: readonly FormColumn[]): Header | null {
  return header?.cells.some(({ match }) => columns.some(({ id }) => id === match.label.id)) ? header : null;
}

/** A row that was read before, and what stands under its label again. */
export interface Twice {
  readonly before: RowReading;
  readonly again: RowReading;
  readonly differs: boolean;
}

/**
 * Rows that stand twice, or the whole table with other figures; the first was read.
 * @param rows how many different rows the table has
 */
export function noteTwice(
  table: TableId,
  rows: number,
  twice: readonly Twice[],
  observations: Observation[],
): void {
  const other = twice.find(({ differs }) => differs);
  if (twice.length * 2 > rows) {
    if (other)
      observations.push({ kind: 'table-twice', table, places: [other.before.place, other.again.place] });
    return;
  }
  for (const { again, differs } of twice) {
    // A page that cuts a row leaves its label on both sides.
    if (!differs && again.place.page !== undefined) continue;
    observations.push({ kind: 'row-twice', table, label: again.label, differs, place: again.place });
  }
}

/** A row with more figures than it has cells. */
export function noteSurplus(
  { table, label, place, cells }: Pick<RowReading, 'table' | 'label' | 'place' | 'cells'>,
  figures: readonly Piece[],
  observations: Observation[],
): void {
  const found = figures.filter(({ figure }) => figure.kind !== 'blank').map(({ text }) => text);
  observations.push({ kind: 'surplus-cell', table, row: label, expected: cells.length, found, place, cells });
}

export function noteMissingColumn(
  table: FormTable,
  block: FormBlock,
  column: FormColumn,
  row: TableRow,
  observations: Observation[],
): void {
  if (
    observations.some(
      (one) =>
        one.kind === 'missing-row' &&
        one.what === 'column' &&
        one.table === table.id &&
        one.expected === column.label,
    )
  )
    return;
  observations.push({
    kind: 'missing-row',
    table: table.id,
    what: 'column',
    expected: column.label,
    place: row.line.place,
    cells: block.rows.map(({ id }) => `${table.id}.${id}.${column.id}`),
  });
}

/** A merged label that carries figures: they are told, with the sums of the rows under it, and belong to no cell. */
export function noteSubtotal(
  row: TableRow,
  table: FormTable,
  readings: readonly RowReading[],
  observations: Observation[],
): void {
  const figures = row.figures.filter((piece) => piece.figure.kind === 'number');
  if (figures.length === 0) return;
  const block = table.blocks[0];
  if (!block) return;
  const label = row.match.label.kind === 'group' ? row.match.label.id : row.match.label.printed;
  const children = block.rows.filter(({ under }) => under?.includes(label));
  const aligned = align(row.figures, block.columns, headerOf(row.header, block.columns)).ways[0];
  if (!aligned) return;
  const value = (piece: Piece | undefined): number | null =>
    piece?.figure.kind === 'number' ? piece.figure.value : null;
  const sum = (column: string): number | null =>
    children.reduce<number | null>((total, child) => {
      const id = `${table.id}.${child.id}.${column}`;
      const piece = readings.find((reading) => reading.cells.includes(id))?.ways[0]?.get(id);
      if (!piece || total === null || piece.figure.kind === 'words') return null;
      // What is left blank adds nothing.
      return total + (piece.figure.kind === 'number' ? piece.figure.value : 0);
    }, 0);
  const sums = block.columns.map(({ id }) => sum(id));
  // On a page, beside rows that are not read, they may be the figures of one of these.
  if (row.line.place.page !== undefined && sums.includes(null)) return;
  observations.push({
    kind: 'subtotal-row-filled',
    table: table.id,
    label: row.match.label.printed,
    figures: block.columns.map(({ id }) => value(aligned.get(id))),
    sums,
    place: row.line.place,
  });
}

/** Rows of the form that a table which is there does not show. */
export function observeMissing(
  form: Form,
  found: readonly TableId[],
  cells: ReadonlyMap<CellId, CellReading>,
  unclear: ReadonlySet<CellId>,
  observations: Observation[],
): void {
  for (const table of form.tables) {
    if (!found.includes(table.id)) continue;
    for (const block of table.blocks) {
      for (const row of block.rows) {
        const ids = block.columns.map((column) => `${table.id}.${row.id}.${column.id}`);
        if (ids.some((id) => cells.has(id) || unclear.has(id))) continue;
        observations.push({
          kind: 'missing-row',
          table: table.id,
          what: 'row',
          expected: row.label,
          place: null,
          cells: ids,
        });
      }
    }
  }
}
