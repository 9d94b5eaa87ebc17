import { inDoubt } from '../../document/in-doubt.ts';
import { fillCells } from './fill-cells.ts';
import { networksOf } from './lattice/networks.ts';
import { latticesOf } from './lattice.ts';
import { type Line, linesOf } from './lines.ts';
import type { Drawing, Glyph, Page, Ruling } from './page.ts';
import { joinedRulings } from './rulings.ts';
import { piecesOf } from './unruled/pieces.ts';
import { FIGURE } from './words.ts';

/** Lines are at one height, or end at one edge, within this. */
const SAME_PLACE = 1.5;
/** So many lines at least go on from one page to another for it to be certain … */
const CERTAIN = 4;
/** … or so many, where the sheet is known to come in strips. */
const FEWEST = 2;
/** They are this part of all: where a cell of several rows stands at the edge, some lines end before it. */
const MOST = 0.6;

/**
 * Sheets that are wider than the paper come in strips: the columns that have no room stand on later pages, at the
 * same heights and without the labels of their rows. Such pages are put beside those that they go on from. It is done
 * only where all of the lines that are cut at an edge find their other ends, page by page in order; elsewhere nobody
 * can tell which rows figures without labels belong to.
 */
export function withWidePagesJoined(pages: readonly Page[]): Page[] {
  if (pages.length < 2) return [...pages];
  const edges = pages.map(edgesOf);
  const common = (left: number, right: number): number => linesInCommon(edges[left], edges[right]);
  const strips = pages.flatMap((page, right) =>
    edges.some((_, left) => left < right && common(left, right) >= FEWEST) && hasNoLabels(page)
      ? [right]
      : [],
  );
  if (!strips.some((right) => edges.some((_, left) => left < right && common(left, right) >= CERTAIN)))
    return [...pages];
  const rightOf = new Map<number, number>();
  for (const right of strips) {
    const left = edges.findIndex(
      (_, index) => index < right && !rightOf.has(index) && common(index, right) >= FEWEST,
    );
    if (left >= 0) rightOf.set(left, right);
  }
  // A page that lacks its other half makes all the others doubtful.
  const open = edges.filter((_, left) =>
    strips.some((right) => right > left && common(left, right) >= FEWEST),
  );
  const certain = rightOf.size === strips.length && open.length === strips.length;
  const parts = new Set(strips);
  return pages.flatMap((page, index) => {
    if (parts.has(index)) return certain ? [] : [withoutFigures(page)];
    let whole = page;
    for (let next = rightOf.get(index); certain && next !== undefined; next = rightOf.get(next)) {
      const part = pages[next];
      if (part) whole = beside(whole, part);
    }
    return [whole];
  });
}

/** What is drawn at the edges of a page's lines, and what stands between them. */
interface Edges {
  /** Heights of the lines of each table that begins furthest left on the page. */
  readonly leftEnds: readonly (readonly number[])[];
  /** … and of each that ends furthest right. */
  readonly rightEnds: readonly (readonly number[])[];
  /** Heights of all lines. */
  readonly heights: readonly number[];
  readonly texts: () => Texts;
}

type Texts = readonly { readonly y: number; readonly isFigure: boolean }[];

/** No page of a table has more lines than this. */
const MOST_LINES = 500;

function edgesOf({ drawing, glyphs }: Page): Edges {
  const { horizontal, vertical } = drawing;
  let texts: Texts | undefined;
  const { left, right } = extent(horizontal);
  const tables = horizontal.length > MOST_LINES ? [] : networksOf(horizontal, vertical);
  const heights = (own: readonly Ruling[]): number[] =>
    own.map(({ at }) => at).sort((one, other) => one - other);
  const ends = (isEnd: (line: Ruling) => boolean): number[][] =>
    tables.map((table) => heights(table.horizontal.filter(isEnd))).filter(({ length }) => length > 1);
  return {
    leftEnds: ends(({ from }) => from - left < SAME_PLACE),
    rightEnds: ends(({ to }) => right - to < SAME_PLACE),
    heights: heights(horizontal),
    texts: () => {
      texts ??= linesOf(glyphs).flatMap((line) =>
        piecesOf(line).map((piece) => ({
          y: piece.y,
          isFigure: FIGURE.test(piece.text.replaceAll(' ？', '')),
        })),
      );
      return texts;
    },
  };
}

function extent(lines: readonly Ruling[]): { left: number; right: number } {
  return {
    left: lines.reduce((least, { from }) => Math.min(least, from), Infinity),
    right: lines.reduce((most, { to }) => Math.max(most, to), -Infinity),
  };
}

/** How many lines go on from the right edge of one page at the left edge of another; 0 unless all tables there do. */
function linesInCommon(page: Edges | undefined, next: Edges | undefined): number {
  if (!page || !next) return 0;
  const counts = next.leftEnds.map((lines) =>
    Math.max(0, ...page.rightEnds.map((others) => inCommon(lines, others, page, next))),
  );
  return counts.includes(0) ? 0 : counts.reduce((sum, count) => sum + count, 0);
}

/** The same for one table: it ends at one height on both pages, and begins at one. */
function inCommon(lines: readonly number[], others: readonly number[], page: Edges, next: Edges): number {
  const [top = 0] = lines;
  const bottom = lines.at(-1) ?? 0;
  const beside = others.filter((at) => at > top - SAME_PLACE);
  const isAmong = (at: number, all: readonly number[]): boolean =>
    all.some((other) => Math.abs(at - other) < SAME_PLACE);
  if (!isAmong(bottom, others.slice(-1))) return 0;
  // Over a cell that reaches from page to page some programs draw no line.
  const begins = lines.slice(0, 2).some((at) => isAmong(at, page.heights));
  if (!begins) return 0;
  const both = lines.filter((at) => isAmong(at, others));
  if (both.length < MOST * Math.max(lines.length, beside.length)) return 0;
  // All its columns on a page may be of labels.
  if (!textsBetween(top, bottom, page).some(({ isFigure }) => isFigure)) return both.length;
  return both.slice(1).every((end, index) => agree(both[index] ?? 0, end, page, next)) ? both.length : 0;
}

/** Figures stand beside figures, and labels of columns beside such. */
function agree(top: number, bottom: number, page: Edges, next: Edges): boolean {
  const [own, others] = [page, next].map((each) => textsBetween(top, bottom, each));
  if (!own?.length || !others?.length) return true;
  return own.some(({ isFigure }) => isFigure) === others.some(({ isFigure }) => isFigure);
}

function textsBetween(top: number, bottom: number, { texts }: Edges): Texts {
  return texts().filter(({ y }) => y > top && y < bottom);
}

/** Are there rows of figures on the page, and none with words beside them? */
function hasNoLabels(page: Page): boolean {
  const rows = cellsInRows(page).filter((row) => row.some((text) => FIGURE.test(text)));
  return rows.length > 0 && rows.every((row) => row.every((text) => FIGURE.test(text) || text.length < 2));
}

/** What stands in the rows of a page's tables; of a page with one column only, its lines. */
function cellsInRows({ drawing, glyphs, number }: Page): string[][] {
  const { tables, rest } = fillCells(latticesOf(drawing, glyphs), glyphs, number);
  const rows = tables.flatMap(({ cells }) => [...Map.groupBy(cells, ({ row }) => row).values()]);
  return rows.length > 0
    ? rows.map((row) => row.map(({ text }) => text.trim()))
    : linesOf(rest).map((line) => piecesOf(line).map(({ text }) => text.trim()));
}

/** The page with figures that are no numbers any more: it is not known which rows they stand in. */
function withoutFigures(page: Page): Page {
  return {
    ...page,
    glyphs: page.glyphs.map((glyph) =>
      /\d/u.test(glyph.text) ? { ...glyph, text: inDoubt([glyph.text]) } : glyph,
    ),
  };
}

/** One page of two, the second right of where the lines of the first end. */
function beside(page: Page, next: Page): Page {
  const shift = extent(page.drawing.horizontal).right - extent(next.drawing.horizontal).left;
  const moved = (lines: readonly Ruling[]): Ruling[] =>
    lines.map(({ at, from, to }) => ({ at, from: from + shift, to: to + shift }));
  const drawing: Drawing = {
    horizontal: joinedRulings([...page.drawing.horizontal, ...moved(next.drawing.horizontal)]),
    vertical: joinedRulings([
      ...page.drawing.vertical,
      ...next.drawing.vertical.map((line) => ({ ...line, at: line.at + shift })),
    ]),
    fills: [
      ...page.drawing.fills,
      ...next.drawing.fills.map((box) => ({ ...box, left: box.left + shift, right: box.right + shift })),
    ],
  };
  const furniture = repeated(linesBeyondTables(page), linesBeyondTables(next));
  const glyphs = next.glyphs.filter((glyph) => !furniture.has(glyph));
  return {
    ...page,
    width: page.width + Math.max(0, shift + next.width - page.width),
    glyphs: [...page.glyphs, ...glyphs.map((glyph) => ({ ...glyph, x: glyph.x + shift }))],
    drawing,
  };
}

/** What stands above all lines of a page, and below them. */
function linesBeyondTables({ glyphs, drawing }: Page): Line[] {
  const heights = drawing.horizontal.map(({ at }) => at);
  const top = heights.reduce((least, at) => Math.min(least, at), Infinity);
  const bottom = heights.reduce((most, at) => Math.max(most, at), -Infinity);
  return linesOf(glyphs.filter(({ y }) => y < top || y > bottom));
}

/** What stands on both pages at one place: page numbers and running headers. */
function repeated(lines: readonly Line[], next: readonly Line[]): Set<Glyph> {
  const nameOf = ({ text, y, left }: Line): string =>
    `${Math.round(y / 2)}:${Math.round(left / 10)}:${text.replace(/\d+/gu, '#')}`;
  const known = new Set(lines.map(nameOf));
  return new Set(next.filter((line) => known.has(nameOf(line))).flatMap(({ glyphs }) => glyphs));
}
