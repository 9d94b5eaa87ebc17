import {
  type CellId,
  cellsOf,
  FORMS,
  type Form,
  type FormBlock,
  type FormColumn,
  type FormId,
  type FormTable,
  type TableId,
} from '../form/index.ts';
import { bare } from '../words/normalise.ts';
import { type Alignment, align } from './alignment.ts';
import type { Piece } from './lines.ts';
import type { CellReading, MoneyUnit, Observation, Unread } from './report.ts';
import { readReview } from './review.ts';
import type { Header, Scan, TableRow } from './rows.ts';
import { type RowReading, settle } from './settle.ts';

/** What was read of the three tables. */
export interface Tables {
  readonly found: readonly TableId[];
  readonly cells: Map<CellId, CellReading>;
  readonly unread: Unread[];
  readonly observations: Observation[];
}

/** Gives every figure of the scan to its cell. */
export function assignTables(scan: Scan, form: Form): Tables {
  const observations: Observation[] = [];
  const readings: RowReading[] = [];
  for (const table of form.tables) {
    const rows = scan.rows.filter(
      ({ match, figures }) => match.label.table === table.id && figures.length > 0,
    );
    readings.push(
      ...(table.layout === 'rows'
        ? readRows(rows, table, form, observations)
        : readReview(scan, table, observations)),
    );
  }
  observeLabels(scan, observations);
  for (const { table, text, figures, place } of scan.extras) {
    observations.push({
      kind: 'extra-row',
      table,
      found: text,
      figures: figures.map((piece) => piece.text),
      place,
    });
  }

  const found = form.tables
    .map((table) => table.id)
    .filter((id) => readings.some((reading) => reading.table === id && reading.ways.length > 0));
  const settled = settle(readings, form, observations);
  const cells = new Map<CellId, CellReading>();
  const unread: Unread[] = [...settled.unclear];
  for (const [id, piece] of settled.pieces) cells.set(id, cellReading(id, piece, scan));
  const unclear = new Set(unread.map(({ cell }) => cell));
  for (const id of cellsOf(form).keys()) {
    if (!cells.has(id) && !unclear.has(id)) unread.push({ cell: id, why: 'absent', text: '', place: null });
  }
  observeMissing(form, found, cells, unclear, observations);
  return { found, cells, unread, observations };
}

/** Rows of a table printed one below the other. */
function readRows(
  rows: readonly TableRow[],
  table: FormTable,
  form: Form,
  observations: Observation[],
): RowReading[] {
  const readings: RowReading[] = [];
  const subtotals: TableRow[] = [];
  const taken = new Map<string, RowReading>();
  for (const row of rows) {
    const { label } = row.match;
    const home = homeOf(label.id, table, form, rows);
    if (label.kind === 'group' || !home) {
      subtotals.push(row);
      continue;
    }
    const { block } = home;
    const alignments = align(row.figures, block.columns, headerOf(row.header, block));
    const id = (column: string): CellId => `${table.id}.${label.id}.${column}`;
    const reading: RowReading = {
      table: table.id,
      label: row.text,
      place: row.line.place,
      cells: block.columns
        .filter((column) => !alignments.missing.includes(column))
        .map((column) => id(column.id)),
      ways: alignments.ways.map((way) => renamed(way, id)),
      certain: alignments.certain,
      text: row.figures.map((piece) => piece.text).join(' '),
    };
    const before = taken.get(label.id);
    if (before) {
      if (before.ways[0] && reading.ways[0] && !sameFigures(before.ways[0], reading.ways[0])) {
        if (isBlank(before.ways[0])) readings.splice(readings.indexOf(before), 1);
        else {
          noteTwice(table.id, before, reading, observations);
          continue;
        }
      } else continue;
    }
    taken.set(label.id, reading);
    readings.push(reading);
    if (alignments.surplus) {
      observations.push({
        kind: 'surplus-cell',
        table: table.id,
        row: row.text,
        expected: block.columns.length - alignments.missing.length,
        found: row.figures.filter((piece) => piece.figure.kind !== 'blank').map((piece) => piece.text),
        place: row.line.place,
        cells: reading.cells,
      });
    }
    for (const column of alignments.missing) noteMissingColumn(table, block, column, row, observations);
  }
  for (const row of subtotals) noteSubtotal(row, table, readings, observations);
  return readings;
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

/** Ids of the report form's rows that are printed under a label that another form has as a row. */
function childrenOf(rowId: string, other: Form, table: FormTable, form: Form): string[] {
  const label = other.tables
    .find(({ id }) => id === table.id)
    ?.blocks.flatMap(({ rows }) => rows)
    .find(({ id }) => id === rowId)?.label;
  const own = form.tables.find(({ id }) => id === table.id)?.blocks.flatMap(({ rows }) => rows) ?? [];
  return label ? own.filter(({ under }) => under?.includes(label)).map(({ id }) => id) : [];
}

/** A header counts for a block only if it shows a column of it. */
function headerOf(header: Header | null, block: FormBlock): Header | null {
  return header?.cells.some(({ match }) => block.columns.some(({ id }) => id === match.label.id))
    ? header
    : null;
}

function renamed(way: Alignment, id: (column: string) => CellId): ReadonlyMap<CellId, Piece> {
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

function noteTwice(table: TableId, first: RowReading, second: RowReading, observations: Observation[]): void {
  if (observations.some((one) => one.kind === 'table-twice' && one.table === table)) return;
  observations.push({ kind: 'table-twice', table, places: [first.place, second.place] });
}

function noteMissingColumn(
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
function noteSubtotal(
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
  const aligned = align(row.figures, block.columns, headerOf(row.header, block)).ways[0];
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
  observations.push({
    kind: 'subtotal-row-filled',
    table: table.id,
    label: row.match.label.printed,
    figures: block.columns.map(({ id }) => value(aligned.get(id))),
    sums: block.columns.map(({ id }) => sum(id)),
    place: row.line.place,
  });
}

function observeLabels(scan: Scan, observations: Observation[]): void {
  const said = new Set<string>();
  const note = (
    table: TableId,
    expected: string,
    found: string,
    place: CellReading['place'],
    cells: CellId[],
  ): void => {
    if (said.has(expected)) return;
    said.add(expected);
    observations.push({ kind: 'label-altered', table, expected, found: found.trim(), place, cells });
  };
  for (const { match, text, line } of scan.rows) {
    const { label } = match;
    if (match.how === 'altered' && label.kind === 'row')
      note(label.table, label.printed, text, line.place, []);
  }
  for (const header of scan.headers) {
    for (const { match, piece } of header.cells) {
      if (match.how === 'altered') note(match.label.table, match.label.printed, piece.text, piece.place, []);
    }
  }
}

/** Rows of the form that a table which is there does not show. */
function observeMissing(
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

function cellReading(id: CellId, piece: Piece, scan: Scan): CellReading {
  const { figure, text, place } = piece;
  const cell = FORMS.map((form) => cellsOf(form).get(id)).find((one) => one !== undefined);
  const value = figure.kind === 'number' && !Number.isNaN(figure.value) ? figure.value : null;
  if (cell?.kind !== 'money') return { value, text: text.trim(), place };
  const said = figure.kind === 'number' ? figure.moneyUnit : null;
  return {
    value,
    text: text.trim(),
    place,
    moneyUnit: said ?? headerUnit(id, scan) ?? (cell.unit as MoneyUnit | null),
  };
}

/** 「采购总金额（万元）」: the header says the unit for the cells below it. */
function headerUnit(id: CellId, scan: Scan): MoneyUnit | null {
  const column = id.split('.')[2];
  for (const header of scan.headers) {
    for (const { match, piece } of header.cells) {
      if (match.label.id !== column || header.table !== 'disclosure') continue;
      const unit = /(亿元|万元|元)/u.exec(bare(piece.text))?.[1];
      if (unit) return unit as MoneyUnit;
    }
  }
  return null;
}
