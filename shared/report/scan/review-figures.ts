import { isFigureLike } from '../figure.ts';
import type { Line, Piece } from '../lines/lines.ts';
import { WIDEST } from './widths.ts';

/** No words of an office's own in front of the figures are longer. */
const LONGEST = 12;
/** Figures of one row of the table; as many digits in one piece are those of all its rows run together. */
const FEWEST = 5;

/**
 * The figures of table 四 in a line with words of its own in front of them: 数量, 件数, a column label run together with
 * them. `null` where the line is none of the table's.
 */
export function reviewFiguresOf(line: Line): readonly Piece[] | null {
  const filled = line.pieces.filter(({ figure }) => figure.kind !== 'blank');
  const words = filled.filter(({ figure }) => !isFigureLike(figure));
  if (words.length === filled.length || words.some(({ text }) => text.length > LONGEST)) return null;
  const figures = behindItsName(line);
  return isReviewRow(figures) ? figures : null;
}

/** So many figures are a row of table 四, or all of it run together. */
export function isReviewRow(figures: readonly Piece[]): boolean {
  return figures.length >= FEWEST || figures.some(({ text }) => text.length >= WIDEST.review);
}

/** In a row of its table with a cell for each figure, words among them stand where a figure should. */
function behindItsName({ pieces, table, place }: Line): readonly Piece[] {
  const onPage = place.page !== undefined;
  if (table && (onPage ? pieces.length === WIDEST.review : pieces.length >= WIDEST.review)) {
    const surplus = pieces.slice(0, pieces.length - WIDEST.review);
    if (surplus.every(({ figure }) => !isFigureLike(figure))) return pieces.slice(surplus.length);
  }
  return pieces.filter(({ figure }) => isFigureLike(figure));
}
