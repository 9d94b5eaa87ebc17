/**
 * Right figures in wrong places: two that stand in each other's cell, or a line that stands one column off. It breaks
 * several identities, and no single figure heals them.
 */
import type { FormCell } from '../form/index.ts';
import { exact, type Sum, type Term } from './sums.ts';

/** Figures put back in their places: every identity they are in holds afterwards, and at least two were broken. */
export interface Move {
  readonly kind: 'exchanged' | 'shifted';
  /** Of a line that is shifted, all its figures in their order. */
  readonly changes: readonly Change[];
  readonly heals: readonly Sum[];
}

export interface Change {
  readonly cell: FormCell;
  readonly found: number;
  readonly expected: number;
}

/** The moves that heal most of the broken identities, all as many; mostly one or none. */
export function movesIn(sums: readonly Sum[]): readonly Move[] {
  const broken = sums.filter((sum) => sum.difference !== 0);
  if (broken.length < 2) return [];
  const figures = new Figures(sums);
  const touched = new Set(broken.flatMap(figures.cellsOf));
  const lines = linesOf(figures.cells);
  const moves = [
    ...lines.flatMap((line) => exchangesIn(line, figures, touched)),
    ...lines.flatMap((line) => shiftsIn(line, figures)),
  ].flatMap(({ kind, changes }): Move[] => {
    const heals = figures.healedBy(changes);
    return heals && heals.length >= 2 ? [{ kind, changes, heals }] : [];
  });
  const most = Math.max(...moves.map(({ heals }) => heals.length));
  return moves.filter(({ heals }) => heals.length === most);
}

type Moved = Pick<Move, 'kind' | 'changes'>;

/** Figures that stand together in the table, in their order. */
interface Line {
  readonly kind: 'row' | 'column';
  readonly cells: readonly FormCell[];
}

/** The figures of the identities, and the identities that each is in. */
class Figures {
  readonly #terms = new Map<FormCell, Term>();
  readonly #sums = new Map<FormCell, Sum[]>();

  constructor(sums: readonly Sum[]) {
    for (const sum of sums) {
      for (const term of [...sum.left, ...sum.right]) {
        this.#terms.set(term.cell, term);
        this.#sums.set(term.cell, [...(this.#sums.get(term.cell) ?? []), sum]);
      }
    }
  }

  get cells(): readonly FormCell[] {
    return [...this.#terms.keys()];
  }

  readonly cellsOf = ({ left, right }: Sum): readonly FormCell[] =>
    [...left, ...right].map(({ cell }) => cell);

  valueOf(cell: FormCell): number {
    return this.#terms.get(cell)?.value ?? 0;
  }

  /** The broken identities that hold with the changes; `null` where one that they touch does not. */
  healedBy(changes: readonly Change[]): readonly Sum[] | null {
    const sums = new Set(changes.flatMap(({ cell }) => this.#sums.get(cell) ?? []));
    const by = new Map(changes.map(({ cell, found, expected }) => [cell, expected - found]));
    const grown = (terms: readonly Term[]) => terms.reduce((sum, { cell }) => sum + (by.get(cell) ?? 0), 0);
    for (const { left, right, difference } of sums)
      if (exact(difference + grown(left) - grown(right)) !== 0) return null;
    return [...sums].filter(({ difference }) => difference !== 0);
  }
}

/** Rows and columns of figures as they are printed; the rows of table 四 are printed as one line. */
function linesOf(cells: readonly FormCell[]): readonly Line[] {
  const lines = new Map<string, FormCell[]>();
  const put = (line: string, cell: FormCell): void => {
    lines.set(line, [...(lines.get(line) ?? []), cell]);
  };
  for (const cell of cells) {
    const { table, row, column } = cell;
    put(`row ${table.id} ${table.layout === 'rows' ? row.id : ''}`, cell);
    if (table.layout === 'rows') put(`column ${table.id} ${column.id}`, cell);
  }
  return [...lines].map(([name, own]) => ({
    kind: name.startsWith('row') ? 'row' : 'column',
    cells: own.toSorted((a, b) => placeOf(a) - placeOf(b)),
  }));
}

function placeOf({ block, row, column }: FormCell): number {
  return block.rows.indexOf(row) * block.columns.length + block.columns.indexOf(column);
}

/** Neighbours in each other's place, or one figure in the place of another cell that has none of its own. */
function exchangesIn({ cells }: Line, figures: Figures, touched: ReadonlySet<FormCell>): readonly Moved[] {
  return cells.flatMap((one, at) =>
    cells.slice(at + 1).flatMap((other, further): Moved[] => {
      const [mine, its] = [figures.valueOf(one), figures.valueOf(other)];
      if (mine === its || !touched.has(one) || !touched.has(other)) return [];
      if (further > 0 && mine !== 0 && its !== 0) return [];
      return [
        {
          kind: 'exchanged',
          changes: [
            { cell: one, found: mine, expected: its },
            { cell: other, found: its, expected: mine },
          ],
        },
      ];
    }),
  );
}

/** A row one column to the right or to the left of its place: the figure that fell out is what the sums leave for it. */
function shiftsIn({ kind, cells }: Line, figures: Figures): readonly Moved[] {
  if (kind !== 'row') return [];
  const found = cells.map((cell) => figures.valueOf(cell));
  const last = cells.at(-1);
  if (!last || found.every((value) => value === 0)) return [];
  const { length } = last.block.columns;
  const sum = (values: readonly number[]): number => exact(values.reduce((total, value) => total + value, 0));
  const back = found.slice(1);
  const forth = found.slice(0, -1);
  const total = sum(back.slice(1 - length));
  const first = exact((forth[length - 2] ?? 0) - sum(forth.slice(0, length - 2)));
  return [
    ...(found[0] === 0 ? [[...back, total]] : []),
    ...(found.at(-1) === 0 && first >= 0 ? [[first, ...forth]] : []),
  ].map((expected) => ({
    kind: 'shifted',
    changes: cells.map((cell, at) => ({ cell, found: found[at] ?? 0, expected: expected[at] ?? 0 })),
  }));
}
