import type { Block, Place, Table } from '../document/document.ts';
import type { Loose, LooseRow, LooseTable } from './content-tree.ts';
import { type GridCell, type GridRow, layOut } from './grid.ts';

/** More text than this in one cell is prose: no label or figure of a form is nearly as long. */
const PROSE = 300;
const SECTION_HEADING = /^\s*[一二三四五六七八九十]{1,2}\s*、/u;

/** No table of the form has as many rows that begin as a section does and hold nothing else. */
const FEWEST_HEADINGS = 3;

/**
 * Makes blocks of a tree. A table, or a row of one, that only lays out the page (it holds tables, prose, or a single
 * column) dissolves into its content.
 */
export function flatten(content: readonly Loose[]): Block[] {
  return new Flattener().flatten(content);
}

function isTable(loose: Loose): loose is LooseTable {
  return typeof loose !== 'string';
}

function joined(texts: readonly string[], separator: string): string {
  return texts.filter((text) => text !== '').join(separator);
}

/** Text of a cell: its paragraphs, and the text of small tables in it, line by line. */
function textOf(content: readonly Loose[]): string {
  const [only, ...more] = content;
  if (typeof only === 'string' && more.length === 0) return only.trim();
  return joined(
    content.map((loose) => (isTable(loose) ? joined(loose.rows.map(textOfRow), '\n') : loose.trim())),
    '\n',
  );
}

function textOfRow({ cells }: LooseRow): string {
  return joined(
    cells.map(({ content }) => textOf(content)),
    ' ',
  );
}

/** A table of its own, not a piece of decoration inside a cell. */
function holdsTable(content: readonly Loose[]): boolean {
  return content.some(
    (loose) =>
      isTable(loose) &&
      ((loose.rows.length > 1 && loose.rows.some((row) => row.cells.length > 1)) ||
        loose.rows.some((row) => row.cells.some((cell) => holdsTable(cell.content)))),
  );
}

function lengthOf(content: readonly Loose[]): number {
  let length = 0;
  for (const loose of content) {
    if (!isTable(loose)) length += loose.length;
    else for (const row of loose.rows) for (const cell of row.cells) length += lengthOf(cell.content);
  }
  return length;
}

/** Prose beside figures is a remark on them; prose alone, or beside its heading, is a piece of the page. */
function laysOut({ cells }: LooseRow): boolean {
  if (cells.some((cell) => holdsTable(cell.content))) return true;
  if (!cells.some((cell) => lengthOf(cell.content) > PROSE)) return false;
  return cells.filter((cell) => lengthOf(cell.content) > 0).length <= 2;
}

/** One cell holds all of the row and begins as a section does. */
function isHeading({ cells }: LooseRow): boolean {
  return cells.length === 1 && SECTION_HEADING.test(textOf(cells[0]?.content ?? []));
}

/** A whole report laid out as one sheet: the headings of its sections stand alone in their rows. */
function holdsReport(table: LooseTable): boolean {
  return table.rows.filter(isHeading).length >= FEWEST_HEADINGS;
}

class Flattener {
  private readonly out: Block[] = [];
  private paragraphs = 0;
  private tables = 0;

  flatten(content: readonly Loose[]): Block[] {
    this.emit(content);
    return this.out;
  }

  private emit(content: readonly Loose[]): void {
    for (const loose of content) {
      if (isTable(loose)) this.table(loose);
      else this.paragraph(loose);
    }
  }

  private paragraph(text: string): void {
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue;
      this.paragraphs++;
      this.out.push({ kind: 'paragraph', text: line.trim(), place: { line: this.paragraphs } });
    }
  }

  private table(table: LooseTable): void {
    const layers = new Set(table.rows.filter(laysOut));
    const mixed = layers.size > 0 || holdsReport(table);
    let run: LooseRow[] = [];
    const flush = (): void => {
      this.grid(run, table.columns);
      run = [];
    };
    for (const row of table.rows) {
      if (layers.has(row) || (mixed && isHeading(row))) {
        flush();
        for (const cell of row.cells) this.emit(cell.content);
      } else run.push(row);
    }
    flush();
  }

  private grid(rows: readonly LooseRow[], columns: Table['columns']): void {
    if (rows.every((row) => row.cells.length <= 1)) {
      for (const row of rows) for (const cell of row.cells) this.emit(cell.content);
      return;
    }
    const laid = layOut(
      rows.map(
        (row): GridRow => ({
          before: row.before,
          cells: row.cells.map((cell): GridCell => ({ ...cell, text: textOf(cell.content) })),
        }),
      ),
    );
    if (laid.every((cell) => cell.text === '')) return;
    this.tables++;
    const table = this.tables;
    const place: Place = { table };
    const block: Table = {
      kind: 'table',
      columns,
      place,
      cells: laid.map((cell) => ({ ...cell, place: { table, row: cell.row + 1, column: cell.column + 1 } })),
    };
    this.out.push(block);
  }
}
