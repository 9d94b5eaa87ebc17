import { type Line, left, right } from './lines.ts';
import { ENUMERATED } from './words.ts';

/** A paragraph put together from its lines, and where the first of them stands. */
export interface Passage {
  readonly text: string;
  readonly first: Line;
}

/** Between which edges the text of some lines is set. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** 一、 at the start of a line is a heading, whatever went before. */
export const HEADING = /^[一二三四五六七八九十]{1,3}、/u;

/**
 * Paragraphs from lines: a line goes on where the line before it was full, unless it is indented, of another size,
 * further down than lines stand, or begins a heading. `breaks` are the lines with which a page begins: there the
 * distance from the line before says nothing.
 */
export function passagesOf(
  lines: readonly Line[],
  measureOf: (line: Line) => Measure,
  breaks: ReadonlySet<Line> = new Set(),
): Passage[] {
  const passages: Passage[] = [];
  let previous: Line | null = null;
  let pitch = Infinity;
  for (const line of lines) {
    const last = passages.at(-1);
    const sameSheet = !breaks.has(line);
    const down = previous && sameSheet ? line.y - previous.y : 0;
    if (
      last &&
      previous &&
      goesOn(previous, line, measureOf(previous), measureOf(line)) &&
      down <= Math.min(pitch * 1.35, line.size * 3)
    ) {
      passages[passages.length - 1] = { ...last, text: joinedText(last.text, line.text) };
      if (down > 0) pitch = Math.min(pitch, down);
    } else {
      passages.push({ text: line.text, first: line });
      pitch = Infinity;
    }
    previous = line;
  }
  return passages;
}

function goesOn(previous: Line, line: Line, before: Measure, here: Measure): boolean {
  if (HEADING.test(line.text)) return false;
  if (Math.abs(previous.size - line.size) > 0.15 * previous.size) return false;
  const ended = SENTENCE_END.test(previous.text);
  if (ended && ENUMERATED.test(line.text)) return false;
  const free = before.right - previous.right;
  // A paragraph may stand in from the others with all its lines.
  const below = Math.abs(line.left - previous.left) < 0.3 * line.size;
  if (below && !ended && free < 2 * line.size) return true;
  const indent = line.left - here.left;
  if (indent > 1.2 * line.size) return false;
  if (free < unbreakableWidth(line) + 0.9 * line.size) return true;
  return !ended && free < 4 * line.size && indent < 0.6 * line.size;
}

/** A word of letters and digits, or one character, with the punctuation that may not begin a line. */
const UNBREAKABLE = /^(?:[\w.%+-]+|.)[，。、；：？！）》」』”’…,.;:?!)]*/u;
const SENTENCE_END = /[。！？；：.!?;:][”’」』）)]*$/u;

/** How wide the piece is that would have had to fit on the line before. */
function unbreakableWidth({ text, glyphs }: Line): number {
  const length = UNBREAKABLE.exec(text)?.[0].length ?? 1;
  const first = glyphs[0];
  const last = glyphs[Math.min(length, glyphs.length) - 1];
  return first && last ? right(last) - left(first) : 0;
}

/** Han text joins without a space, words of letters with one. */
export function joinedText(before: string, after: string): string {
  return /[A-Za-z,;]$/u.test(before) && /^[A-Za-z]/u.test(after) ? `${before} ${after}` : before + after;
}
