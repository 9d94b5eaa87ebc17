import type { PageCell, PageTable } from './fill-cells.ts';
import { gap, type Line, lineOf } from './lines.ts';
import type { Box, Glyph, Ruling } from './page.ts';
import { HEADING, joinedText } from './paragraphs.ts';
import { ENUMERATED, FIGURE } from './words.ts';

/**
 * Tables that no lines part into cells: rows are known by their figures, columns by where the figures stand. Lines
 * between rows, where there are any, keep labels apart.
 */
export function unruledTables(
  lines: readonly Line[],
  levelLines: readonly Ruling[],
  page: number,
): { tables: PageTable[]; rest: Line[] } {
  const tables: PageTable[] = [];
  const taken = new Set<Line>();
  for (const region of regionsOf(lines)) {
    const table = tableOf(region, levelLines, page);
    if (!table) continue;
    tables.push(table);
    for (const line of region.lines) taken.add(line);
  }
  return { tables, rest: lines.filter((line) => !taken.has(line)) };
}

/** A piece of a line that stands by itself. */
interface Piece extends Box {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/** A line of figures and what stands beside them. */
interface Region {
  readonly lines: readonly Line[];
  readonly pieces: ReadonlyMap<Line, readonly Piece[]>;
  /** The lines that hold figures. */
  readonly rows: readonly Line[];
}

/** What is written in place of a figure. */
const FIGURE_PLACE = /^(?:[/／\-—–－―]{1,2}|无|[零〇一二两三四五六七八九十百千万]{1,7}[件项宗条]?)$/u;
const PROSE = /[。；]$/u;

function isFigure({ text }: Piece): boolean {
  return FIGURE.test(text) || FIGURE_PLACE.test(text);
}

function piecesOf(line: Line): Piece[] {
  const runs: Glyph[][] = [];
  for (const glyph of line.glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const apart = last && gap(last, glyph) > (bothHan(last, glyph) ? 0.65 : 0.5) * line.size;
    if (run && !apart) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs.map(lineOf);
}

function bothHan(one: Glyph, other: Glyph): boolean {
  return /\p{Script=Han}/u.test(one.text) && /\p{Script=Han}/u.test(other.text);
}

/** Runs of lines of one size, without prose between, that hold rows of figures. */
function regionsOf(lines: readonly Line[]): Region[] {
  const pieces = new Map(lines.map((line) => [line, piecesOf(line)]));
  // Labels stand left of the figures; a date with spaces has words between.
  const isRow = (line: Line): boolean => {
    const parts = pieces.get(line) ?? [];
    const first = parts.findIndex(isFigure);
    return first >= 0 && parts.length > 1 && parts.slice(first).every(isFigure);
  };
  const widest = lines.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  const belongs = (line: Line, row: Line): boolean => {
    const sizes = row.glyphs.map(({ size }) => size);
    return (
      line.size > 0.88 * Math.min(...sizes) &&
      line.size < 1.12 * Math.max(...sizes) &&
      !PROSE.test(line.text) &&
      !isHeading(line, pieces.get(line) ?? [], pieces.get(row) ?? []) &&
      !((pieces.get(line)?.length ?? 0) === 1 && line.right - line.left > 0.6 * widest)
    );
  };
  const regions: Region[] = [];
  let index = 0;
  while (index < lines.length) {
    const first = lines[index];
    if (!first || !isRow(first)) {
      index += 1;
      continue;
    }
    let from = index;
    let to = index;
    for (let next = index + 1; next < lines.length; next += 1) {
      const line = lines[next];
      if (!line || !belongs(line, first)) break;
      if (isRow(line)) to = next;
    }
    while (from > 0 && near(lines[from - 1], lines[from], 4) && belongs(lines[from - 1] ?? first, first))
      from -= 1;
    while (near(lines[to], lines[to + 1], 1.7) && belongs(lines[to + 1] ?? first, first)) to += 1;
    const own = lines.slice(from, to + 1);
    const rows = own.filter(isRow);
    const figures = rows.map((row) => pieces.get(row)?.filter(isFigure).length ?? 0);
    const headed = own.some((line) => !rows.includes(line) && (pieces.get(line)?.length ?? 0) > 1);
    if (rows.length >= 2 || Math.max(...figures) >= 2 || headed) regions.push({ lines: own, pieces, rows });
    index = to + 1;
  }
  return regions;
}

/** 三、 over the figures is the heading of a section; beside them it is a label. */
function isHeading(line: Line, own: readonly Piece[], row: readonly Piece[]): boolean {
  const figures = row.filter(isFigure).map(({ left }) => left);
  return own.length === 1 && HEADING.test(line.text) && line.right > Math.min(...figures);
}

function near(above: Line | undefined, below: Line | undefined, times: number): boolean {
  return above !== undefined && below !== undefined && below.y - above.y < times * below.size;
}

function tableOf(
  { lines, pieces, rows }: Region,
  levelLines: readonly Ruling[],
  page: number,
): PageTable | null {
  const figures = new Map(rows.map((row) => [row, (pieces.get(row) ?? []).filter(isFigure)]));
  const middles = columnMiddles([...figures.values()]);
  const firstMiddle = middles[0];
  if (firstMiddle === undefined) return null;
  const own = new Set([...figures.values()].flat());
  const words = lines.flatMap((line) => (pieces.get(line) ?? []).filter((piece) => !own.has(piece)));
  const top = rows[0]?.y ?? 0;
  const chunks = chunksOf(words, levelLines);
  const firstLeft = Math.min(...[...own].map(({ left }) => left));
  const labels = chunks.filter(
    (chunk) => chunk.right <= firstLeft + 2 && middleOf(chunk) > top - chunk.size * 1.5,
  );
  const headers = chunks.filter((chunk) => !labels.includes(chunk));
  const bands = bandsOf(rows, labels, separators(levelLines, middles));
  const labelColumns = Math.max(1, ...bands.map((band) => band.labels.length));
  const printed = bands.map((band): PrintedRow => {
    const texts = new Map<number, string>();
    band.labels.forEach((chunk, position) => {
      texts.set(position === band.labels.length - 1 ? labelColumns - 1 : position, chunk.text);
    });
    const places = figurePlaces(band.row ? (figures.get(band.row) ?? []) : [], middles);
    // Where most columns have a figure, the others have a blank cell; where few have one, cells are merged.
    if (middles.length >= 5 && places.size * 2 > middles.length) {
      middles.forEach((_, column) => {
        if (!places.has(column)) places.set(column, '');
      });
    }
    for (const [column, text] of places) texts.set(labelColumns + column, text);
    return { y: band.y, figures: band.row !== null, texts };
  });
  for (const chunk of headers) {
    const column = chunk.right <= firstLeft - 2 ? 0 : labelColumns + nearest(middles, middleX(chunk));
    const y = middleOf(chunk);
    const row = printed.find((other) => !other.figures && Math.abs(other.y - y) < 0.6 * chunk.size);
    if (row) row.texts.set(column, joinedText(row.texts.get(column) ?? '', chunk.text));
    else printed.push({ y, figures: false, texts: new Map([[column, chunk.text]]) });
  }
  printed.sort((one, other) => one.y - other.y);
  const cells = printed.flatMap(({ texts }, row) =>
    [...texts]
      .sort(([one], [other]) => one - other)
      .map(([column, text]): PageCell => ({ row, column, rowSpan: 1, colSpan: 1, text, page })),
  );
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return {
    kind: 'table',
    ruled: false,
    columns: [left, right],
    rows: printed.length,
    cells,
    top: lines[0]?.top ?? 0,
    bottom: lines.at(-1)?.bottom ?? 0,
    left,
    right,
  };
}

/** Where the columns of figures stand, from the rows that have most of them. */
function columnMiddles(rows: readonly (readonly Piece[])[]): number[] {
  const most = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === most);
  return Array.from({ length: most }, (_, column) => {
    const middles = full.map((row) => middleX(row[column]));
    return middles.reduce((sum, middle) => sum + middle, 0) / full.length;
  });
}

/** A row of the table as it comes out: texts by column. */
interface PrintedRow {
  readonly y: number;
  readonly figures: boolean;
  readonly texts: Map<number, string>;
}

const middleX = (piece: Box | undefined): number => (piece ? (piece.left + piece.right) / 2 : 0);
const middleOf = (box: Box): number => (box.top + box.bottom) / 2;

/** Each figure to its nearest column; where two want the same one, in their order. */
function figurePlaces(row: readonly Piece[], middles: readonly number[]): Map<number, string> {
  const places = new Map<number, string>();
  let next = 0;
  row.forEach((piece, index) => {
    const latest = middles.length - (row.length - index);
    const column = Math.min(Math.max(nearest(middles, middleX(piece)), next), Math.max(latest, next));
    places.set(column, piece.text);
    next = column + 1;
  });
  return places;
}

function nearest(sorted: readonly number[], place: number): number {
  let best = 0;
  sorted.forEach((value, index) => {
    if (Math.abs(value - place) < Math.abs((sorted[best] ?? 0) - place)) best = index;
  });
  return best;
}

/** Lines of words that belong together: under each other, as close as lines of one label stand. */
interface Chunk extends Box {
  readonly text: string;
  readonly size: number;
  readonly parts: readonly Piece[];
}

function chunksOf(words: readonly Piece[], levelLines: readonly Ruling[]): Chunk[] {
  const sorted = [...words].sort((one, other) => one.y - other.y || one.left - other.left);
  const pitch = smallestPitch(sorted);
  const chunks: Piece[][] = [];
  for (const piece of sorted) {
    const above = chunks.findLast((chunk) => {
      const last = chunk.at(-1);
      return (
        last !== undefined &&
        !ENUMERATED.test(piece.text) &&
        under(last, piece) &&
        piece.y - last.y <= 1.2 * pitch &&
        !levelLines.some(
          (line) => line.at > last.y && line.at < piece.y && line.from < piece.right && line.to > piece.left,
        )
      );
    });
    if (above) above.push(piece);
    else chunks.push([piece]);
  }
  return chunks.map((parts) => ({
    parts,
    text: parts.map(({ text }) => text).reduce(joinedText),
    size: parts[0]?.size ?? 0,
    left: Math.min(...parts.map(({ left }) => left)),
    right: Math.max(...parts.map(({ right }) => right)),
    top: Math.min(...parts.map(({ top }) => top)),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
  }));
}

function under(above: Piece, below: Piece): boolean {
  const overlap = Math.min(above.right, below.right) - Math.max(above.left, below.left);
  return below.y > above.y + 0.3 * above.size && overlap > 0.3 * above.size;
}

/** Lines of one label stand no further apart, in heights of a character. */
const WIDEST_PITCH = 1.4;

function smallestPitch(sorted: readonly Piece[]): number {
  let smallest = Infinity;
  sorted.forEach((piece, index) => {
    const below = sorted.slice(index + 1).find((other) => under(piece, other));
    if (below) smallest = Math.min(smallest, below.y - piece.y);
  });
  return Math.min(smallest, WIDEST_PITCH * (sorted[0]?.size ?? 10));
}

/** One row: its figures, and its labels from left to right. */
interface Band {
  readonly row: Line | null;
  readonly y: number;
  readonly labels: Chunk[];
}

function bandsOf(rows: readonly Line[], labels: readonly Chunk[], between: readonly number[]): Band[] {
  const bands: Band[] = rows.map((row) => ({ row, y: row.y, labels: [] }));
  const parted = bands.filter(({ y }, index) => {
    const next = bands[index + 1];
    return next && between.some((line) => line > y && line < next.y);
  });
  if (parted.length > 0 && parted.length === bands.length - 1) {
    for (const chunk of labels) {
      for (const { band, chunk: part } of splitChunk(chunk, (y) => bandAt(bands, between, y)))
        band.labels.push(part);
    }
  } else {
    for (const chunk of labels) placeChunk(chunk, labels, bands);
  }
  for (const band of bands) band.labels.sort((one, other) => one.left - other.left);
  return bands.sort((one, other) => one.y - other.y);
}

/** Lines that run through all columns of figures, from top to bottom. */
function separators(levelLines: readonly Ruling[], middles: readonly number[]): number[] {
  const [first, last] = [middles[0] ?? 0, middles.at(-1) ?? 0];
  return levelLines.filter(({ from, to }) => from <= first && to >= last).map(({ at }) => at);
}

/** The row between the same two lines; where no figures stand between them, a row of labels only. */
function bandAt(bands: Band[], between: readonly number[], y: number): Band | null {
  const above = between.filter((line) => line <= y).length;
  const here = bands.filter((band) => between.filter((line) => line <= band.y).length === above);
  if (here.length > 0) return nearestBand(here, y);
  const labelsOnly: Band = { row: null, y, labels: [] };
  bands.push(labelsOnly);
  return labelsOnly;
}

function placeChunk(chunk: Chunk, labels: readonly Chunk[], bands: Band[]): void {
  const shared = labels.some(
    (other) => other !== chunk && other.left >= chunk.right && overlapDown(chunk, other),
  );
  const inside = bands.filter(
    ({ row, y }) => row && y > chunk.top - 0.3 * chunk.size && y < chunk.bottom + 0.3 * chunk.size,
  );
  if (!shared && inside.length === 0) bands.push({ row: null, y: middleOf(chunk), labels: [chunk] });
  else if (shared || inside.length === 1) nearestBand(bands, middleOf(chunk))?.labels.push(chunk);
  else for (const part of splitChunk(chunk, (y) => nearestBand(inside, y))) part.band.labels.push(part.chunk);
}

function overlapDown(one: Box, other: Box): boolean {
  return one.top < other.bottom && one.bottom > other.top;
}

function nearestBand(bands: readonly Band[], y: number): Band | null {
  return bands.reduce<Band | null>(
    (best, band) => (best === null || Math.abs(band.y - y) < Math.abs(best.y - y) ? band : best),
    null,
  );
}

/** Labels of several rows that stand no further apart than the lines of one: each line goes to its own row. */
function splitChunk(chunk: Chunk, bandFor: (y: number) => Band | null): { band: Band; chunk: Chunk }[] {
  const split = Map.groupBy(chunk.parts, (part) => bandFor(part.y));
  return [...split].flatMap(([band, parts]) =>
    band
      ? [{ band, chunk: { ...chunk, parts, text: parts.map(({ text }) => text).reduce(joinedText) } }]
      : [],
  );
}
