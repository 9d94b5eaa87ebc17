import type { Line } from '../lines.ts';
import { HEADING } from '../paragraphs.ts';
import { figuresIn } from './columns.ts';
import { isFigure, type Piece, piecesOf } from './pieces.ts';

/** Lines of a page that may be a table: rows of figures with what stands beside, over and under them. */
export interface Region {
  readonly lines: readonly Line[];
  readonly pieces: ReadonlyMap<Line, readonly Piece[]>;
}

const PROSE = /[。；]$/u;

/** Runs of lines of one size, without prose between, that hold rows of figures. */
export function regionsOf(lines: readonly Line[]): Region[] {
  const pieces = new Map(lines.map((line) => [line, piecesOf(line)]));
  const partsOf = (line: Line | undefined): readonly Piece[] => (line && pieces.get(line)) ?? [];
  // A lone figure is a page number or a line of text, unless the two lines of its label stand above and below.
  const inTornLabels = new Set(
    lines.filter((line, index) => standsInTornLabel(lines[index - 1], line, lines[index + 1])),
  );
  const isRow = (line: Line): boolean =>
    (partsOf(line).length > 1 || inTornLabels.has(line)) && figuresIn(partsOf(line)).length > 0;
  const widest = lines.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  const belongs = (line: Line | undefined, row: Line): line is Line => {
    if (!line) return false;
    const sizes = row.glyphs.map(({ size }) => size);
    return (
      line.size > 0.88 * Math.min(...sizes) &&
      line.size < 1.12 * Math.max(...sizes) &&
      !PROSE.test(line.text) &&
      !isHeading(line, partsOf(line), partsOf(row)) &&
      !(partsOf(line).length === 1 && line.right - line.left > 0.6 * widest)
    );
  };
  const regions: Region[] = [];
  /** Lines before it are of the regions above. */
  let free = 0;
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
      if (!belongs(line, first)) break;
      if (isRow(line)) to = next;
    }
    while (from > free && near(lines[from - 1], lines[from], 4) && belongs(lines[from - 1], first)) from -= 1;
    while (near(lines[to], lines[to + 1], 1.7) && belongs(lines[to + 1], first)) to += 1;
    const own = lines.slice(from, to + 1);
    const rows = own.filter(isRow);
    const figures = rows.map((row) => figuresIn(partsOf(row)).length);
    const headed = own.some((line) => !rows.includes(line) && partsOf(line).length > 1);
    if (rows.length >= 2 || Math.max(...figures) >= 2 || headed) {
      regions.push({ lines: own, pieces });
      free = to + 1;
    }
    index = to + 1;
  }
  return regions;
}

/** Lines of a label are so far apart at most, in heights of a character. */
const WIDEST_PITCH = 2;

function standsInTornLabel(above: Line | undefined, line: Line, below: Line | undefined): boolean {
  return (
    above !== undefined &&
    below !== undefined &&
    below.y - above.y < WIDEST_PITCH * line.size &&
    Math.max(above.right, below.right) < line.left &&
    below.left < above.right
  );
}

/** 三、 over the figures is the heading of a section; beside them it is a label. */
function isHeading(line: Line, own: readonly Piece[], row: readonly Piece[]): boolean {
  const figures = row.filter(isFigure).map(({ left }) => left);
  return own.length === 1 && HEADING.test(line.text) && line.right > Math.min(...figures);
}

function near(above: Line | undefined, below: Line | undefined, times: number): boolean {
  return above !== undefined && below !== undefined && below.y - above.y < times * below.size;
}
