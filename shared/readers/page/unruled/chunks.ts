import type { Box, Ruling } from '../page.ts';
import { joinedText } from '../paragraphs.ts';
import { ENUMERATED } from '../words.ts';
import { overlapAcross, type Piece } from './pieces.ts';

/** Pieces that stand under each other as lines of one label stand. */
export interface Chunk extends Box {
  readonly text: string;
  readonly size: number;
  readonly parts: readonly Piece[];
}

/** Lines of one label stand no further apart, in heights of a character. */
const WIDEST_PITCH = 1.4;

export function chunksOf(words: readonly Piece[], levelLines: readonly Ruling[]): Chunk[] {
  const sorted = [...words].sort((one, other) => one.y - other.y || one.left - other.left);
  const pitch = smallestPitch(sorted);
  const chunks: Piece[][] = [];
  for (const piece of sorted) {
    const above = chunks.findLast((chunk) => {
      const last = chunk.at(-1);
      return (
        last !== undefined &&
        !ENUMERATED.test(piece.text) &&
        under(last, piece) &&
        piece.y - last.y <= 1.2 * pitch &&
        !isOverSeveral(last, piece, sorted) &&
        !parted(last, piece, levelLines)
      );
    });
    if (above) above.push(piece);
    else chunks.push([piece]);
  }
  return chunks.map(chunkOf);
}

/** Does a label stand over others beside `piece` too? Then it is the label of them all. */
function isOverSeveral(label: Piece, piece: Piece, sorted: readonly Piece[]): boolean {
  return sorted.some(
    (other) => other !== piece && Math.abs(other.y - piece.y) < 0.3 * piece.size && under(label, other),
  );
}

export function chunkOf(parts: readonly Piece[]): Chunk {
  return {
    parts,
    text: parts.map(({ text }) => text).reduce(joinedText, ''),
    size: parts[0]?.size ?? 0,
    left: Math.min(...parts.map(({ left }) => left)),
    right: Math.max(...parts.map(({ right }) => right)),
    top: Math.min(...parts.map(({ top }) => top)),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
  };
}

/** Is there a line between two pieces that stand under each other? */
export function parted(above: Piece, below: Piece, levelLines: readonly Ruling[]): boolean {
  return levelLines.some(
    (line) => line.at > above.y && line.at < below.y && line.from < below.right && line.to > below.left,
  );
}

export function under(above: Piece, below: Piece): boolean {
  return below.y > above.y + 0.3 * above.size && overlapAcross(above, below) > 0.3 * above.size;
}

export function smallestPitch(sorted: readonly Piece[]): number {
  let smallest = Infinity;
  sorted.forEach((piece, index) => {
    const below = sorted.slice(index + 1).find((other) => under(piece, other));
    if (below) smallest = Math.min(smallest, below.y - piece.y);
  });
  return Math.min(smallest, WIDEST_PITCH * (sorted[0]?.size ?? 10));
}
