import { isFigureLike } from '../figure.ts';
import type { LabelMatch } from '../labels/label.ts';
import { blankAt, type Line, type Piece } from '../lines/lines.ts';
import type { Header } from './scan.ts';

/**
 * The cells beside a row's label that a sheet leaves out because nothing stands in them: one for each label of the
 * header. None where the line below holds figures alone, which are then the row's.
 */
export function cellsLeftOut(
  { how, label }: LabelMatch,
  { place }: Line,
  header: Header | null,
  below: readonly Piece[],
): readonly Piece[] {
  const hasOwn =
    below.some(({ figure }) => figure.kind === 'number') && below.every(({ figure }) => isFigureLike(figure));
  if (place.sheet === undefined || how !== 'exact' || label.kind !== 'row' || label.merged || hasOwn)
    return [];
  if (header?.table !== label.table || header.table === 'review') return [];
  return header.cells.map(() => blankAt(place));
}
