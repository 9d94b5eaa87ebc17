import { type CellContent, cellContent } from './cell-text.ts';
import type { Rectangle } from './lattice/rectangles.ts';
import type { DrawnCell, Lattice } from './lattice.ts';
import { gap, type Line, linesOf } from './lines.ts';
import { withOverflow } from './overflow.ts';
import type { Glyph } from './page.ts';
import { withUnderflow } from './underflow.ts';
import { piecesOf } from './unruled/pieces.ts';
import { FIGURE } from './words.ts';

/** A cell of a table of one page, with its text. */
export interface PageCell extends Rectangle {
  readonly text: string;
  readonly page: number;
}

/** A table, or the part of one that stands on one page. */
export interface PageTable {
  readonly kind: 'table';
  /** Its cells are parted by lines, so that its columns are certain. */
  readonly ruled: boolean;
  readonly columns: readonly number[];
  readonly rows: number;
  readonly cells: readonly PageCell[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** So many lines with several figures each are no slip. */
const CROWDED = 3;

/** Puts characters into the cells that they stand in. `rest` are those that stand in none. */
export function fillCells(
  lattices: readonly Lattice[],
  glyphs: readonly Glyph[],
  page: number,
): { tables: PageTable[]; rest: Glyph[] } {
  const bySize = [...lattices].sort((one, other) => area(one) - area(other));
  const contents = new Map<DrawnCell, Glyph[]>();
  const rest: Glyph[] = [];
  const housed = units(glyphs).map((unit) => ({ unit, home: homeOf(unit, bySize) }));
  const cells = lattices.flatMap((lattice) => lattice.cells);
  for (const { unit, home } of withUnderflow(withOverflow(housed), cells)) {
    if (!home) rest.push(...unit);
    else contents.set(home, [...(contents.get(home) ?? []), ...unit]);
  }
  const filled = new Map(
    lattices.flatMap((lattice) =>
      lattice.cells.map((cell) => {
        const linesWhere = (isAround: (other: DrawnCell) => boolean): Line[][] =>
          lattice.cells.filter(isAround).map((other) => linesOf(contents.get(other) ?? []));
        const around = {
          column: () => linesWhere((other) => other.column === cell.column && other.colSpan === cell.colSpan),
          row: () => linesWhere((other) => other.row === cell.row && other.rowSpan === cell.rowSpan),
        };
        return [cell, cellContent(contents.get(cell) ?? [], cell, around)];
      }),
    ),
  );
  const fit = lattices.filter(
    (lattice) =>
      !isCrowded(lattice.cells.flatMap((cell) => filled.get(cell) ?? [])) && !hasRowBeside(lattice, rest),
  );
  // What has several figures in a cell, row by row, is parted into cells by other lines than these, or by none.
  if (fit.length < lattices.length) return fillCells(fit, glyphs, page);
  const tables = lattices.map(
    (lattice): PageTable => ({
      kind: 'table',
      ruled: true,
      columns: lattice.columns,
      rows: lattice.rows.length - 1,
      cells: lattice.cells.map((cell) => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        colSpan: cell.colSpan,
        text: filled.get(cell)?.text ?? '',
        page,
      })),
      top: lattice.top,
      bottom: lattice.bottom,
      left: lattice.left,
      right: lattice.right,
    }),
  );
  return { tables, rest };
}

/** Do several figures stand in a cell, row by row or in the only row of figures? */
function isCrowded(contents: readonly CellContent[]): boolean {
  const crowded = contents.flatMap((content) => content.crowded);
  const together = crowded.reduce((sum, { figures }) => sum + figures, 0);
  return crowded.length >= CROWDED || together > contents.filter(({ text }) => FIGURE.test(text)).length;
}

/** Rows of a table are no further apart, in heights of a character. */
const NEXT_ROW = 2.5;
const FIGURES_OF_ROW = 3;

/** Does a row of figures stand close over a table's first line or under its last? Then the lines are of other rows. */
function hasRowBeside({ left, right, top, bottom }: Lattice, rest: readonly Glyph[]): boolean {
  const isBeside = ({ x, y, size }: Glyph): boolean =>
    x > left &&
    x < right &&
    ((y < top && top - y < NEXT_ROW * size) || (y > bottom && y - bottom < NEXT_ROW * size));
  const beside = rest.filter(isBeside);
  if (beside.filter(figure).length < FIGURES_OF_ROW) return false;
  return linesOf(beside).some(
    (line) => piecesOf(line).filter(({ text }) => FIGURE.test(text)).length >= FIGURES_OF_ROW,
  );
}

const area = ({ left, right, top, bottom }: Lattice): number => (right - left) * (bottom - top);

/**
 * What goes into a cell as a whole: the digits of a figure, even where it is wider than its cell, and a character
 * with the punctuation that hangs on it; every other character for itself, because one piece of text in the file may
 * run through several cells.
 */
function units(glyphs: readonly Glyph[]): Glyph[][] {
  const found: Glyph[][] = [];
  for (const glyph of glyphs) {
    const unit = found.at(-1);
    const last = unit?.at(-1);
    const together = last && (hanging(glyph) || (figure(last) && figure(glyph)));
    if (unit && together && adjoining(last, glyph, hanging(glyph) ? SPACE : CLOSE)) unit.push(glyph);
    else found.push([glyph]);
  }
  return found.filter((unit) => {
    const first = unit[0];
    if (!first || !hanging(first)) return true;
    // Its character may stand elsewhere in the file.
    const before = found.find((other) => other !== unit && other.some((glyph) => adjoining(glyph, first)));
    before?.push(...unit);
    return before === undefined;
  });
}

const figure = ({ text }: Glyph): boolean => /^[\d.,０-９]$/u.test(text);
const hanging = ({ text }: Glyph): boolean => /^[，。、；：？！）》」』”’]$/u.test(text);

/** Characters that adjoin are so near, in heights of one; before punctuation may be a space. */
const CLOSE = 0.1;
const SPACE = 0.6;

function adjoining(one: Glyph, other: Glyph, furthest = CLOSE): boolean {
  const between = gap(one, other);
  return (
    Math.abs(one.y - other.y) < 0.1 * one.size && between > -0.3 * one.size && between < furthest * one.size
  );
}

function homeOf(unit: readonly Glyph[], lattices: readonly Lattice[]): DrawnCell | null {
  const first = unit[0];
  const last = unit.findLast((glyph) => !hanging(glyph)) ?? first;
  if (!first || !last) return null;
  const x = (first.x + last.x) / 2;
  for (const lattice of lattices) {
    if (x < lattice.left || x > lattice.right || first.y < lattice.top || first.y > lattice.bottom) continue;
    const cell = lattice.cells.find(
      ({ left, right, top, bottom }) => x >= left && x < right && first.y >= top && first.y < bottom,
    );
    if (cell) return cell;
  }
  return null;
}
