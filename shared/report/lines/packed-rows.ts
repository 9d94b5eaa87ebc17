import type { TableCell } from '../../document/document.ts';
import { parseFigure } from '../figure.ts';
import { matchRow } from '../labels/labels.ts';

/**
 * Rows that a conversion packed into one row of cells, with a line of each cell for each of them: taken apart where the
 * lines of one cell are labels of rows, all different, and every cell behind it has a figure in each of as many lines.
 */
export function unpacked(row: readonly TableCell[]): (readonly TableCell[])[] {
  const lines = row.map(({ text }) => text.split('\n').map((line) => line.trim()));
  const at = lines.findIndex(areLabels);
  const count = lines[at]?.length ?? 0;
  const figures = lines.slice(at + 1).filter((texts) => texts.join('') !== '');
  if (
    at < 0 ||
    figures.length === 0 ||
    !figures.every((texts) => texts.length === count && areFigures(texts))
  )
    return [row];
  return Array.from({ length: count }, (_, index) =>
    row.slice(at).map((cell, column) => ({ ...cell, text: lines[at + column]?.[index] ?? '' })),
  );
}

function areLabels(texts: readonly string[]): boolean {
  if (texts.length < 2) return false;
  const ids = texts.map((text) => {
    const match = matchRow(text, null);
    return match?.how === 'exact' && match.label.kind === 'row' ? match.label.id : null;
  });
  return !ids.includes(null) && new Set(ids).size === ids.length;
}

function areFigures(texts: readonly string[]): boolean {
  return texts.every((text) => ['number', 'placeholder'].includes(parseFigure(text).kind));
}
