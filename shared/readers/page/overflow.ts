import type { DrawnCell } from './lattice.ts';
import { gap, left, right } from './lines.ts';
import type { Glyph } from './page.ts';

/** Characters that belong into a cell together, and the cell that they stand in, if in any. */
export interface Housed {
  readonly unit: readonly Glyph[];
  readonly home: DrawnCell | null;
}

/** Characters of one line stand closer than this, in heights of a character; cells keep theirs further apart … */
const CLOSE = 0.3;
/** … but for what stands behind punctuation, which is half empty. */
const BEHIND_PUNCTUATION = 0.6;
/** They lie over each other by no more than this. */
const BACK = 0.08;
/** A line that comes so near to the edge of a character, in heights of one, does not run through it. */
const BESIDE = 0.08;
/** The middle of a line that is set in the middle of its cell is no further off, in heights of a character. */
const OFF_MIDDLE = 0.2;

/**
 * Brings back into its cell what runs over the cell's edge: some programs print a label over its neighbours when it has
 * no room. The edge then runs through a character, or characters lie over each other, which they do for no text that
 * stands where it belongs.
 */
export function withOverflow(housed: readonly Housed[]): readonly Housed[] {
  const byHome = Map.groupBy(housed, ({ home }) => home);
  const runs: Housed[][] = [];
  for (const each of housed) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && goesOn(last, each, run[0] ?? last)) run.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run) => {
    const homes = [...new Set(run.map(({ home }) => home))];
    if (homes.length < 2) return run;
    const home = ownCell(run, homes);
    const overflows =
      run.some((each, index) => isCut(each, run[index + 1])) || liesOverOthers(run, home, byHome);
    if (!overflows) return run;
    return run.map(({ unit }) => ({ unit, home }));
  });
}

function goesOn(one: Housed, other: Housed, start: Housed): boolean {
  const last = one.unit.at(-1);
  const first = other.unit[0];
  if (!last || !first || last.angle !== 0 || first.angle !== 0) return false;
  // A figure may happen to stand where a label ends that ran into its cell.
  if (/\d/u.test(first.text.normalize('NFKC')) && start.home !== other.home) return false;
  const between = gap(last, first);
  const furthest = /\p{Punctuation}/u.test(last.text) ? BEHIND_PUNCTUATION : CLOSE;
  return (
    Math.abs(last.y - first.y) < 0.05 * last.size &&
    Math.abs(last.size - first.size) < 0.05 * last.size &&
    between > -BACK * last.size &&
    between < furthest * last.size
  );
}

/** Does the edge between the cells of two that follow each other run through one of them? */
function isCut({ unit, home }: Housed, next: Housed | undefined): boolean {
  if (!next || next.home === home) return false;
  const edge = home?.right ?? next.home?.left ?? 0;
  return [unit.at(-1), next.unit[0]].some(
    (glyph) => glyph && edge > left(glyph) + BESIDE * glyph.size && edge < right(glyph) - BESIDE * glyph.size,
  );
}

/** Do any of them stand where characters of another cell than their own stand? */
function liesOverOthers(
  run: readonly Housed[],
  own: DrawnCell | null,
  byHome: ReadonlyMap<DrawnCell | null, readonly Housed[]>,
): boolean {
  const strangers = run.filter(({ home }) => home !== null && home !== own);
  const homes = new Set(strangers.map(({ home }) => home));
  const members = new Set(run);
  const others = [...homes].flatMap((home) => byHome.get(home) ?? []).filter((each) => !members.has(each));
  return strangers.some(({ unit }) =>
    unit.some(({ x, y, size }) =>
      others.some(({ unit: other }) =>
        other.some((glyph) => Math.abs(glyph.x - x) < 0.5 * size && Math.abs(glyph.y - y) < 0.3 * size),
      ),
    ),
  );
}

function ownCell(run: readonly Housed[], homes: readonly (DrawnCell | null)[]): DrawnCell | null {
  const first = run[0]?.unit[0];
  const last = run.at(-1)?.unit.at(-1);
  if (!first || !last) return null;
  const middle = (left(first) + right(last)) / 2;
  const centred = homes.find(
    (home) => home && Math.abs((home.left + home.right) / 2 - middle) < OFF_MIDDLE * first.size,
  );
  return centred ?? homes.find((home) => home !== null) ?? null;
}
