import type { Place } from '../document/document.ts';
import type { FormId, SectionNumber, TableId } from '../form/index.ts';
import { isFigureLike } from './figure.ts';
import type { Heading } from './headings.ts';
import { type Label, type LabelMatch, matchColumn, matchRow } from './labels.ts';
import type { Line, Piece } from './lines.ts';

/** A printed column label, and the grid columns below it where the file has a grid. */
export interface HeaderCell {
  readonly match: LabelMatch;
  readonly piece: Piece;
}

/** The column labels in force for the rows below them, in printed order. */
export interface Header {
  readonly table: TableId;
  readonly cells: HeaderCell[];
}

/** A row label with the figures that stand behind it. */
export interface TableRow {
  readonly match: LabelMatch;
  /** The label as printed. */
  readonly text: string;
  readonly figures: Piece[];
  readonly header: Header | null;
  readonly line: Line;
}

/** Figures behind a label that no form has. */
export interface ExtraRow {
  readonly table: TableId;
  readonly text: string;
  readonly figures: readonly Piece[];
  readonly place: Place;
}

/** What the lines of a document hold of the official tables, before any form is decided. */
export interface Scan {
  readonly rows: readonly TableRow[];
  readonly extras: readonly ExtraRow[];
  readonly headers: readonly Header[];
  /** Table 四: lines of figures without a label of their own, in order. */
  readonly reviewRuns: readonly { readonly figures: Piece[]; readonly header: Header; readonly line: Line }[];
  /** Indices of lines that belong to a table and so to no section's text. */
  readonly consumed: ReadonlySet<number>;
  /** Forms whose own labels were seen, with the table in which. */
  readonly evidence: readonly { readonly table: TableId; readonly form: FormId; readonly label: Label }[];
}

const TABLE_OF: Partial<Record<SectionNumber, TableId>> = {
  二: 'disclosure',
  三: 'applications',
  四: 'review',
};
const CORNER = /信息内容|勾稽关系/u;
const CAPTION = /第二十条\s*第?\s*[（(]?\s*[一五六八九]\s*[)）]?\s*项/u;
const WIDEST: Record<TableId, number> = { disclosure: 3, applications: 7, review: 15 };

/** Goes over the lines once and gathers header labels, rows and loose figures, by label and never by position. */
export function scanTables(lines: readonly Line[], headings: readonly Heading[]): Scan {
  return new Scanner(lines, headings).scan();
}

class Scanner {
  readonly #lines: readonly Line[];
  readonly #headings: ReadonlyMap<number, Heading>;
  readonly #rows: TableRow[] = [];
  readonly #extras: ExtraRow[] = [];
  readonly #headers: Header[] = [];
  readonly #runs: { figures: Piece[]; header: Header; line: Line }[] = [];
  readonly #consumed = new Set<number>();
  readonly #evidence: { table: TableId; form: FormId; label: Label }[] = [];
  /** Text may hold rows only where tables are expected; a table block may hold them anywhere. */
  readonly #textFrom: number;
  readonly #textTo: number;

  #table: TableId | null = null;
  #header: Header | null = null;
  /** Labels seen since the last figures: a label broken over lines, or merged labels above a row. */
  #pending: { text: string; index: number }[] = [];
  /** The row that takes the figures of the following lines (one cell a line). */
  #open: { figures: Piece[]; table: TableId } | null = null;

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
    return {
      rows: this.#rows,
      extras: this.#extras,
      headers: this.#headers,
      reviewRuns: this.#runs,
      consumed: this.#consumed,
      evidence: this.#evidence,
    };
  }

  #enter(table: TableId | null): void {
    this.#table = table;
    this.#header = null;
    this.#pending = [];
    this.#open = null;
  }

  #line(line: Line, index: number): void {
    const filled = line.pieces.filter((piece) => piece.figure.kind !== 'blank');
    if (filled.length === 0) return;
    const words = filled.filter((piece) => !isFigureLike(piece.figure));
    if (words.length === 0) {
      this.#figuresOnly(line, index);
      return;
    }
    if (words.length === filled.length && this.#headerLine(line, words, index)) return;
    if (this.#row(line, filled, index)) return;
    if (
      this.#table === 'review' &&
      words.length < filled.length &&
      words.every((piece) => piece.text.length <= 12)
    ) {
      // Table 四 with words of its own in front of the figures (数量, 件数, a column label run together with them).
      const figures = line.pieces.filter((piece) => isFigureLike(piece.figure));
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
  #headerLine(line: Line, words: readonly Piece[], index: number): boolean {
    if (words.some((piece) => CAPTION.test(piece.text))) {
      this.#table = 'disclosure';
      this.#header = null;
      this.#open = null;
      this.#consumed.add(index);
      this.#noteCaption(words);
      return true;
    }
    const matches = words.flatMap((piece) => {
      const match = this.#columnMatch(piece.text);
      return match ? [{ piece, match }] : [];
    });
    const first = matches[0];
    const corner = words.some((piece) => CORNER.test(piece.text));
    const rowLabel = words.some((piece) => matchRow(piece.text, this.#table)?.how === 'exact');
    if (!first || (matches.length < 2 && !corner && rowLabel && first.match.label.table !== 'review')) {
      if (corner) this.#consumed.add(index);
      return corner && !rowLabel;
    }
    // 「其他」 and 「总计」 are labels of several tables; most of the line's labels say which table it is.
    const table = mostCommon(matches.map(({ match }) => match.label.table));
    const inTable = matches.filter(({ match }) => match.label.table === table);
    if (
      !this.#header ||
      this.#header.table !== table ||
      this.#filledSince(this.#header) ||
      this.#repeats(inTable)
    ) {
      this.#header = { table, cells: [] };
      this.#headers.push(this.#header);
    }
    this.#header.cells.push(...inTable);
    this.#table = table;
    this.#open = null;
    this.#pending = [];
    this.#consumed.add(index);
    for (const { match } of inTable) this.#note(match.label);
    return line.pieces.length > 0;
  }

  #columnMatch(text: string): LabelMatch | null {
    const here = this.#table ? matchColumn(text, this.#table) : null;
    if (here?.how === 'exact') return here;
    const review = matchRow(text, 'review');
    if (review?.how === 'exact') return review;
    const anywhere = matchColumn(text, null);
    return anywhere?.how === 'exact' ? anywhere : (here ?? (this.#table ? null : anywhere));
  }

  #filledSince(header: Header): boolean {
    return this.#rows.at(-1)?.header === header || this.#runs.at(-1)?.header === header;
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
    const labelled = this.#rowLabel(line);
    if (!labelled) return this.#extraRow(line, filled, index);
    const { match, text, at } = labelled;
    const figures = line.pieces.slice(at + 1);
    const { table } = match.label;
    this.#consumed.add(index);
    for (const { index: pendingIndex } of this.#pending) this.#consumed.add(pendingIndex);
    this.#table = table;
    // A label alone on its line waits for the figures of the lines below it.
    if (line.table?.columns === 'grid' && figures.length === 0) {
      this.#pending.push({ text, index });
      this.#open = null;
      return true;
    }
    const row: TableRow = {
      match,
      text,
      figures: [...figures],
      header: this.#header?.table === table ? this.#header : null,
      line,
    };
    this.#rows.push(row);
    this.#note(match.label);
    this.#open = line.table?.columns === 'grid' ? null : { figures: row.figures, table };
    this.#pending = [];
    return true;
  }

  /** The rightmost words that are a row label; figures stand behind it. A label broken over lines is put together. */
  #rowLabel(line: Line): { match: LabelMatch; text: string; at: number } | null {
    let near: { match: LabelMatch; text: string; at: number } | null = null;
    let group: { match: LabelMatch; text: string; at: number } | null = null;
    for (let at = line.pieces.length - 1; at >= 0; at -= 1) {
      const piece = line.pieces[at];
      if (!piece || isFigureLike(piece.figure)) continue;
      for (const text of this.#readings(line, at)) {
        const match = this.#rowMatch(text);
        if (!match) continue;
        // A merged label is only the row's own where no row label, not even a misprinted one, stands behind it.
        if (match.label.merged) group ??= { match, text, at };
        else if (match.how === 'exact') return { match, text, at };
        else near ??= { match, text, at };
      }
    }
    return near ?? group;
  }

  /** The words at a place, alone and joined with those before them. */
  #readings(line: Line, at: number): string[] {
    const before = line.pieces
      .slice(0, at)
      .filter((piece) => !isFigureLike(piece.figure))
      .map((piece) => piece.text);
    const pending =
      before.length === 0 && line.table?.columns !== 'grid' ? this.#pending.map(({ text }) => text) : before;
    const own = line.pieces[at]?.text ?? '';
    const joined = [own];
    for (let from = pending.length - 1; from >= Math.max(0, pending.length - 2); from -= 1) {
      joined.push(pending.slice(from).join('') + own);
    }
    return joined;
  }

  #rowMatch(text: string): LabelMatch | null {
    const here = this.#table ? matchRow(text, this.#table) : null;
    if (here?.how === 'exact') return here;
    const anywhere = matchRow(text, null);
    // 「总计」 and 「其他」 are labels of several tables and move nothing to another one.
    if (
      this.#table &&
      anywhere &&
      anywhere.label.table !== this.#table &&
      bareLength(anywhere.label.printed) <= 2
    ) {
      return here;
    }
    return anywhere?.how === 'exact' ? anywhere : (here ?? (this.#table ? null : anywhere));
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
    this.#extras.push({ table, text: label.text, figures, place: line.place });
    this.#consumed.add(index);
    this.#pending = [];
    this.#open = null;
    return true;
  }

  /** Figures without words: they belong to the label above them, or they are the line of table 四. */
  #figuresOnly(line: Line, index: number): void {
    if (
      this.#open &&
      this.#open.figures.filter((piece) => piece.figure.kind !== 'blank').length < WIDEST[this.#open.table]
    ) {
      this.#open.figures.push(...line.pieces);
      this.#consumed.add(index);
      return;
    }
    if (this.#table !== 'review') return;
    if (this.#header?.table !== 'review') {
      if (line.pieces.length < 5 && !line.pieces.some((piece) => piece.text.length >= 15)) return;
      this.#header = { table: 'review', cells: [] };
    }
    const run = this.#runs.at(-1);
    const continues =
      run &&
      run.header === this.#header &&
      run.figures.length < WIDEST.review &&
      !(line.table && line.pieces.length >= WIDEST.review);
    if (continues) run.figures.push(...line.pieces);
    else this.#runs.push({ figures: [...line.pieces], header: this.#header, line });
    this.#consumed.add(index);
  }

  #note(label: Label): void {
    const [form, ...others] = label.forms;
    if (form && others.length === 0) this.#evidence.push({ table: label.table, form, label });
  }

  #noteCaption(words: readonly Piece[]): void {
    if (!words.some((piece) => /[（(]?九[)）]?\s*项/u.test(piece.text))) return;
    const label: Label = {
      kind: 'group',
      table: 'disclosure',
      id: 'caption',
      printed: '第二十条第（九）项',
      forms: ['2019'],
      merged: false,
    };
    this.#evidence.push({ table: 'disclosure', form: '2019', label });
  }
}

function bareLength(printed: string): number {
  return printed.replace(/^(?:（.）|\d\.)/u, '').length;
}

function mostCommon<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best) throw new Error('no values');
  return best[0];
}
