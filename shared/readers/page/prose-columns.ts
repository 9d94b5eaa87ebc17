import { gap, type Line, lineOf } from './lines.ts';
import { median } from './median.ts';
import type { Glyph } from './page.ts';
import { HEADING, type Measure } from './paragraphs.ts';
import { type Piece, piecesAt } from './unruled/pieces.ts';

/** A line of text that stands in a column of text. */
export interface ColumnLine {
  readonly line: Line;
  /** Where it is read: at the height of the columns, each line behind the one before. */
  readonly top: number;
  /** Between which edges its column is set. */
  readonly measure: Measure;
}

/** Columns of text are so far apart at least, in heights of a character. */
const GUTTER = 0.85;
/** A part of a line with so many characters is text, and no label. */
const WORDS = 8;
const HAN = 0.6;
/** So many lines begin at one edge, and stand beside others, where a page has two columns of text. */
const FEWEST = 3;
/** So many lines of the first are full. */
const FEWEST_FULL = 2;
/** Lines of two columns stand beside each other, or half a line apart, in heights of a character. */
const NEXT_TO = 2;
/** … and lines of one column so far apart at most. */
const NEXT_LINE = 2.5;
/** A column is no narrower than this part of the page's text. */
const NARROWEST = 0.3;

/** What of a page stands in no table, and at which heights its tables stand. */
export interface SheetText {
  readonly lines: readonly Line[];
  readonly tables: readonly { readonly top: number; readonly bottom: number }[];
}

/**
 * The lines of each page that stand in two columns of text beside each other, in the order in which they are read, and
 * the others. What reaches over both columns, and every table, ends the columns above it.
 */
export function inProseColumns(sheets: readonly SheetText[]): { columns: ColumnLine[]; rest: Line[] }[] {
  const gutters = sheets.map(({ lines }) => gutterOf(lines.flatMap(partsOf)));
  // A page with a few lines has the columns of the others.
  const usual = gutters.find((gutter) => gutter !== null);
  return sheets.map((sheet, index) => {
    const gutter = gutters[index] ?? usual;
    if (!gutter) return { columns: [], rest: [...sheet.lines] };
    const found = bandsOf(sheet, gutter).map((band) => columnsIn(band, gutter));
    const taken = new Set(found.flatMap((each) => each.lines));
    return {
      columns: found.flatMap(({ columns }) => columns),
      rest: sheet.lines.filter((line) => !taken.has(line)),
    };
  });
}

const partsOf = (line: Line): Piece[] => piecesAt(line, (one, other) => gap(one, other) > GUTTER * line.size);

function isProse({ glyphs, text }: Piece): boolean {
  const han = text.match(/[\p{Script=Han}，。、；：]/gu)?.length ?? 0;
  return glyphs.length >= WORDS && han >= HAN * glyphs.length;
}

/** Where the first column begins and ends, and where the second does. */
interface Gutter {
  readonly first: Measure;
  readonly second: Measure;
  readonly size: number;
}

function gutterOf(parts: readonly Piece[]): Gutter | null {
  const prose = parts.filter(isProse);
  const size = median(prose.map((piece) => piece.size)) ?? 0;
  const begin = Math.min(...prose.map((piece) => piece.left));
  const right = Math.max(...prose.map((piece) => piece.right));
  const narrowest = NARROWEST * (right - begin);
  const edges = prose
    .map((piece) => piece.left)
    .filter((edge) => edge > begin + narrowest && edge < right - narrowest)
    .sort((one, other) => one - other);
  const common = edges.find(
    (edge) => edges.filter((other) => Math.abs(other - edge) < 0.5 * size).length >= FEWEST,
  );
  if (common === undefined) return null;
  const before = prose.filter((piece) => piece.right < common);
  const end = Math.max(...before.map((piece) => piece.right));
  // Every line of a column may begin a paragraph, but one.
  const start = edges.find((edge) => edge > common - 2.5 * size && edge > end + 0.5 * size) ?? common;
  const behind = prose.filter((piece) => piece.left > start - 0.5 * size);
  // A full line goes on in the next one; labels of a table that happen to be as long do not.
  const full = before.filter(
    (piece) =>
      piece.right > end - 1.5 * size &&
      parts.some(
        (next) =>
          next.left < piece.right && next.y > piece.y + 0.5 * size && next.y < piece.y + NEXT_LINE * size,
      ),
  );
  const beside = behind.filter((piece) =>
    before.some((other) => Math.abs(other.y - piece.y) < NEXT_TO * size),
  );
  if (full.length < FEWEST_FULL || beside.length < FEWEST || end - begin < narrowest) return null;
  return { first: { left: begin, right: end }, second: { left: start, right }, size };
}

/** A line and what of it stands in each of the columns. */
interface Row {
  readonly line: Line;
  readonly first: Line | null;
  readonly second: Line | null;
}

function rowOf(line: Line, { second, size }: Gutter): Row {
  const edge = second.left - 0.5 * size;
  const [before = [], behind = []] = [true, false].map((isBefore) =>
    line.glyphs.filter(({ x }) => x < edge === isBefore),
  );
  const some = (glyphs: readonly Glyph[]): Line | null => (glyphs.length > 0 ? lineOf(glyphs) : null);
  return { line, first: some(before), second: some(behind) };
}

/** Rows of which none reaches over both columns, and whether they are the last of their page. */
interface Band {
  readonly rows: readonly Row[];
  readonly isLast: boolean;
}

function bandsOf({ lines, tables }: SheetText, gutter: Gutter): Band[] {
  const { size } = gutter;
  const rows = lines.map((line) => rowOf(line, gutter));
  const crosses = ({ first, second }: Row): boolean =>
    first !== null && second !== null && second.left - first.right < 0.5 * size;
  // A heading that has nothing beside it stands under both columns above.
  const headsBoth = ({ line }: Row): boolean =>
    HEADING.test(line.text) && !rows.some(({ second }) => second && Math.abs(second.y - line.y) < size);
  const bands: Row[][] = [[]];
  rows.forEach((row, index) => {
    const above = lines[index - 1]?.y ?? 0;
    const underTable = tables.some(({ top }) => top > above && top < row.line.y);
    if (crosses(row) || underTable || headsBoth(row)) bands.push([]);
    if (!crosses(row)) bands.at(-1)?.push(row);
  });
  const end = Math.max(
    0,
    ...rows.filter(crosses).map(({ line }) => line.y),
    ...tables.map(({ bottom }) => bottom),
  );
  return bands.map((band) => ({ rows: band, isLast: band.every(({ line }) => line.y > end) }));
}

const NONE = { lines: [], columns: [] };

function columnsIn(
  { rows, isLast }: Band,
  { first, second, size }: Gutter,
): { lines: Line[]; columns: ColumnLine[] } {
  const opposite = rows.flatMap((row) => row.first ?? []);
  // What stands further right is a signature.
  const begun = rows.flatMap((row) =>
    row.second && row.second.left < second.left + 3 * size ? row.second : [],
  );
  const full = opposite.filter((line) => isProse(line) && line.right > first.right - 1.5 * size);
  const goesOn = (line: Line): boolean =>
    (isProse(line) ? opposite.filter(isProse) : full).some(
      (other) => Math.abs(other.y - line.y) < NEXT_TO * size,
    );
  const isOneColumn = begun.length === 0 && full.length > 0;
  if (!begun.some(goesOn) && !isOneColumn) return NONE;
  // Columns end at one height, but for the last of all.
  const last = isOneColumn ? opposite.at(-1) : begun.at(-1);
  const end = isLast ? Infinity : (last?.y ?? 0) + 1.3 * pitchOf(opposite, size);
  const own = rows.filter(({ line }) => line.y <= end);
  const inOrder = [
    ...own.flatMap((row) => (row.first ? [{ line: row.first, measure: first }] : [])),
    ...own.flatMap((row) => (row.second ? [{ line: row.second, measure: second }] : [])),
  ];
  const top = own[0]?.line.y ?? 0;
  return {
    lines: own.map(({ line }) => line),
    columns: inOrder.map((each, index) => ({ ...each, top: top + index * BEHIND })),
  };
}

/** Lines of columns stand so little under each other in the order of reading, in points. */
const BEHIND = 0.001;

function pitchOf(lines: readonly Line[], size: number): number {
  const steps = lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? y));
  return median(steps.filter((step) => step > 0.5 * size)) ?? 1.5 * size;
}
