import type { Place } from '../../document/document.ts';
import { isInDoubt } from '../../document/in-doubt.ts';
import { type CellId, type Equation, equationsOf, type Form, type TableId } from '../../form/index.ts';
import type { Piece } from '../lines/lines.ts';
import type { Observation, Unread } from '../report.ts';

/** A way to read a row: which piece is which cell. */
export type Way = ReadonlyMap<CellId, Piece>;

/** One row of the file with the ways in which its figures may be read. */
export interface RowReading {
  readonly table: TableId;
  readonly label: string;
  readonly place: Place;
  /** Cells the row should fill. */
  readonly cells: readonly CellId[];
  /** The likeliest first; none when the figures could not be given to columns at all. */
  readonly ways: readonly Way[];
  /** The file itself leaves no doubt about the first way. */
  readonly certain: boolean;
  /** What stood there, for what cannot be read. */
  readonly text: string;
}

export interface Settled {
  readonly pieces: ReadonlyMap<CellId, Piece>;
  readonly unclear: readonly Unread[];
}

/**
 * Chooses among the readings of each row. The form's identities are the detector: when the first reading breaks some
 * and another reading of the same file heals them all, the second is taken and that is told; when none does, what
 * the file says stands. Where ways differ and nothing tells which is right, the cells stay unread: never a guess.
 */
export function settle(readings: readonly RowReading[], form: Form, observations: Observation[]): Settled {
  const equations = equationsOf(form);
  const rows = readings.map((reading) => narrowed(reading, equations));
  const first = rows.map((row) => row.ways[0] ?? new Map<CellId, Piece>());
  const chosen = improve(rows, first, equations);
  observeHealed(rows, first, chosen, observations);

  const pieces = new Map<CellId, Piece>();
  const unclear: Unread[] = [];
  for (const [index, row] of rows.entries()) {
    const way = chosen[index] ?? new Map<CellId, Piece>();
    const doubtful = doubtfulCells(row, way, index, chosen, equations);
    for (const cell of row.cells) {
      const piece = way.get(cell);
      if (piece && !doubtful.has(cell) && !isInDoubt(piece.text)) pieces.set(cell, piece);
      else unclear.push({ cell, why: 'unclear', text: row.text, place: row.place });
    }
  }
  return { pieces, unclear };
}

/** Drops ways that break an identity within the row itself, if others keep it. */
function narrowed(row: RowReading, equations: readonly Equation[]): RowReading {
  if (row.certain || row.ways.length < 2) return row;
  const own = new Set(row.cells);
  const within = equations.filter(({ left, right }) => [...left, ...right].every(({ id }) => own.has(id)));
  if (within.length === 0) return row;
  const keeping = row.ways.filter((way) => broken(within, [way]) === 0);
  return keeping.length === 0 ? row : { ...row, ways: keeping };
}

/** Goes through the rows with a choice, as long as another way lowers the number of broken identities. */
function improve(rows: readonly RowReading[], first: readonly Way[], equations: readonly Equation[]): Way[] {
  const start = broken(equations, first);
  let best = [...first];
  if (start === 0) return best;
  const undecided = rows.flatMap((row, index) => (row.ways.length > 1 ? [index] : []));
  let fewest = start;
  for (let again = true; again; ) {
    again = false;
    for (const index of undecided) {
      for (const way of rows[index]?.ways ?? []) {
        const trial = best.with(index, way);
        const count = broken(equations, trial);
        if (count >= fewest) continue;
        best = trial;
        fewest = count;
        again = true;
      }
    }
  }
  if (fewest === 0) return best;
  // What the file states without doubt is not overruled by a partial cure.
  return best.map((way, index) => (rows[index]?.certain ? (first[index] ?? way) : way));
}

/** Cells whose value another way, no worse by the identities, would give differently. */
function doubtfulCells(
  row: RowReading,
  way: Way,
  index: number,
  chosen: readonly Way[],
  equations: readonly Equation[],
): Set<CellId> {
  const doubtful = new Set<CellId>();
  if (row.certain || row.ways.length < 2) return doubtful;
  const count = broken(equations, chosen);
  for (const other of row.ways) {
    if (other === way || broken(equations, chosen.with(index, other)) > count) continue;
    for (const cell of row.cells) {
      if (figureOf(way.get(cell)) !== figureOf(other.get(cell))) doubtful.add(cell);
    }
  }
  return doubtful;
}

function broken(equations: readonly Equation[], ways: readonly Way[]): number {
  const all = new Map<CellId, number>();
  for (const way of ways) {
    for (const [id, { figure }] of way) {
      if (figure.kind === 'number') all.set(id, figure.value);
      else if (figure.kind !== 'words') all.set(id, 0);
    }
  }
  const side = (cells: Equation['left']): number =>
    cells.reduce((sum, { id }) => sum + (all.get(id) ?? Number.NaN), 0);
  return equations.filter(({ left, right }) => {
    const difference = side(left) - side(right);
    return !Number.isNaN(difference) && difference !== 0;
  }).length;
}

function figureOf(piece: Piece | undefined): number | string | null {
  if (!piece) return null;
  return piece.figure.kind === 'number' ? piece.figure.value : piece.figure.kind;
}

function observeHealed(
  rows: readonly RowReading[],
  first: readonly Way[],
  chosen: readonly Way[],
  observations: Observation[],
): void {
  const healed = new Map<TableId, CellId[]>();
  for (const [index, row] of rows.entries()) {
    const before = first[index];
    const after = chosen[index];
    if (!row.certain || !before || !after || before === after) continue;
    const cells = row.cells.filter((cell) => figureOf(before.get(cell)) !== figureOf(after.get(cell)));
    if (cells.length > 0) healed.set(row.table, [...(healed.get(row.table) ?? []), ...cells]);
  }
  for (const [table, cells] of healed) observations.push({ kind: 'healed-reading', table, cells });
}
