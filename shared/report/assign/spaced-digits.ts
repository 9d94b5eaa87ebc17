import { parseFigure } from '../figure.ts';
import type { Piece } from '../lines/lines.ts';
import type { Alignment } from './alignment.ts';

/** Where more than this must be tried, nothing can be told. */
const MOST_PIECES = 60;
const MOST_STEPS = 20_000;

/**
 * 「2 0」 in a line of text: two figures, or one with a space in it. Every way to join such digits into as many figures
 * as there are columns.
 * @param pieces those that are filled
 * @param lines in how many lines they stand, where these hold nothing else
 * @returns `whole` where what stands together is one figure each, so that nothing else can be meant; `null` where nothing
 *   is to join
 */
export function joinedWays(
  pieces: readonly Piece[],
  keys: readonly string[],
  lines: number | undefined,
): { readonly ways: readonly Alignment[]; readonly whole: boolean } | null {
  if (!pieces.some(({ spaced }) => spaced)) return null;
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.spaced) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  const figures = groups.map(joined);
  const whole = figures.every((figure) => figure !== null);
  const apart = keys.length > 1 || lines !== undefined;
  if (whole && apart && groups.length === keys.length) return { whole, ways: [paired(keys, figures)] };
  // One of so many lines is missing or too much: which one, nobody knows.
  if (whole && lines !== undefined && lines > 1 && groups.length === lines && lines * 2 >= keys.length)
    return { whole, ways: [] };
  if (pieces.length <= keys.length || pieces.length > MOST_PIECES) return null;
  const ways = joins(pieces, pieces.length - keys.length);
  return ways.length === 0 ? null : { ways: ways.map((way) => paired(keys, way)), whole: false };
}

/** Every way to join so many pieces to the one before them; none when there are too many. */
function joins(pieces: readonly Piece[], count: number): Piece[][] {
  const ways: Piece[][] = [];
  const after = pieces.map((_piece, at) => pieces.slice(at).filter(({ spaced }) => spaced).length);
  let steps = 0;
  const go = (at: number, way: readonly Piece[], left: number): void => {
    const piece = pieces[at];
    steps += 1;
    if (steps > MOST_STEPS || (after[at] ?? 0) < left) return;
    if (!piece) {
      ways.push([...way]);
      return;
    }
    go(at + 1, [...way, piece], left);
    const last = way.at(-1);
    const whole = piece.spaced && last && left > 0 ? joined([last, piece]) : null;
    if (whole) go(at + 1, [...way.slice(0, -1), whole], left - 1);
  };
  go(0, [], count);
  return steps > MOST_STEPS ? [] : ways;
}

/** The digits as one figure; `null` where they are none, as 0 0 is not. */
function joined(pieces: readonly Piece[]): Piece | null {
  const [first, ...more] = pieces;
  if (!first || more.length === 0) return first ?? null;
  const text = pieces.map((piece) => piece.text).join('');
  const figure = parseFigure(text);
  return figure.kind === 'number' ? { ...first, text, figure } : null;
}

function paired(keys: readonly string[], pieces: readonly (Piece | null)[]): Alignment {
  return new Map(
    keys.flatMap((key, index) => {
      const piece = pieces[index];
      return piece ? [[key, piece] as const] : [];
    }),
  );
}
