import { gap, left } from '../lines.ts';
import { ENUMERATED } from '../words.ts';
import { WORD_SPACE } from './columns.ts';
import { isBareNumber, merged, type Piece, piecesAt } from './pieces.ts';

/** A gap of this, in heights of a character, is wider than those within a word. */
const NARROW = 0.2;

/** The words left of the figures, each piece a line of one label: numbered labels tell where labels begin. */
export function sideLabels(words: readonly Piece[]): Piece[] {
  const numbered = words.flatMap(partedAtNumbers);
  const lanes = numbered.filter(({ text }) => ENUMERATED.test(text)).map((piece) => piece.left);
  const inLanes = numbered.flatMap((piece) => partedAtLanes(piece, lanes));
  return joinedWords(inLanes, lanes);
}

/** A label so wide that the next one begins close behind it. */
function partedAtNumbers(piece: Piece): Piece[] {
  return piecesAt(piece, (one, other) => {
    if (gap(one, other) < NARROW * piece.size) return false;
    const rest = piece.glyphs.slice(piece.glyphs.indexOf(other), piece.glyphs.indexOf(other) + 5);
    return ENUMERATED.test(rest.map(({ text }) => text).join(''));
  });
}

function partedAtLanes(piece: Piece, lanes: readonly number[]): Piece[] {
  return piecesAt(
    piece,
    (one, other) =>
      gap(one, other) >= NARROW * piece.size &&
      lanes.some((lane) => Math.abs(lane - left(other)) < 0.15 * piece.size),
  );
}

/** Words of one line that a space parts are one label, unless the second begins where other labels begin. */
function joinedWords(words: readonly Piece[], lanes: readonly number[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of words) {
    const last = joined.at(-1);
    if (last && belongTogether(last, piece, lanes)) joined[joined.length - 1] = merged(last, piece);
    else joined.push(piece);
  }
  return joined;
}

const AFTER_NUMBER = 2.5;
const CLOSING = /^[）)、.．，：:”]/u;

function belongTogether(one: Piece, other: Piece, lanes: readonly number[]): boolean {
  if (Math.abs(one.y - other.y) > 0.4 * one.size || other.left < one.right) return false;
  const space = (other.left - one.right) / one.size;
  if (space > AFTER_NUMBER || (ENUMERATED.test(other.text) && !CLOSING.test(other.text))) return false;
  if (isBareNumber(one)) return true;
  const inLane = lanes.some((lane) => Math.abs(lane - other.left) < 0.5 * one.size);
  return space <= WORD_SPACE && (!inLane || CLOSING.test(other.text));
}
