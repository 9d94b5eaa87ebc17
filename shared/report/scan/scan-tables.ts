import { isInDoubt } from '../../document/in-doubt.ts';
import { FORMS, type SectionNumber, type TableId } from '../../form/index.ts';
import { isFigureLike } from '../figure.ts';
import type { Heading } from '../headings.ts';
import { isInGrid, type Line, type Piece } from '../lines/lines.ts';
import { extraRowOf } from './extra-row.ts';
import { Found } from './found.ts';
import {
  beginsOwnTable,
  headerCellsIn,
  isCaption,
  isCorner,
  isProcurementCaption,
  isRowLabel,
  mergedIn,
  PROCUREMENT_CAPTION,
  strangersIn,
} from './header-line.ts';
import { cellsLeftOut } from './left-out.ts';
import { giveFigures } from './open-row.ts';
import { isReviewRow, reviewFiguresOf } from './review-figures.ts';
import { isOfTwoRows, rowLabelOf } from './row-label.ts';
import { type Header, newHeader, type Scan, type TableRow } from './scan.ts';
import { type OpenList, stackedLine } from './stacked-review.ts';
import { textWithRows } from './text-with-rows.ts';
import { WIDEST } from './widths.ts';

const TABLE_OF: ReadonlyMap<SectionNumber, TableId> = new Map(
  FORMS.flatMap(({ tables }) => tables.map(({ section, id }) => [section, id])),
);

/** No label is broken into more pieces. */
const MOST_PENDING = 6;

/** Goes over the lines once and gathers header labels, rows and loose figures, by label and never by position. */
export function scanTables(lines: readonly Line[], headings: readonly Heading[]): Scan {
  return new Scanner(lines, headings).scan();
}

class Scanner {
  readonly #lines: readonly Line[];
  readonly #headings: ReadonlyMap<number, Heading>;
  readonly #found = new Found();
  readonly #text: { readonly from: number; readonly to: number };

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
    this.#text = textWithRows(headings, lines.length);
  }

  scan(): Scan {
    for (const [index, line] of this.#lines.entries()) {
      const heading = this.#headings.get(index);
      if (heading) this.#enter(TABLE_OF.get(heading.number) ?? null);
      else if (line.table || (index > this.#text.from && index < this.#text.to)) this.#line(line, index);
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

  /** The line is of a table, and nothing of it goes on in the next one. */
  #take(index: number): void {
    this.#found.consumed.add(index);
    this.#pending = [];
    this.#open = null;
  }

  #line(line: Line, index: number): void {
    const filled = line.pieces.filter((piece) => piece.figure.kind !== 'blank');
    const words = filled.filter((piece) => !isFigureLike(piece.figure));
    if (filled.length === 0) this.#blankLine(line, index);
    else if (words.length === 0) this.#figuresOnly(line, index);
    else this.#wordsIn(line, filled, words, index);
  }

  /** A line in which nothing stands is of a table where it has the cells of the row that is to come. */
  #blankLine(line: Line, index: number): void {
    if (!line.table) return;
    const cells = line.pieces.length;
    const isReview = this.#header?.table === 'review' && cells >= WIDEST.review;
    const open = this.#open;
    const width = open?.match.label.table === 'applications' ? WIDEST.applications : 1;
    const isOpen = open?.figures.length === 0 && cells >= width;
    if (isReview || isOpen) this.#figuresOnly(line, index);
  }

  #wordsIn(line: Line, filled: readonly Piece[], words: readonly Piece[], index: number): void {
    if (this.#table === 'review' && this.#reviewLine(line, words, index)) return;
    if (words.length === filled.length && this.#headerLine(words, index)) return;
    if (words.some(({ text }) => isInDoubt(text) || isOfTwoRows(text, this.#table))) {
      if (this.#table) this.#found.inDoubt.add(this.#table);
      this.#found.consumed.add(index);
      this.#open = null;
      return;
    }
    if (this.#row(line, filled, index)) return;
    if (beginsOwnTable(line, filled, this.#lines[index - 1])) this.#header = null;
    this.#found.leaveOver(this.#table, words, index);
    const figures = this.#table === 'review' ? reviewFiguresOf(line) : null;
    if (figures) this.#figuresOnly({ ...line, pieces: figures }, index);
    else {
      this.#pending = [...this.#pending, ...words.map(({ text }) => ({ text, index }))].slice(-MOST_PENDING);
      this.#open = null;
    }
  }

  /** A line of column labels (or of a caption). Labels of several lines make one header until figures come. */
  #headerLine(words: readonly Piece[], index: number): boolean {
    if (isCaption(words)) {
      this.#enter('disclosure');
      this.#found.consumed.add(index);
      if (isProcurementCaption(words)) this.#found.note(PROCUREMENT_CAPTION);
      // Where it stands in front of the rows, the header is beside it.
      this.#headerLine(
        words.filter((piece) => !isCaption([piece])),
        index,
      );
      return true;
    }
    const found = headerCellsIn(words, this.#table);
    if (!found) {
      if (!isCorner(words)) return false;
      this.#found.consumed.add(index);
      if (isRowLabel(words, this.#table)) return false;
      const strangers = strangersIn(words, [], 'disclosure');
      if (this.#table === 'disclosure' && strangers.length > 0)
        this.#header = this.#found.newHeader(this.#table, strangers);
      return true;
    }
    const { table, cells } = found;
    const header = this.#found.headerFor(table, cells, this.#header);
    header.cells.push(...cells);
    header.merged.push(...mergedIn(words, table));
    header.strangers.push(...strangersIn(words, cells, table));
    this.#header = header;
    this.#table = table;
    this.#take(index);
    for (const { match } of cells) this.#found.note(match.label);
    return true;
  }

  /** A row label with what stands behind it. */
  #row(line: Line, filled: readonly Piece[], index: number): boolean {
    const above = this.#pending.map(({ text }) => text);
    const labelled = rowLabelOf(line, this.#table, above);
    if (!labelled) return this.#extraRow(line, filled, index);
    const { match, text, at } = labelled;
    const alone = isInGrid(line) && at === line.pieces.length - 1;
    if (match.how !== 'exact' || alone) this.#found.leaveOver(this.#table, [{ text }], index);
    const figures = line.pieces.slice(at + 1);
    const { table } = match.label;
    this.#found.consumed.add(index);
    for (const part of this.#pending) this.#found.consumed.add(part.index);
    this.#table = table;
    const below = this.#lines[index + 1]?.pieces ?? [];
    const blanks = figures.length === 0 ? cellsLeftOut(match, line, this.#header, below) : [];
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
    this.#open = isInGrid(line) ? null : row;
    // In text it may go on in the next line, and have its figures there.
    this.#pending = isInGrid(line) || row.figures.length > 0 ? [] : [...this.#pending, { text, index }];
    return true;
  }

  /** Table 四 printed downwards: a line of its list, a row of five figures, or a result with three. */
  #reviewLine(line: Line, words: readonly Piece[], index: number): boolean {
    const stacked = stackedLine(line, words, this.#header, this.#list);
    this.#list = stacked?.list ?? null;
    if (!stacked) return false;
    const { match, text, figures } = stacked;
    const header = this.#header?.table === 'review' ? this.#header : null;
    this.#found.rows.push({ match, text, figures, header, line, at: index });
    this.#take(index);
    return true;
  }

  #extraRow(line: Line, filled: readonly Piece[], index: number): boolean {
    const extra = extraRowOf(line, filled, index, this.#table);
    if (!extra) return false;
    this.#found.extras.push({ ...extra.row, header: this.#header });
    this.#found.leaveOver(this.#table, extra.words, index);
    this.#take(index);
    return true;
  }

  /** Figures without words: they belong to the label above them, or they are the line of table 四. */
  #figuresOnly(line: Line, index: number): void {
    const open = this.#open;
    if (open && giveFigures(open, line)) {
      this.#found.consumed.add(index);
      this.#pending = [];
      return;
    }
    const table = this.#table;
    if (
      (table === 'applications' && line.pieces.length >= WIDEST.applications) ||
      (table === 'disclosure' && isInGrid(line))
    ) {
      this.#found.extras.push({
        table,
        text: '',
        figures: line.pieces,
        header: this.#header,
        line,
        at: index,
      });
      // A label that goes on below these figures has others, or these: nothing tells.
      this.#take(index);
      return;
    }
    if (table !== 'review') return;
    if (this.#header?.table !== 'review') {
      if (!isReviewRow(line.pieces)) return;
      this.#header = newHeader('review');
    }
    this.#found.addReviewFigures(line, this.#header);
    this.#found.consumed.add(index);
  }
}
