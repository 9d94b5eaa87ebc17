import { isFigureLike } from '../figure.ts';
import { isLabel } from '../labels/labels.ts';
import { isInGrid, type Line } from './lines.ts';

/** No column is so narrow that a label takes more lines. */
const MOST_LINES = 5;

/**
 * Puts together the labels that a narrow column broke, where a text has a cell a line: 「结果」 over 「维持」, or a label over
 * its note in brackets. Only what makes a label of the forms is joined.
 */
export function withWholeLabels(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const taken = linesOfLabel(lines, at);
    whole.push(...(taken > 1 ? [joined(lines.slice(at, at + taken))] : lines.slice(at, at + 1)));
    at += taken;
  }
  return whole;
}

/** How many lines from here on make one label; 1 where none is broken. */
function linesOfLabel(lines: readonly Line[], from: number): number {
  let text = wordsOf(lines[from]);
  if (text === null) return 1;
  let taken = 1;
  for (let count = 2; count <= MOST_LINES; count += 1) {
    const next = wordsOf(lines[from + count - 1]);
    // A label below another one is its own.
    if (next === null || isLabel(next)) break;
    text += next;
    if (isLabel(text)) taken = count;
  }
  return taken;
}

/** What stands alone in its line, if it is words. */
function wordsOf(line: Line | undefined): string | null {
  if (!line || isInGrid(line)) return null;
  const [only, ...others] = line.pieces.filter(({ text }) => text.trim() !== '');
  return only && others.length === 0 && !isFigureLike(only.figure) ? only.text : null;
}

function joined(parts: readonly Line[]): Line {
  const pieces = parts.flatMap((line) => line.pieces.filter(({ text }) => text.trim() !== ''));
  const [first] = parts;
  const [piece] = pieces;
  if (!first || !piece) throw new Error('No line to join.');
  return { ...first, pieces: [{ ...piece, text: pieces.map(({ text }) => text).join('') }] };
}
