import type { PageCell } from './fill-cells.ts';
import { isFigureText } from './unruled/pieces.ts';
import { ENUMERATED } from './words.ts';

export const isFigure = ({ text }: PageCell): boolean => isFigureText(text.trim());
export const isBlank = ({ text }: PageCell): boolean => text.trim() === '';

/**
 * Was a row cut in two by the page? Then its figures stand on one page only, and over or under them the other part
 * has empty cells.
 */
export function isCut(upper: readonly PageCell[], lower: readonly PageCell[]): boolean {
  const figuresAbove = upper.filter(isFigure);
  const figuresBelow = lower.filter(isFigure);
  if (lower.length < 2 || upper.length < 2) return false;
  if (figuresAbove.length === 0 && figuresBelow.length === 0) return areWordsCut(upper, lower);
  if (figuresAbove.length === 0 || figuresBelow.length === 0) {
    const [figures, others] = figuresAbove.length > 0 ? [figuresAbove, lower] : [figuresBelow, upper];
    const opposite = figures.every(({ column }) =>
      others.some((cell) => isBlank(cell) && cell.column <= column && column < cell.column + cell.colSpan),
    );
    const labels = lower.filter((cell) => !isBlank(cell) && !isFigure(cell));
    return (
      opposite &&
      labels.every((label) => {
        const above = upper.filter((cell) => cell.column === label.column);
        return !ENUMERATED.test(label.text) || above.some((cell) => isBlank(cell) || repeats(cell, label));
      })
    );
  }
  const both = figuresAbove.some((figure) =>
    lower.some((cell) => cell.column === figure.column && !isBlank(cell)),
  );
  if (both) return areFiguresCut(upper, lower);
  return figuresBelow.every((figure) => upper.some((cell) => cell.column === figure.column && isBlank(cell)));
}

/**
 * Are figures broken over the page? A row has one label: where it stands beside one of two parts only, or goes on beside
 * the other without a number, both are of it, and digits that stand in one column are of one figure.
 */
function areFiguresCut(upper: readonly PageCell[], lower: readonly PageCell[]): boolean {
  const first = Math.min(firstFigure(upper), firstFigure(lower));
  const [above = '', below = ''] = [upper, lower].map((cells) =>
    cells
      .filter(({ column, rowSpan }) => column < first && rowSpan === 1)
      .map(bareWords)
      .join(''),
  );
  const isOneLabel =
    above === '' || below === '' ? above !== below : ENUMERATED.test(above) && !ENUMERATED.test(below);
  return (
    isOneLabel &&
    [...upper, ...lower]
      .filter(({ column }) => column >= first)
      .every((cell) => isBlank(cell) || isFigure(cell)) &&
    upper.filter(isFigure).every(({ column, text }) => {
      const rest = lower.find((cell) => cell.column === column);
      return (
        !rest || isBlank(rest) || /^[1-9]\d+$/u.test((text + rest.text).normalize('NFKC').replace(/\s/gu, ''))
      );
    })
  );
}

/** Column labels go on under themselves: no label stands over another one that has the same column and no others. */
function areWordsCut(upper: readonly PageCell[], lower: readonly PageCell[]): boolean {
  const labels = lower.filter((cell) => !isBlank(cell));
  return (
    labels.length > 1 &&
    labels.every(
      (label) =>
        !ENUMERATED.test(label.text) &&
        upper.some(
          (cell) => cell.column === label.column && cell.colSpan === label.colSpan && !isBlank(cell),
        ),
    )
  );
}

export function repeats(cell: PageCell, other: PageCell): boolean {
  return cell.column === other.column && bareWords(cell) === bareWords(other);
}

export const bareWords = ({ text }: PageCell): string => text.replace(/\s+/gu, '');

export function firstFigure(cells: readonly PageCell[]): number {
  return cells.filter(isFigure).reduce((first, { column }) => Math.min(first, column), Infinity);
}
