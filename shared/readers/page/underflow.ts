import type { DrawnCell } from './lattice.ts';
import { left, right } from './lines.ts';
import type { Housed } from './overflow.ts';
import type { Glyph } from './page.ts';

/** The upper edge of a cell runs through a character whose middle is no further below it, in heights of a character. */
const THROUGH = 0.35;
/** The line above is so far above at most. */
const PITCH = 1.75;

/**
 * Brings back into its cell the last line of a text that has no room in it: it is printed across the cell's lower edge,
 * with the edge running through its words and the rest of the text right above.
 */
export function withUnderflow(housed: readonly Housed[], cells: readonly DrawnCell[]): readonly Housed[] {
  const byHome = Map.groupBy(housed, ({ home }) => home);
  return housed.map((each) => {
    const glyph = each.unit[0];
    const { home } = each;
    if (!glyph || !home || glyph.angle !== 0 || !/\p{Script=Han}/u.test(glyph.text)) return each;
    if (glyph.y - home.top >= THROUGH * glyph.size) return each;
    const above = cells.find(
      (cell) => Math.abs(cell.bottom - home.top) < 1 && cell.left <= glyph.x && glyph.x < cell.right,
    );
    const goesOn = byHome.get(above ?? null)?.some(({ unit }) => unit.some((other) => isOver(other, glyph)));
    return above && goesOn ? { ...each, home: above } : each;
  });
}

function isOver(one: Glyph, other: Glyph): boolean {
  const down = (other.y - one.y) / other.size;
  return down > 0.8 && down < PITCH && left(one) < right(other) && right(one) > left(other);
}
