import {
  type CellId,
  cellsOf,
  FORMS,
  type Form,
  type FormBlock,
  type FormId,
  type FormTable,
  type TableId,
} from '../../form/index.ts';
import { isInGrid, type Piece } from '../lines/lines.ts';
import type { CellReading, Observation, Unread } from '../report.ts';
import type { Scan, TableRow } from '../scan/scan.ts';
import { type Alignment, align } from './alignment.ts';
import { observeLabels } from './altered-labels.ts';
import { cellReading } from './cell-reading.ts';
import { figuresInPlace } from './equal-rows.ts';
import { labelsAlone } from './labels-alone.ts';
import {
  headerOf,
  noteMissingColumn,
  noteSubtotal,
  noteSurplus,
  noteTwice,
  observeMissing,
  type Twice,
} from './observe.ts';
import { renamedRows } from './renamed-rows.ts';
import { readReview } from './review.ts';
import { rowsInOrder } from './rows-in-order.ts';
import { type RowReading, settle } from './settle.ts';
import { tornRows } from './torn-rows.ts';

/** What was read of the three tables. */
export interface Tables {
  readonly found: readonly TableId[];
  readonly cells: Map<CellId, CellReading>;
  readonly unread: Unread[];
  readonly observations: Observation[];
  /** Lines from the first to the last row of tables whose labels stand in pieces between them: no text of a section. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** Gives every figure of the scan to its cell. */
export function assignTables(scan: Scan, form: Form): Tables {
  const observations: Observation[] = [];
  const readings: RowReading[] = [];
  const renamed = form.tables.flatMap((table) => renamedRows(scan, table));
  const inOrder = form.tables
    .flatMap((table) => rowsInOrder(scan, table))
    .filter(({ at }) => !renamed.some((row) => row.at === at));
  const placed = new Set([...inOrder, ...renamed].map(({ at }) => at));
  for (const table of form.tables) {
    const rows = [...scan.rows.filter(({ at }) => !placed.has(at)), ...inOrder, ...renamed]
      .filter(({ match, figures }) => match.label.table === table.id && figures.length > 0)
      .sort((one, other) => one.at - other.at);
    if (rows.length === 0) rows.push(...labelsAlone(scan, table));
    readings.push(
      ...(table.layout === 'rows'
        ? readRows(rows, table, form, scan.lines, observations)
        : readReview(scan, table, observations)),
    );
  }
  // A page of a PDF tears the labels of narrow columns too; in an office's own grid a label stands whole in its cell.
  const torn = new Set(
    inOrder
      .filter(({ line }) => !isInGrid(line) || line.place.page !== undefined)
      .map(({ match }) => match.label.table),
  );
  observeLabels([...scan.rows, ...renamed], scan, form, torn, observations);
  for (const { table, text, figures, line, at } of scan.extras) {
    if (text === '' || placed.has(at)) continue;
    observations.push({
      kind: 'extra-row',
      table,
      found: text,
      figures: figures.map((piece) => piece.text),
      place: line.place,
    });
  }

  // In a grid its rows are its own, though it may not be told which figure is which; flowing text may only look so.
  const isRow = ({ table, ways }: RowReading): boolean => ways.length > 0 || scan.grids.has(table);
  const found = form.tables
    .map((table) => table.id)
    .filter((id) => scan.inDoubt.has(id) || readings.some((one) => one.table === id && isRow(one)));
  const settled = settle(readings, form, observations);
  const cells = new Map<CellId, CellReading>();
  const unread: Unread[] = [...settled.unclear];
  for (const [id, piece] of settled.pieces) cells.set(id, cellReading(id, piece, scan));
  unread.push(...tornRows(scan, form, placed, cells, new Set(unread.map(({ cell }) => cell))));
  const unclear = new Set(unread.map(({ cell }) => cell));
  const rowOf = (id: CellId): string => id.slice(0, id.lastIndexOf('.'));
  const begun = new Set([...cells.keys()].map(rowOf));
  const untold = (id: CellId): boolean =>
    !observations.some((one) => one.kind === 'missing-row' && one.cells.includes(id));
  for (const id of cellsOf(form).keys()) {
    if (cells.has(id) || unclear.has(id)) continue;
    // In a row of which other cells were read, a cell is not gone: it was not found.
    const why = begun.has(rowOf(id)) && untold(id) ? 'unclear' : 'absent';
    unread.push({ cell: id, why, text: '', place: null });
  }
  observeMissing(form, found, cells, unclear, observations);
  const spans = [...new Set(inOrder.map(({ match }) => match.label.table))].map((table) => {
    const lines = [...scan.rows, ...inOrder]
      .filter(({ match }) => match.label.table === table)
      .map(({ at }) => at);
    return { from: Math.min(...lines), to: Math.max(...lines) };
  });
  return { found, cells, unread, observations, spans: [...spans, ...spansInTables(scan)] };
}

/** From the first to the last row that one table of the file holds of one of the form: what stands between is no text. */
function spansInTables({ rows }: Scan): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number; row: TableRow }[] = [];
  for (const row of rows.filter(({ line }) => line.table !== null)) {
    const span = spans.at(-1);
    const goesOn =
      span?.row.line.table === row.line.table && span.row.match.label.table === row.match.label.table;
    if (span && goesOn) span.to = row.at;
    else spans.push({ from: row.at, to: row.at, row });
  }
  return spans;
}

/** Rows of a table printed one below the other. */
function readRows(
  rows: readonly TableRow[],
  table: FormTable,
  form: Form,
  lines: number,
  observations: Observation[],
): RowReading[] {
  const readings: RowReading[] = [];
  const subtotals: TableRow[] = [];
  const taken = new Map<string, RowReading>();
  const twice: Twice[] = [];
  const inPlace = figuresInPlace(
    rows.map((row) => ({ row, block: homeOf(row.match.label.id, table, form, rows)?.block })),
  );
  for (const row of rows) {
    const { label } = row.match;
    const home = homeOf(label.id, table, form, rows);
    const isMerged =
      row.figures.every(({ figure }) => figure.kind === 'blank') && isOver(label.id, table, form, rows);
    if (label.kind === 'group' || !home || isMerged) {
      subtotals.push(row);
      continue;
    }
    const { block } = home;
    const figures = inPlace(row, block);
    const alignments = align(figures, block.columns, headerOf(row.header, block.columns), row.lines);
    const id = (column: string): CellId => `${table.id}.${label.id}.${column}`;
    const reading: RowReading = {
      table: table.id,
      label: row.text,
      place: row.line.place,
      cells: block.columns
        .filter((column) => !alignments.missing.includes(column))
        .map((column) => id(column.id)),
      ways: breaksOff(row, block, lines) ? [] : alignments.ways.map((way) => withCells(way, id)),
      certain: alignments.certain,
      text: row.figures.map((piece) => piece.text).join(' '),
    };
    const before = taken.get(label.id);
    if (before) {
      const differs = before.ways[0] && reading.ways[0] && !sameFigures(before.ways[0], reading.ways[0]);
      if (differs && before.ways[0] && isBlank(before.ways[0])) readings.splice(readings.indexOf(before), 1);
      else {
        twice.push({ before, again: reading, differs: differs === true });
        continue;
      }
    }
    taken.set(label.id, reading);
    readings.push(reading);
    if (alignments.surplus) noteSurplus(reading, row.figures, observations);
    for (const column of alignments.missing) noteMissingColumn(table, block, column, row, observations);
  }
  noteTwice(table.id, taken.size, twice, observations);
  for (const row of subtotals) noteSubtotal(row, table, readings, observations);
  return readings;
}

/** A file that ends in the middle of a table was cut there: what is left of its last row may lack figures and digits. */
function breaksOff({ at, match }: TableRow, block: FormBlock, lines: number): boolean {
  return at === lines - 1 && match.label.id !== block.rows.at(-1)?.id;
}

/** The block a row id belongs to: in the report's form, else in the form that has such a row. */
function homeOf(
  rowId: string,
  table: FormTable,
  form: Form,
  rows: readonly TableRow[],
): { block: FormBlock; form: FormId } | null {
  for (const candidate of [form, ...FORMS.filter((other) => other !== form)]) {
    const block = candidate.tables
      .find(({ id }) => id === table.id)
      ?.blocks.find((one) => one.rows.some((row) => row.id === rowId));
    if (!block) continue;
    // （六）其他处理 is a row of form 2019 and the merged label above three rows of form 2021.
    const children = childrenOf(rowId, candidate, table, form);
    if (candidate !== form && children.some((child) => rows.some(({ match }) => match.label.id === child)))
      return null;
    return { block, form: candidate.id };
  }
  return null;
}

/** A row of the form that another form prints as the merged label over rows which the file has. */
function isOver(rowId: string, table: FormTable, form: Form, rows: readonly TableRow[]): boolean {
  return FORMS.filter((other) => other !== form)
    .flatMap((other) => childrenOf(rowId, form, table, other))
    .some((child) => rows.some(({ match }) => match.label.id === child));
}

/** Ids of the report form's rows that are printed under a label that another form has as a row. */
function childrenOf(rowId: string, other: Form, table: FormTable, form: Form): string[] {
  const label = other.tables
    .find(({ id }) => id === table.id)
    ?.blocks.flatMap(({ rows }) => rows)
    .find(({ id }) => id === rowId)?.label;
  const own = form.tables.find(({ id }) => id === table.id)?.blocks.flatMap(({ rows }) => rows) ?? [];
  return label ? own.filter(({ under }) => under?.includes(label)).map(({ id }) => id) : [];
}

function withCells(way: Alignment, id: (column: string) => CellId): ReadonlyMap<CellId, Piece> {
  return new Map([...way].map(([column, piece]) => [id(column), piece]));
}

function sameFigures(a: ReadonlyMap<CellId, Piece>, b: ReadonlyMap<CellId, Piece>): boolean {
  return [...b].every(([cell, piece]) => {
    const other = a.get(cell);
    if (!other || piece.figure.kind === 'blank') return true;
    return other.text.trim() === piece.text.trim();
  });
}

function isBlank(way: ReadonlyMap<CellId, Piece>): boolean {
  return [...way.values()].every((piece) => piece.figure.kind === 'blank');
}
