import type { FormId, TableId } from '../../form/index.ts';
import type { Label } from '../labels/label.ts';
import { matchColumn } from '../labels/labels.ts';
import { isInGrid, type Line, type Piece } from '../lines/lines.ts';
import { repeats } from './header-line.ts';
import {
  type ExtraRow,
  type Header,
  type HeaderCell,
  newHeader,
  type ReviewRun,
  type Scan,
  type TableRow,
} from './scan.ts';
import { isFull, WIDEST } from './widths.ts';

/** What has been found of the official tables while the lines are gone over. */
export class Found {
  readonly rows: TableRow[] = [];
  readonly extras: ExtraRow[] = [];
  readonly headers: Header[] = [];
  readonly reviewRuns: ReviewRun[] = [];
  readonly inDoubt = new Set<TableId>();
  readonly consumed = new Set<number>();
  readonly #leftovers = new Map<TableId, { text: string; at: number }[]>();
  readonly #evidence: { table: TableId; form: FormId; label: Label }[] = [];

  /** The header that these labels are of: the one above, until figures stand under it or one of its labels comes again. */
  headerFor(table: TableId, cells: readonly HeaderCell[], above: Header | null): Header {
    const isFilled = this.rows.at(-1)?.header === above || this.reviewRuns.at(-1)?.header === above;
    return above?.table === table && !isFilled && !repeats(above, cells) ? above : this.newHeader(table);
  }

  newHeader(table: TableId, strangers: readonly Piece[] = []): Header {
    const header = newHeader(table);
    header.strangers.push(...strangers);
    this.headers.push(header);
    return header;
  }

  /** Figures of table 四, which go on in the lines below as long as it lacks some. */
  addReviewFigures(line: Line, header: Header): void {
    const run = this.reviewRuns.at(-1);
    const isWhole = line.table !== null && line.pieces.length >= WIDEST.review;
    if (run?.header === header && !isFull(run.figures, run.lines, 'review') && !isWhole) {
      run.figures.push(...line.pieces);
      run.lines += 1;
    } else this.reviewRuns.push({ figures: [...line.pieces], lines: 1, header, line });
  }

  /** What was taken for a row, and is the beginning of this label, whose figures stand behind its end. */
  dropBeginning(label: string): void {
    for (let last = this.rows.at(-1); last; last = this.rows.at(-1)) {
      const goesOn = last.figures.length === 0 && last.line.table === null;
      if (!goesOn || label === last.text || !label.includes(last.text)) return;
      this.rows.pop();
    }
  }

  /** Words that are no label of a row. Sentences are none of the table's. */
  leaveOver(table: TableId | null, words: readonly Pick<Piece, 'text'>[], at: number): void {
    if (!table) return;
    const labels = words.filter(({ text }) => !/[。，；]/u.test(text)).map(({ text }) => ({ text, at }));
    this.#leftovers.set(table, [...(this.#leftovers.get(table) ?? []), ...labels]);
  }

  /** A label that only one form has speaks for that form. */
  note(label: Label): void {
    const [form, ...others] = label.forms;
    if (form && others.length === 0) this.#evidence.push({ table: label.table, form, label });
  }

  /** @param lines how many the document has */
  scan(lines: number): Scan {
    const rows = ofTheForm(this.rows);
    // 「其他」 may be the label of a column, which every form has.
    const telling = rows.filter(({ match, text }) => matchColumn(text, match.label.table)?.how !== 'exact');
    for (const { match } of telling) this.note(match.label);
    const headed = new Set(rows.flatMap(({ header }) => header?.table ?? []));
    return {
      rows,
      extras: this.extras.filter(({ table, header }) => header !== null || !headed.has(table)),
      headers: this.headers,
      reviewRuns: this.reviewRuns,
      leftovers: this.#leftovers,
      inDoubt: this.inDoubt,
      lines,
      grids: new Set([
        ...this.rows.filter(({ line }) => isInGrid(line)).map(({ match }) => match.label.table),
        ...this.reviewRuns.filter(({ line }) => isInGrid(line)).map(({ header }) => header.table),
      ]),
      consumed: this.consumed,
      evidence: this.#evidence,
    };
  }
}

/** Where a row stands under a header of the form, one of the same name under none is of an office's own table in its text. */
function ofTheForm(rows: readonly TableRow[]): TableRow[] {
  const name = ({ match: { label } }: TableRow): string => `${label.table}.${label.id}`;
  const headed = new Set(rows.filter(({ header }) => header !== null).map(name));
  return rows.filter((row) => row.header !== null || !headed.has(name(row)));
}
