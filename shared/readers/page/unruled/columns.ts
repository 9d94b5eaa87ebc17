import { median } from '../median.ts';
import type { Box } from '../page.ts';
import { isFigure, middleX, overlapAcross, type Piece } from './pieces.ts';

/** Where a column of figures stands. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Between them there is a gap of this much at least, in points … */
const CLEAR = 0.5;
/** … and of this much, in heights of a character, where no row has figures on both sides of it. */
const CLEAR_OF_ROWS = 0.6;

/**
 * Where the columns of some rows of figures stand: right-aligned, centred or left-aligned, the figures of one column
 * stand over each other and those of two do not. `null` where that tells no columns.
 */
export function columnsOf(rows: readonly (readonly Piece[])[]): Column[] | null {
  const all = withShiftedJoined(projected(rows.flat()), rows);
  if (rows.every((row) => placesOf(row, all) !== null)) return all;
  // A figure wider than its column stands over its neighbour: the fullest rows tell the columns by their order.
  const most = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === most);
  const inOrder = Array.from({ length: most }, (_, index) => spanOf(full.flatMap((row) => row[index] ?? [])));
  const apart = inOrder.every((column, index) => {
    const before = inOrder[index - 1];
    return !before || column.left - before.right > CLEAR;
  });
  return apart && full.length > 1 ? inOrder : null;
}

function projected(pieces: readonly Piece[]): Column[] {
  const columns: Column[] = [];
  for (const { left, right } of [...pieces].sort((one, other) => one.left - other.left)) {
    const last = columns.at(-1);
    if (last && left - last.right <= CLEAR)
      columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) };
    else columns.push({ left, right });
  }
  return columns;
}

/** A space in front of a figure shifts it within its column: beside it stand figures of other rows and none of its own. */
function withShiftedJoined(columns: readonly Column[], rows: readonly (readonly Piece[])[]): Column[] {
  const size = median(rows.flat().map((piece) => piece.size)) ?? 0;
  const joined: Column[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    const both = last && { left: last.left, right: column.right };
    const shifted =
      both &&
      column.left - last.right < CLEAR_OF_ROWS * size &&
      rows.every((row) => row.filter((piece) => across(piece, both) > 0).length < 2);
    if (shifted) joined[joined.length - 1] = both;
    else joined.push(column);
  }
  return joined;
}

function spanOf(pieces: readonly Piece[]): Column {
  return {
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
  };
}

/** The column of each figure of a row; `null` where one stands in none or in two, or two stand in one. */
export function placesOf(row: readonly Piece[], columns: readonly Column[]): number[] | null {
  const places: number[] = [];
  for (const piece of row) {
    const over = columns.flatMap((column, index) => (across(piece, column) > 0 ? [index] : []));
    const [only, second] = over;
    if (only === undefined || second !== undefined || only <= (places.at(-1) ?? -1)) return null;
    places.push(only);
  }
  return places;
}

function across(piece: Box, column: Column): number {
  return Math.min(piece.right, column.right) - Math.max(piece.left, column.left);
}

/** A label over columns. */
type Label = Box & { readonly size: number };

/** The columns of some rows, and the label that stands over each where one does. */
export interface LabelledColumns {
  readonly columns: readonly Column[];
  /** Labels or a full row show that these are all the columns there are; if not, only the order in a row is known. */
  readonly certain: boolean;
  /** Which column each label is over; a label that is not here is over none, or over several. */
  readonly over: ReadonlyMap<Label, number>;
}

/** Holds the columns of figures against the labels over them: a column that is blank all through has only its label. */
export function labelled(
  columns: readonly Column[],
  labels: readonly Label[],
  rows: readonly (readonly Piece[])[],
): LabelledColumns {
  const lowest = labels.filter(
    (label) =>
      !labels.some((other) => other.top > label.bottom - 0.5 * label.size && overlapAcross(label, other) > 0),
  );
  const ranked = [...lowest].sort((one, other) => middleX(one) - middleX(other));
  const oneEach = ranked.every((label, index) => {
    const column = columns[index];
    return column && (across(label, column) > 0 || nearestColumn(columns, middleX(label)) === index);
  });
  if (ranked.length === columns.length && oneEach)
    return { columns, certain: true, over: new Map(ranked.map((label, index) => [label, index])) };

  const bottom = Math.max(...labels.map((label) => label.bottom));
  const astray = lowest.filter((label) => columns.every((column) => across(label, column) <= 0));
  const blank = astray.filter((label) => bottom - label.bottom < 1.5 * label.size);
  const all = [...columns, ...blank.map(({ left, right }) => ({ left, right }))].sort(
    (one, other) => one.left - other.left,
  );
  const over = new Map<Label, number>();
  const own = all.map((column, index) => {
    const label = labels
      .filter((each) => across(each, column) > 0)
      .toSorted((one, other) => other.bottom - one.bottom)[0];
    if (label) over.set(label, index);
    return label;
  });
  const distinct = own.every((label) => label) && new Set(own).size === all.length;
  if (distinct) return { columns: all, certain: true, over };
  const full = astray.length === 0 && rows.some((row) => row.length === columns.length);
  return { columns, certain: full, over: new Map() };
}

export function nearestColumn(columns: readonly Column[], x: number): number {
  let best = 0;
  columns.forEach((column, index) => {
    const middle = (column.left + column.right) / 2;
    const least = columns[best];
    if (least && Math.abs(middle - x) < Math.abs((least.left + least.right) / 2 - x)) best = index;
  });
  return best;
}

/** The figures of a line when it is a row: labels stand left of them, and nothing else between. */
export function figuresIn(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex((piece, index) => isFigure(piece) && !endsLabel(piece, pieces[index - 1]));
  const figures = first < 0 ? [] : pieces.slice(first);
  return figures.every(isFigure) ? figures : [];
}

/** A numeral in words right behind other words is the end of a label: 属于三. */
function endsLabel(piece: Piece, before: Piece | undefined): boolean {
  if (!before || isFigure(before)) return false;
  return NUMERAL.test(piece.text) && piece.left - before.right < WORD_SPACE * piece.size;
}

const NUMERAL = /^[零〇一二两三四五六七八九十百千万]+$/u;
/** Words of one label stand no further apart, in heights of a character. */
export const WORD_SPACE = 1.3;
