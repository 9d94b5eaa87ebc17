import type { CellId, FormBlock, FormTable } from '../../form/index.ts';
import { matchColumn } from '../labels/labels.ts';
import { blankAt, type Piece } from '../lines/lines.ts';
import type { Observation } from '../report.ts';
import type { Header, HeaderCell, ReviewRun, Scan, TableRow } from '../scan/scan.ts';
import { align } from './alignment.ts';
import { fusedWays } from './fused-digits.ts';
import { headerOf, noteSurplus } from './observe.ts';
import type { RowReading, Way } from './settle.ts';
import { joinedWays } from './spaced-digits.ts';

/** Table 四: rows side by side in one line of figures; some offices print them one below the other instead. */
export function readReview(scan: Scan, table: FormTable, observations: Observation[]): RowReading[] {
  const block = table.blocks[0];
  if (!block) return [];
  const cells = block.rows.flatMap((row) =>
    block.columns.map((column) => `${table.id}.${row.id}.${column.id}`),
  );
  const stacked = scan.rows.filter(({ match }) => match.label.table === table.id);
  const readings = stacked.flatMap((row) => readStacked(row, table, block, observations));
  const runs = lineOfFigures(scan.reviewRuns, cells.length);
  const [first] = runs;
  if (!first) return stacked.length > 0 ? readings : leftBlank(scan, table, cells);

  const place = first.line.place;
  const figures = runs.flatMap((run) => run.figures);
  const text = figures.map((piece) => piece.text).join(' ');
  const byGrid = alignByGrid(runs, cells, table);
  const filled = figures.filter((piece) => piece.figure.kind !== 'blank');
  const base = { table: table.id, label: table.title, place, cells, text };
  const shown = shownCells(runs, table, block);
  if (shown && shown.length < cells.length && shown.length === figures.length) {
    for (const column of block.columns) {
      const gone = block.rows
        .map(({ id }) => `${table.id}.${id}.`)
        .filter((row) => shown.some((cell) => cell.startsWith(row)))
        .map((row) => `${row}${column.id}`)
        .filter((cell) => !shown.includes(cell));
      if (gone.length > 0)
        observations.push({
          kind: 'missing-row',
          table: table.id,
          what: 'column',
          expected: column.label,
          place,
          cells: gone,
        });
    }
    return [...readings, { ...base, cells: shown, ways: [pair(shown, figures)], certain: true }];
  }
  const lines = runs.reduce((sum, run) => sum + run.lines, 0);
  const joined = joinedWays(filled, cells, lines);
  if (joined?.whole) return [...readings, { ...base, ways: joined.ways, certain: joined.ways.length === 1 }];
  if (filled.length > cells.length) noteSurplus(base, filled, observations);
  if (figures.length === cells.length) {
    const inOrder: Way = pair(cells, figures);
    return [
      ...readings,
      { ...base, ways: byGrid?.size === cells.length ? [inOrder, byGrid] : [inOrder], certain: true },
    ];
  }
  if (byGrid?.size === cells.length) return [...readings, { ...base, ways: [byGrid], certain: true }];
  const fused = fusedWays(figures, cells);
  if (fused) return [...readings, { ...base, ways: fused, certain: fused.length === 1 }];
  if (figures.length < cells.length) {
    // Labels over fewer columns than their own leave figures beside them, and have others' below them.
    const held = new Set(byGrid?.values());
    const isWhole = place.page !== undefined || filled.every((piece) => held.has(piece));
    return [...readings, { ...base, ways: byGrid && isWhole ? [byGrid] : [], certain: false }];
  }
  const source = filled.length >= cells.length ? filled : figures;
  const ways = [
    ...(joined?.ways ?? []),
    ...(isTornApart(source, filled, cells) ? [] : withoutOneEach(source, cells)),
  ];
  return [...readings, { ...base, ways, certain: ways.length === 1 }];
}

/** The labels of the table with nothing below them: a reader drops a line in which nothing stands. */
function leftBlank({ headers }: Scan, table: FormTable, cells: readonly CellId[]): RowReading[] {
  const whole = headers.find(
    (header) =>
      header.table === table.id &&
      header.cells.filter(({ match }) => match.label.kind === 'column').length >= cells.length - 1,
  );
  const last = whole?.cells.at(-1)?.piece;
  if (!last || last.place.page !== undefined) return [];
  const blank = blankAt(last.place);
  return [
    {
      table: table.id,
      label: table.title,
      place: last.place,
      cells,
      ways: [new Map(cells.map((cell) => [cell, blank]))],
      certain: true,
      text: '',
    },
  ];
}

/**
 * The cells whose labels stand above the figures, in printed order; `null` where the labels are not in as many blocks as
 * there are rows, or as are named, or some words stand for a label.
 */
function shownCells(
  runs: readonly ReviewRun[],
  table: FormTable,
  block: FormBlock,
): readonly CellId[] | null {
  const [run, ...others] = runs;
  if (!run || others.length > 0 || run.header.strangers.length > 0) return null;
  const columns = run.header.cells.flatMap(({ match }) =>
    match.label.kind === 'column' ? [block.columns.findIndex(({ id }) => id === match.label.id)] : [],
  );
  const starts = columns.map((column, at) => column <= (columns[at - 1] ?? Number.POSITIVE_INFINITY));
  const named = block.rows.filter(({ id }) => run.header.cells.some(({ match }) => match.label.id === id));
  const rows = [block.rows, named].find(({ length }) => length === starts.filter(Boolean).length);
  if (!rows) return null;
  return columns.map((column, at) => {
    const row = rows[starts.slice(0, at + 1).filter(Boolean).length - 1];
    return `${table.id}.${row?.id}.${block.columns[column]?.id}`;
  });
}

/** The runs that make up the one line of the table: the whole of it, or the pieces of a table cut side from side. */
function lineOfFigures(runs: readonly ReviewRun[], cells: number): readonly ReviewRun[] {
  const counts = runs.map(({ figures }) => figures.length);
  if (Math.max(...counts) < cells && counts.reduce((sum, count) => sum + count, 0) === cells) return runs;
  const filled = runs.find(({ figures }) => figures.some((piece) => piece.figure.kind !== 'blank'));
  return filled ? [filled] : runs.slice(0, 1);
}

/**
 * On a page, labels that are torn apart make places between the others' where nothing stands: which of several are too
 * many, nothing tells.
 */
function isTornApart(places: readonly Piece[], filled: readonly Piece[], cells: readonly CellId[]): boolean {
  return (
    places.length > cells.length + 1 &&
    filled.length < cells.length &&
    places.some(({ place }) => place.page !== undefined)
  );
}

/** Fifteen of more pieces: a surplus figure may stand at either end or behind any block. */
function withoutOneEach(pieces: readonly Piece[], cells: readonly CellId[]): Way[] {
  const surplus = pieces.length - cells.length;
  if (surplus <= 0) return surplus === 0 ? [pair(cells, pieces)] : [];
  const ways: Way[] = [];
  for (let at = pieces.length - surplus; at >= 0; at -= 1) {
    ways.push(pair(cells, [...pieces.slice(0, at), ...pieces.slice(at + surplus)]));
  }
  return ways;
}

function pair(cells: readonly CellId[], pieces: readonly Piece[]): Way {
  return new Map(
    cells.flatMap((cell, index) => {
      const piece = pieces[index];
      return piece ? [[cell, piece] as const] : [];
    }),
  );
}

/** The figure under 结果维持 under 行政复议, where the grid shows both labels above it. */
function alignByGrid(runs: readonly ReviewRun[], cells: readonly CellId[], table: FormTable): Way | null {
  const pieces = runs.flatMap(({ figures, header }) => figures.map((piece) => ({ piece, header })));
  if (pieces.some(({ piece }) => piece.columns === null)) return null;
  const over = (piece: Piece, header: Header, of: (cell: HeaderCell) => boolean): string | undefined =>
    header.cells.find(
      (cell) =>
        of(cell) &&
        cell.piece.columns &&
        piece.columns &&
        cell.piece.columns[0] <= piece.columns[0] &&
        cell.piece.columns[1] >= piece.columns[1],
    )?.match.label.id;
  const way = new Map<CellId, Piece>();
  for (const { piece, header } of pieces) {
    const row = over(piece, header, ({ match }) => match.label.kind === 'row');
    const column = over(piece, header, ({ match }) => match.label.kind === 'column');
    const cell = `${table.id}.${row}.${column}`;
    if (row && column && cells.includes(cell) && !way.has(cell)) way.set(cell, piece);
  }
  return way.size > 0 ? way : null;
}

/** 「行政复议 0 0 0 0 0」, 「行政复议 结果维持 0」, or 「结果维持 0 0 0」 under the labels of the rows. */
function readStacked(
  row: TableRow,
  table: FormTable,
  block: FormBlock,
  observations: Observation[],
): RowReading[] {
  const { label } = row.match;
  const across = label.kind === 'column' ? block.rows : label.kind === 'row' ? block.columns : [];
  const cell = (id: string): CellId =>
    label.kind === 'column' ? `${table.id}.${id}.${label.id}` : `${table.id}.${label.id}.${id}`;
  const base = {
    table: table.id,
    label: row.text,
    place: row.line.place,
    text: row.figures.map((piece) => piece.text).join(' '),
  };
  const [first, ...rest] = row.figures;
  const named = first ? matchColumn(first.text, table.id) : null;
  const [figure, ...more] = filledFirst(rest);
  if (named && figure) {
    const id = cell(named.label.id);
    const ways = more.length === 0 ? [new Map([[id, figure]])] : [];
    return [{ ...base, cells: [id], ways, certain: true }];
  }
  const { ways, certain, surplus } = align(row.figures, across, headerOf(row.header, across), row.lines);
  if (ways.length === 0) return [];
  const cells = across.map(({ id }) => cell(id));
  if (surplus) noteSurplus({ ...base, cells }, row.figures, observations);
  return [
    {
      ...base,
      cells,
      ways: ways.map((way) => new Map([...way].map(([id, piece]) => [cell(id), piece]))),
      certain,
    },
  ];
}

/** What is filled in; where nothing is, one of the blanks. */
function filledFirst(pieces: readonly Piece[]): readonly Piece[] {
  const filled = pieces.filter((piece) => piece.figure.kind !== 'blank');
  return filled.length > 0 ? filled : pieces.slice(0, 1);
}
