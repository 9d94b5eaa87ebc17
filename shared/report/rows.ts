import { isInDoubt } from '../document/in-doubt.ts';
import type { SectionNumber, TableId } from '../form/index.ts';
import { isFigureLike } from './figure.ts';
import { Found } from './found.ts';
import {
  headerCellsIn,
  isCaption,
  isCorner,
  isProcurementCaption,
  isRowLabel,
  mergedIn,
  strangersIn,
} from './header-line.ts';
import type { Heading } from './headings.ts';
import { type Label, type LabelMatch, matchColumn } from './labels.ts';
import { blankAt, isInGrid, type Line, type Piece } from './lines.ts';
import { isOfTwoRows, rowLabelOf } from './row-label.ts';
import type { Header, HeaderCell, Scan, TableRow } from './scan.ts';
import { type OpenList, stackedLine } from './stacked-review.ts';

const TABLE_OF: Partial<Record<SectionNumber, TableId>> = {
  二: 'disclosure',
  三: 'applications',
  四: 'review',
};
/** Its caption alone tells the form of 2019. */
const PROCUREMENT_CAPTION: Label = {
  kind: 'group',
  table: 'disclosure',
  id: 'caption',
  printed: '第二十条第（九）项',
  forms: ['2019'],
  merged: false,
};
const WIDEST: Record<TableId, number> = { disclosure: 3, applications: 7, review: 15 };

/** Goes over the lines once and gathers header labels, rows and loose figures, by label and never by position. */
export function scanTables(lines: readonly Line[], headings: readonly Heading[]): Scan {
  return new Scanner(lines, headings).scan();
}

class Scanner {
  readonly #lines: readonly Line[];
  readonly #headings: ReadonlyMap<number, Heading>;
  readonly #found = new Found();
  /** Text may hold rows only where tables are expected; a table block may hold them anywhere. */
  readonly #textFrom: number;
  readonly #textTo: number;

  #table: TableId | null = null;
  #header: Header | null = null;
  /** Labels seen since the last figures: a label broken over lines, or merged labels above a row. */
  #pending: { text: string; index: number }[] = [];
  /** Whose results the lines of a list in table 四 give. */
  #list: OpenList | null = null;
  /** The row that takes the figures of the following lines (one cell a line). */
  #open: TableRow | null = null;

  constructor(lines: readonly Line[], headings: readonly Heading[]) {
    this.#lines = lines;
    this.#headings = new Map(headings.map((heading) => [heading.line, heading]));
    const at = (...numbers: SectionNumber[]): number | undefined =>
      headings.find((heading) => numbers.includes(heading.number))?.line;
    // A lost heading must not hide the table below it.
    this.#textFrom = at('二') ?? at('一') ?? at('三') ?? 0;
    this.#textTo =
      headings.find(({ number, line }) => (number === '五' || number === '六') && line > this.#textFrom)
        ?.line ?? lines.length;
  }

  scan(): Scan {
    for (const [index, line] of this.#lines.entries()) {
      const heading = this.#headings.get(index);
      if (heading) this.#enter(TABLE_OF[heading.number] ?? null);
      else if (line.table || (index > this.#textFrom && index < this.#textTo)) this.#line(line, index);
    }
    return this.#found.scan(this.#lines.length);
  }

  #enter(table: TableId | null): void {
    this.#table = table;
    this.#header = null;
    this.#list = null;
    this.#pending = [];
    this.#open = null;
  }

  #line(line: Line, index: number): void {
    const filled = line.pieces.filter((piece) => piece.figure.kind !== 'blank');
    if (filled.length === 0) {
      // Left blank, table 四 still has its line under its header: it is there, and nothing is in it.
      if (this.#header?.table === 'review' && line.table && line.pieces.length >= WIDEST.review)
        this.#figuresOnly(line, index);
      // The cells of a label above, all blank.
      const open = this.#open;
      const width = open?.match.label.table === 'applications' ? WIDEST.applications : 1;
      if (open?.figures.length === 0 && line.table && line.pieces.length >= width)
        this.#figuresOnly(line, index);
      return;
    }
    const words = filled.filter((piece) => !isFigureLike(piece.figure));
    if (words.length === 0) {
      this.#figuresOnly(line, index);
      return;
    }
    if (this.#table === 'review' && this.#reviewLine(line, words, index)) return;
    if (words.length === filled.length && this.#headerLine(words, index)) return;
    if (words.some(({ text }) => isInDoubt(text) || isOfTwoRows(text, this.#table))) {
      if (this.#table) this.#found.inDoubt.add(this.#table);
      this.#found.consumed.add(index);
      this.#open = null;
      return;
    }
    if (this.#row(line, filled, index)) return;
    this.#found.leaveOver(this.#table, words, index);
    if (
      this.#table === 'review' &&
      words.length < filled.length &&
      words.every((piece) => piece.text.length <= 12)
    ) {
      // Table 四 with words of its own in front of the figures (数量, 件数, a column label run together with them).
      const figures = behindItsName(line);
      if (figures.length >= 5 || figures.some((piece) => piece.text.length >= 15)) {
        this.#figuresOnly({ ...line, pieces: figures }, index);
        return;
      }
    }
    this.#pending.push(...words.map((piece) => ({ text: piece.text, index })));
    this.#pending = this.#pending.slice(-6);
    this.#open = null;
  }

  /** A line of column labels (or of a caption). Labels of several lines make one header until figures come. */
  #headerLine(words: readonly Piece[], index: number): boolean {
    if (isCaption(words)) {
      this.#enter('disclosure');
      this.#found.consumed.add(index);
      if (isProcurementCaption(words)) this.#found.note(PROCUREMENT_CAPTION);
      return true;
    }
    const found = headerCellsIn(words, this.#table);
    if (!found) {
      if (!isCorner(words)) return false;
      this.#found.consumed.add(index);
      if (isRowLabel(words, this.#table)) return false;
      const strangers = strangersIn(words, [], 'disclosure');
      if (this.#table === 'disclosure' && strangers.length > 0) {
        const header: Header = { table: this.#table, cells: [], merged: [], strangers: [...strangers] };
        this.#header = header;
        this.#found.headers.push(header);
      }
      return true;
    }
    const { table, cells } = found;
    if (
      !this.#header ||
      this.#header.table !== table ||
      this.#found.isFilled(this.#header) ||
      this.#repeats(cells)
    ) {
      this.#header = { table, cells: [], merged: [], strangers: [] };
      this.#found.headers.push(this.#header);
    }
    this.#header.cells.push(...cells);
    this.#header.merged.push(...mergedIn(words, table));
    this.#header.strangers.push(...strangersIn(words, cells, table));
    this.#table = table;
    this.#open = null;
    this.#pending = [];
    this.#found.consumed.add(index);
    for (const { match } of cells) this.#found.note(match.label);
    return true;
  }

  #repeats(cells: readonly HeaderCell[]): boolean {
    return cells.some(
      ({ match }) =>
        match.label.table !== 'review' &&
        this.#header?.cells.some((known) => known.match.label.id === match.label.id),
    );
  }

  /** A row label with what stands behind it. */
  #row(line: Line, filled: readonly Piece[], index: number): boolean {
    const labelled = rowLabelOf(
      line,
      this.#table,
      this.#pending.map(({ text }) => text),
    );
    if (!labelled) return this.#extraRow(line, filled, index);
    const { match, text, at } = labelled;
    const alone = isInGrid(line) && at === line.pieces.length - 1;
    if (match.how !== 'exact' || alone) this.#found.leaveOver(this.#table, [{ text }], index);
    const figures = line.pieces.slice(at + 1);
    const { table } = match.label;
    this.#found.consumed.add(index);
    for (const { index: pendingIndex } of this.#pending) this.#found.consumed.add(pendingIndex);
    this.#table = table;
    const blanks = figures.length === 0 ? this.#leftBlank(match, line, index) : [];
    // A label alone on its line waits for the figures of the lines below it.
    if (alone && blanks.length === 0) {
      this.#pending.push({ text, index });
      this.#open = null;
      return true;
    }
    const row: TableRow = {
      match,
      text,
      figures: [...figures, ...blanks],
      header: this.#header?.table === table ? this.#header : null,
      line,
      at: index,
    };
    this.#found.dropBeginning(text);
    this.#found.rows.push(row);
    // 「其他」 may be the label of a column, which every form has.
    if (matchColumn(text, table)?.how !== 'exact') this.#found.note(match.label);
    this.#open = isInGrid(line) ? null : row;
    // In text it may go on in the next line, and have its figures there.
    this.#pending = isInGrid(line) || row.figures.length > 0 ? [] : [...this.#pending, { text, index }];
    return true;
  }

  /**
   * The cells beside a row's label that a sheet leaves out because nothing stands in them: one for each label of the
   * header. None where the line below holds figures alone, which are then the row's.
   */
  #leftBlank({ how, label }: LabelMatch, line: Line, index: number): readonly Piece[] {
    const header = this.#header;
    const below = this.#lines[index + 1]?.pieces ?? [];
    const hasOwn =
      below.some(({ figure }) => figure.kind === 'number') &&
      below.every(({ figure }) => isFigureLike(figure));
    if (line.place.sheet === undefined || how !== 'exact' || label.kind !== 'row' || label.merged || hasOwn)
      return [];
    if (header?.table !== label.table || header.table === 'review') return [];
    return header.cells.map(() => blankAt(line.place));
  }

  /** Table 四 printed downwards: a line of its list, a row of five figures, or a result with three. */
  #reviewLine(line: Line, words: readonly Piece[], index: number): boolean {
    const stacked = stackedLine(line, words, this.#header, this.#list);
    this.#list = stacked?.list ?? null;
    if (!stacked) return false;
    const { match, text, figures } = stacked;
    const header = this.#header?.table === 'review' ? this.#header : null;
    this.#found.rows.push({ match, text, figures, header, line, at: index });
    this.#found.consumed.add(index);
    this.#pending = [];
    this.#open = null;
    return true;
  }

  #extraRow(line: Line, filled: readonly Piece[], index: number): boolean {
    const table = this.#table;
    const first = filled[0];
    if (!table || table === 'review' || !first || isFigureLike(first.figure)) return false;
    const last = filled.findLastIndex((piece) => !isFigureLike(piece.figure));
    const figures = filled.slice(last + 1);
    const label = filled[last];
    if (!label || label.text.length > 40 || !figures.some((piece) => piece.figure.kind === 'number'))
      return false;
    // Text that merely ends in a figure is no row.
    if (!line.table && figures.length < 2) return false;
    this.#found.extras.push({ table, text: label.text, figures, line, at: index });
    this.#found.leaveOver(this.#table, filled.slice(0, last + 1), index);
    this.#found.consumed.add(index);
    this.#pending = [];
    this.#open = null;
    return true;
  }

  /** Figures without words: they belong to the label above them, or they are the line of table 四. */
  #figuresOnly(line: Line, index: number): void {
    const open = this.#open;
    if (open && !isFull(open.figures, open.lines, open.match.label.table)) {
      if (open.figures.length === 0 && !line.table) open.lines = 0;
      if (open.lines !== undefined) open.lines += 1;
      open.figures.push(...line.pieces);
      this.#found.consumed.add(index);
      this.#pending = [];
      return;
    }
    const table = this.#table;
    if (
      (table === 'applications' && line.pieces.length >= WIDEST.applications) ||
      (table === 'disclosure' && isInGrid(line))
    ) {
      this.#found.extras.push({ table, text: '', figures: line.pieces, line, at: index });
      this.#found.consumed.add(index);
      return;
    }
    if (table !== 'review') return;
    if (this.#header?.table !== 'review') {
      if (line.pieces.length < 5 && !line.pieces.some((piece) => piece.text.length >= 15)) return;
      this.#header = { table: 'review', cells: [], merged: [], strangers: [] };
    }
    const run = this.#found.reviewRuns.at(-1);
    const continues =
      run &&
      run.header === this.#header &&
      !isFull(run.figures, run.lines, 'review') &&
      !(line.table && line.pieces.length >= WIDEST.review);
    if (continues) {
      run.figures.push(...line.pieces);
      run.lines += 1;
    } else this.#found.reviewRuns.push({ figures: [...line.pieces], lines: 1, header: this.#header, line });
    this.#found.consumed.add(index);
  }
}

/**
 * The figures of table 四 without the words in front of them. In a row of its table with a cell for each figure, words
 * among them stand where a figure should.
 */
function behindItsName({ pieces, table, place }: Line): readonly Piece[] {
  const onPage = place.page !== undefined;
  if (table && (onPage ? pieces.length === WIDEST.review : pieces.length >= WIDEST.review)) {
    const surplus = pieces.slice(0, pieces.length - WIDEST.review);
    if (surplus.every(({ figure }) => !isFigureLike(figure))) return pieces.slice(surplus.length);
  }
  return pieces.filter(({ figure }) => isFigureLike(figure));
}

/** Of so many figures at least; with one a line, each line may be one figure with spaces in it. */
function isFull(figures: readonly Piece[], lines: number | undefined, table: TableId): boolean {
  const filled = figures.filter((piece) => piece.figure.kind !== 'blank');
  const single = lines === undefined ? filled : filled.filter(({ spaced }) => !spaced);
  return single.length >= WIDEST[table];
}
