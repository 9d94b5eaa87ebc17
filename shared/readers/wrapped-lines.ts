import type { Block, Paragraph } from '../document/document.ts';

/** Half-width columns. A line of a text that nobody wrapped is either shorter or much longer. */
const NARROWEST = 40;
const WIDEST = 160;
/** A full line may fall short of the margin by a wide sign and what may not begin a line. */
const SLACK = 5;
/** So many full lines show that there is a margin. */
const FEWEST_FULL = 3;
/** Of so many paragraphs at least, so many must have a blank line behind them. */
const FEWEST_ENDS = 3;
const APART = 0.8;

const ENDS = /[。！？；：:]$/u;
const BEGINS_ANEW = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、]|[（(]?\d{1,2}[)）、．.](?!\d)|[①-⑳])/u;

/**
 * Joins paragraphs that a program cut at a margin (text copied out of a PDF, a page dumped at a fixed width): where a line
 * is full, ends no sentence and the next begins no item, the sentence goes on. A text without a margin is left alone,
 * unless blank lines stand between its paragraphs: then a long line and the next are of one.
 */
export function joinWrappedLines(blocks: readonly Block[]): readonly Block[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const apart = areApart(paragraphs);
  const fullFrom = apart ? NARROWEST : marginOf(paragraphs) - SLACK;
  if (fullFrom < 0) return blocks;
  const joined: Block[] = [];
  let last: { readonly line: number; readonly full: boolean } | null = null;
  for (const block of blocks) {
    const before = joined.at(-1);
    const goesOn =
      last?.full === true &&
      before?.kind === 'paragraph' &&
      block.kind === 'paragraph' &&
      block.place.line === last.line + 1 &&
      !BEGINS_ANEW.test(block.text) &&
      // A long label may stand above its figures.
      (!apart || ENDS.test(block.text) || widthOf(block.text) >= NARROWEST);
    if (goesOn) joined[joined.length - 1] = { ...before, text: before.text + block.text };
    else joined.push(block);
    last =
      block.kind === 'paragraph'
        ? { line: block.place.line ?? 0, full: widthOf(block.text) >= fullFrom && !ENDS.test(block.text) }
        : null;
  }
  return joined;
}

/** Whether a blank line stands behind nearly every paragraph that ends a sentence. */
function areApart(paragraphs: readonly Paragraph[]): boolean {
  const gaps = paragraphs.slice(1).flatMap(({ place }, at) => {
    const before = paragraphs[at];
    return before && ENDS.test(before.text) ? [(place.line ?? 0) - (before.place.line ?? 0)] : [];
  });
  return gaps.length >= FEWEST_ENDS && gaps.filter((gap) => gap > 1).length >= APART * gaps.length;
}

/** The width at which lines are cut; -1 where none is. */
function marginOf(paragraphs: readonly Paragraph[]): number {
  const widths = paragraphs
    .filter(({ text, place }, index) => {
      const next = paragraphs[index + 1];
      return next?.place.line === (place.line ?? 0) + 1 && !ENDS.test(text);
    })
    .map(({ text }) => widthOf(text));
  const margin = Math.max(0, ...paragraphs.map(({ text }) => widthOf(text)));
  const full = widths.filter((width) => width >= margin - SLACK).length;
  return margin >= NARROWEST && margin <= WIDEST && full >= FEWEST_FULL ? margin : -1;
}

/** In half-width columns: a Chinese sign takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
