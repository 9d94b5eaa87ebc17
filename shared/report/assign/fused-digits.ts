import { parseFigure } from '../figure.ts';
import type { Piece } from '../lines/lines.ts';
import type { Alignment } from './alignment.ts';

/** Columns of a row in which one plain number of as many digits is taken for its cells run together. */
const FEWEST_FUSED = 5;

/** With more ways than this nothing can be told. */
const MOST_WAYS = 20_000;

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
