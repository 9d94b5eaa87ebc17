import type { FormColumn } from '../../form/index.ts';
import type { Piece } from '../lines/lines.ts';
import type { Header } from '../scan/scan.ts';
import { columnOrder, overlap, standsAskew } from './column-order.ts';
import { fusedWays } from './fused-digits.ts';
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
  const byPlace = alignByPlace(pieces, order, header);
  const byLabel = byGrid?.size === order.length ? byGrid : byPlace;
  if (byLabel && standBeside(pieces, byLabel, header))
    return { ways: [byLabel], certain: true, surplus: false, missing };
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
    const moved = movedWays(pieces, order, byGrid);
    if (moved.length > 0) return { ways: [...moved, byGrid], certain: moved.length === 1, surplus, missing };
    return { ways: [byGrid, ...windows(pieces, order)], certain: true, surplus, missing };
  }
  if (byPlace && isRestBlank(pieces, byPlace)) return { ways: [byPlace], certain: true, surplus, missing };
  const ways = [
    ...(byGrid && holdsAll(byGrid, filled) ? [byGrid] : []),
    ...(joined?.ways ?? []),
    ...windows(pieces, order).filter((way) => !byGrid || agrees(way, byGrid, pieces)),
  ];
  if (ways.length > 0) return { ways, certain: ways.length === 1, surplus, missing };
  return { ways: byGrid ? [byGrid] : [], certain: false, surplus, missing };
}

/**
 * A label that spans too few rows or too many moves the figures beside it out of their columns. Where some stand under no
 * label, the ways that have them all: as many figures as columns, or a run of cells beside which only blanks stand.
 */
function movedWays(
  pieces: readonly Piece[],
  order: readonly FormColumn[],
  byGrid: Alignment,
): readonly Alignment[] {
  const filled = pieces.filter(({ figure }) => figure.kind !== 'blank');
  const taken = new Set(byGrid.values());
  if (filled.every((piece) => taken.has(piece))) return [];
  if (filled.some(({ place }) => place.page !== undefined)) return [];
  if (filled.length === order.length) return [inOrder(filled, order)];
  return windows(pieces, order).filter((way) => {
    const held = new Set(way.values());
    return filled.every((piece) => held.has(piece));
  });
}

/**
 * An office's own columns: all that is not under a label of the form stands under other words beside these, or under one
 * of these labels again, with the same figure.
 */
function standBeside(pieces: readonly Piece[], way: Alignment, header: Header | null): boolean {
  const taken = new Set(way.values());
  const others = pieces.filter((piece) => !taken.has(piece));
  if (!header || others.length === 0 || pieces.some(({ place }) => place.page !== undefined)) return false;
  return others.every(
    (piece) =>
      header.strangers.some((stranger) => isUnder(piece, stranger)) ||
      header.cells.some(
        ({ match, piece: label }) =>
          isUnder(piece, label) && way.get(match.label.id)?.text.trim() === piece.text.trim(),
      ),
  );
}

/** In a grid, or in a text whose rows are as wide as their header. */
function isUnder(piece: Piece, label: Piece): boolean {
  if (piece.columns !== null) return overlap(label, piece);
  return (
    label.columns === null && piece.place.column !== undefined && piece.place.column === label.place.column
  );
}

function isRestBlank(pieces: readonly Piece[], way: Alignment): boolean {
  const taken = new Set(way.values());
  return pieces.every((piece) => taken.has(piece) || piece.figure.kind === 'blank');
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

/** Every figure stands under a label: a column without one may lie under the label of the row, which a blank let run on. */
function holdsAll(byGrid: Alignment, filled: readonly Piece[]): boolean {
  const held = new Set(byGrid.values());
  return filled.every((piece) => held.has(piece) && piece.place.page === undefined);
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
  return found;
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
