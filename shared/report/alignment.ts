import type { FormColumn } from '../form/index.ts';
import { parseFigure } from './figure.ts';
import type { Piece } from './lines.ts';
import type { Header, HeaderCell } from './scan.ts';
import { joinedWays } from './spaced-digits.ts';

/** One way to give a row's pieces to the columns of the form; a column without a piece could not be told. */
export type Alignment = ReadonlyMap<string, Piece>;

export interface Alignments {
  /** The likeliest first. */
  readonly ways: readonly Alignment[];
  /** As many pieces as columns, or the grid says where each stands: nothing to choose. */
  readonly certain: boolean;
  /** More figures than columns. */
  readonly surplus: boolean;
  /** Columns that the header does not show. */
  readonly missing: readonly FormColumn[];
}

/**
 * Ways to read one row of figures against the columns it should have.
 * @param lines in how many lines of text the figures stand, below a label that stands alone
 */
export function align(
  pieces: readonly Piece[],
  columns: readonly FormColumn[],
  printed: Header | null,
  lines?: number,
): Alignments {
  const header = printed && standsAskew(printed) ? null : printed;
  const { order, missing } = columnOrder(pieces, columns, header);
  const byGrid = alignByGrid(pieces, order, header);
  const filled = pieces.filter((piece) => piece.figure.kind !== 'blank');
  const surplus = filled.length > order.length;
  const joined = joinedWays(
    filled,
    order.map(({ id }) => id),
    lines,
  );
  if (joined?.whole) return { ways: joined.ways, certain: joined.ways.length === 1, surplus: false, missing };
  const beside = byGrid?.size === order.length && standBeside(pieces, byGrid, header);
  if (byGrid && beside) return { ways: [byGrid], certain: true, surplus: false, missing };
  // Twice as many are the figures of another row or table that a conversion put here.
  if (order.length > 1 && filled.length >= 2 * order.length)
    return { ways: joined?.ways ?? [], certain: false, surplus, missing };

  if (pieces.length === order.length) {
    const ways = [inOrder(pieces, order), ...(byGrid?.size === order.length ? [byGrid] : [])];
    return { ways, certain: true, surplus, missing };
  }
  const fused = fusedWays(
    pieces,
    order.map(({ id }) => id),
  );
  if (fused) return { ways: fused, certain: fused.length === 1, surplus: false, missing };
  if (byGrid && byGrid.size === order.length) {
    if (isMoved(filled, byGrid)) {
      return { ways: [inOrder(filled, order), byGrid], certain: true, surplus, missing };
    }
    return { ways: [byGrid, ...windows(pieces, order)], certain: true, surplus, missing };
  }
  const byPlace = alignByPlace(pieces, order, header);
  if (byPlace) return { ways: [byPlace], certain: true, surplus, missing };
  const ways = [
    ...(joined?.ways ?? []),
    ...windows(pieces, order).filter((way) => !byGrid || agrees(way, byGrid, pieces)),
  ];
  if (ways.length > 0) return { ways, certain: ways.length === 1, surplus, missing };
  return { ways: byGrid ? [byGrid] : [], certain: false, surplus, missing };
}

/**
 * A label that spans too few rows or too many moves the figures beside it out of their columns: where they are as many as
 * these, all are theirs.
 */
function isMoved(filled: readonly Piece[], byGrid: Alignment): boolean {
  const taken = new Set(byGrid.values());
  return (
    filled.length === byGrid.size &&
    filled.some((piece) => !taken.has(piece)) &&
    filled.every(({ place }) => place.page === undefined)
  );
}

/** An office's own columns: all that is not under a label of the form stands under other words beside these. */
function standBeside(pieces: readonly Piece[], byGrid: Alignment, header: Header | null): boolean {
  const taken = new Set(byGrid.values());
  const others = pieces.filter((piece) => !taken.has(piece));
  if (others.length === 0 || pieces.some(({ place }) => place.page !== undefined)) return false;
  return others.every((piece) => header?.strangers.some((stranger) => overlap(stranger, piece)));
}

function overlap({ columns: one }: Piece, { columns: other }: Piece): boolean {
  return one !== null && other !== null && one[0] < other[1] && one[1] > other[0];
}

/** Two labels over one column: the cells of the header have lost their spans and stand over other columns than their own. */
export function standsAskew({ cells }: Header): boolean {
  return cells.some(({ match, piece: { columns } }) =>
    cells.some(
      (other) =>
        other.match.label.id !== match.label.id &&
        columns !== null &&
        other.piece.columns !== null &&
        columns[0] < other.piece.columns[1] &&
        columns[1] > other.piece.columns[0],
    ),
  );
}

/** The order in which the header prints the columns; the form's own where it does not show them all. */
function columnOrder(
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
function isOver({ piece: { columns } }: HeaderCell, pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) =>
      columns !== null &&
      piece.columns !== null &&
      piece.columns[0] < columns[1] &&
      piece.columns[1] > columns[0],
  );
}

function inOrder(pieces: readonly Piece[], order: readonly FormColumn[]): Alignment {
  return new Map(
    order.flatMap((column, index) => {
      const piece = pieces[index];
      return piece ? [[column.id, piece] as const] : [];
    }),
  );
}

/** What stands under each header label. `null` where the file has no grid, or no label stands over a figure. */
function alignByGrid(
  pieces: readonly Piece[],
  order: readonly FormColumn[],
  header: Header | null,
): Alignment | null {
  if (!header || pieces.some((piece) => piece.columns === null)) return null;
  const found = new Map<string, Piece>();
  const used = new Set<Piece>();
  for (const column of order) {
    const label = header.cells.find(({ match }) => match.label.id === column.id)?.piece.columns;
    if (!label) continue;
    const under = pieces.filter(
      (piece) =>
        !used.has(piece) && piece.columns && piece.columns[0] < label[1] && piece.columns[1] > label[0],
    );
    // A label over several grid columns may have its figure in any one of them.
    const piece = under.find(({ figure }) => figure.kind !== 'blank') ?? under[0];
    if (!piece) continue;
    used.add(piece);
    found.set(column.id, piece);
  }
  return found.size > 0 ? found : null;
}

/** On a page, labels stand over their figures: where only some are read, nothing else may stand in their columns. */
function agrees(way: Alignment, byGrid: Alignment, pieces: readonly Piece[]): boolean {
  if (byGrid.size < 2 || pieces.some(({ place }) => place.page === undefined)) return true;
  return [...way].every(([id, piece]) => byGrid.get(id) === piece || ![...byGrid.values()].includes(piece));
}

/** Flowing text whose rows are as wide as their header: what stands in the header label's place. */
function alignByPlace(
  pieces: readonly Piece[],
  order: readonly FormColumn[],
  header: Header | null,
): Alignment | null {
  const labels = order.map(
    (column) => header?.cells.find(({ match }) => match.label.id === column.id)?.piece.place,
  );
  const [first] = labels;
  if (!first || labels.some((place) => place?.row !== first.row || place?.column === undefined)) return null;
  const found = new Map<string, Piece>();
  for (const [index, column] of order.entries()) {
    const piece = pieces.find(({ place }) => place.column === labels[index]?.column);
    if (!piece) return null;
    found.set(column.id, piece);
  }
  const taken = new Set(found.values());
  return pieces.every((piece) => taken.has(piece) || piece.figure.kind === 'blank') ? found : null;
}

/** Every run of as many pieces as columns. Those that leave out only blanks come first, and exclude the others. */
function windows(pieces: readonly Piece[], order: readonly FormColumn[]): Alignment[] {
  const count = order.length;
  const all: { way: Alignment; dropped: number }[] = [];
  for (let start = 0; start + count <= pieces.length; start += 1) {
    const outside = [...pieces.slice(0, start), ...pieces.slice(start + count)];
    all.push({
      way: inOrder(pieces.slice(start, start + count), order),
      dropped: outside.filter((piece) => piece.figure.kind !== 'blank').length,
    });
  }
  const fewest = Math.min(...all.map(({ dropped }) => dropped));
  if (fewest === 0) return all.filter(({ dropped }) => dropped === 0).map(({ way }) => way);
  // Blanks between the figures are cells that spans left over, if taking them out gives just enough.
  const filled = pieces.filter((piece) => piece.figure.kind !== 'blank');
  if (filled.length === count) return [inOrder(filled, order)];
  const rest: Alignment[] = [];
  for (let start = 0; start + count <= filled.length; start += 1) {
    rest.push(inOrder(filled.slice(start, start + count), order));
  }
  return rest.length > 0 ? rest : all.map(({ way }) => way);
}

/**
 * Digits of several cells run together, as flattened text leaves them: every way to cut them.
 * `null` when the piece is one plain figure.
 */
export function fusedWays(pieces: readonly Piece[], keys: readonly string[]): Alignment[] | null {
  const filled = pieces.filter((piece) => piece.figure.kind !== 'blank');
  const [piece] = filled;
  if (!piece || filled.length > 1 || keys.length < 2) return null;
  if (!/^\d{2,40}$/u.test(piece.text) || piece.text.length < keys.length) return null;
  // 294 in a row of three is one cell's own figure; a row of many cells, and 000 in text, can be nothing but run together.
  const plain = piece.columns !== null || !piece.text.startsWith('0');
  if (keys.length < FEWEST_FUSED && piece.figure.kind === 'number' && plain) return null;
  return partitions(piece.text, keys.length).map(
    (parts) =>
      new Map(
        keys.map((key, index) => {
          const text = parts[index] ?? '';
          return [key, { ...piece, text, figure: parseFigure(text) }];
        }),
      ),
  );
}

/** Columns of a row in which one plain number of as many digits is taken for its cells run together. */
const FEWEST_FUSED = 5;

/** With more ways than this nothing can be told. */
const MOST_WAYS = 20_000;

/** Every way to cut the digits into `count` whole numbers without leading zeros; none when there are too many. */
function partitions(digits: string, count: number): string[][] {
  const found: string[][] = [];
  const cut = (from: number, parts: string[]): void => {
    if (found.length > MOST_WAYS) return;
    if (parts.length === count) {
      if (from === digits.length) found.push(parts);
      return;
    }
    const longest = digits[from] === '0' ? 1 : digits.length - from - (count - parts.length - 1);
    for (let length = 1; length <= longest; length += 1) {
      cut(from + length, [...parts, digits.slice(from, from + length)]);
    }
  };
  cut(0, []);
  return found.length > MOST_WAYS ? [] : found;
}
