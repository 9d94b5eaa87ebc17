/** The lines that a drawn cell holds, as what it says. */
import { joinBrokenLines } from './display-columns.ts';

const FIGURE = /^[+\-−－]?[\d０-９][\d０-９,，.]*$/u;
const ORDINAL = /^\d{1,2}[.．]$/u;
/** So many rows with a rule between them show that all have one. */
const FEWEST_BANDS = 4;

/** Where the words of a line begin and end; `null` where there are none. */
export function edgesOf(line: readonly string[]): { from: number; to: number } | null {
  const filled = (sign: string): boolean => sign.trim() !== '';
  const from = line.findIndex(filled);
  if (from < 0) return null;
  const last = line.findLastIndex(filled);
  return { from, to: last + (line[last + 1] === '' ? 2 : 1) };
}

/**
 * The words of a cell. A figure goes on in the next line where there was no room for more of it. Figures below each other
 * otherwise, or below words, are rows without a rule between where there are few rules, and the answer is `null`.
 * @param bands how many rows the rules part
 */
export function textOfCell(
  lines: readonly (readonly string[])[],
  room: number,
  bands: number,
): string | null {
  const pieces = lines.flatMap((line) => {
    const edges = edgesOf(line);
    if (edges === null) return [];
    return [{ text: line.slice(edges.from, edges.to).join(''), width: edges.to - edges.from }];
  });
  const texts = pieces.map(({ text }) => text);
  const figures = texts.filter((text) => FIGURE.test(text) && !ORDINAL.test(text)).length;
  if (figures === 0 || texts.length === 1) return joinBrokenLines(texts);
  if (bands < FEWEST_BANDS) return null;
  const broken = pieces.slice(0, -1).every(({ text, width }, at) => {
    // Behind a comma the line breaks before all digits that follow it.
    const next = /[,，]$/u.test(text) ? (pieces[at + 1]?.width ?? 0) : width / text.length;
    return width + next > room;
  });
  return texts.join(broken && figures > 1 ? '' : '\n');
}
