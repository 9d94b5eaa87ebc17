import type { Block, Place, Table } from '../document/document.ts';
import { type GridCell, type GridRow, layOut } from './grid.ts';
import { LIMITS } from './limits.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

/** What a cell is besides its content, in the words of its format. */
export interface CellShape {
  readonly colSpan: number;
  readonly rowSpan: number;
  /** It is the lower part of the cell above it (`w:vMerge`), whose span grows by it. */
  readonly continues: boolean;
}

const SINGLE: CellShape = { colSpan: 1, rowSpan: 1, continues: false };

interface LooseTable {
  readonly rows: LooseRow[];
  readonly columns: Table['columns'];
}
interface LooseRow {
  /** Grid columns left free in front of the first cell. */
  readonly before: number;
  readonly cells: LooseCell[];
}
interface LooseCell extends CellShape {
  readonly content: Loose[];
}
type Loose = string | LooseTable;

/** A table that is open. */
interface Level {
  readonly table: LooseTable;
  row: LooseRow | null;
  /** Of the open cell. */
  content: Loose[] | null;
  /** The first row of the open group of rows. */
  groupStart: number;
}

/** More text than this in one cell is prose: no label or figure of a form is nearly as long. */
const PROSE = 300;
const SECTION_HEADING = /^\s*[一二三四五六七八九十]{1,2}\s*、/u;

/**
 * Gathers the paragraphs and nested tables of a file with markup and makes ordered blocks of them. A table, or a row
 * of one, that only lays out the page (it holds tables, prose, or a single column) dissolves into its content.
 */
export class ContentTree {
  private readonly root: Loose[] = [];
  private readonly tables: Level[] = [];
  private characters = 0;
  private cells = 0;

  paragraph(text: string): void {
    if (text.trim() === '') return;
    this.characters += text.length;
    if (this.characters > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
    this.insert(text);
  }

  /** `columns` as in a Table: `flow` when the file does not tell which cells stand below each other. */
  openTable(columns: Table['columns'] = 'grid'): void {
    const table: LooseTable = { rows: [], columns };
    this.insert(table);
    this.tables.push({ table, row: null, content: null, groupStart: 0 });
    if (this.tables.length > LIMITS.nesting) throw new Refusal(UNREADABLE.tooComplex);
  }

  openRow(): void {
    const level = this.tables.at(-1);
    if (level !== undefined) level.row = { before: 0, cells: [] };
  }

  openCell(): void {
    const level = this.tables.at(-1);
    if (level === undefined) return;
    level.content = [];
    this.cells++;
    if (this.cells > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
  }

  closeCell(shape: CellShape = SINGLE): void {
    const level = this.tables.at(-1);
    if (level === undefined || level.content === null) return;
    level.row ??= { before: 0, cells: [] };
    level.row.cells.push({ ...shape, content: level.content });
    level.content = null;
  }

  /** The cell just closed is part of the one before it (`w:hMerge`). */
  joinLastCells(): void {
    const cells = this.tables.at(-1)?.row?.cells;
    const last = cells?.pop();
    const previous = cells?.pop();
    if (cells === undefined || last === undefined) return;
    if (previous === undefined) cells.push(last);
    else cells.push({ ...previous, colSpan: previous.colSpan + last.colSpan });
  }

  closeRow(before = 0): void {
    const level = this.tables.at(-1);
    if (level === undefined || level.row === null) return;
    level.table.rows.push({ before, cells: level.row.cells });
    level.row = null;
  }

  /** The open row is not part of the document after all (deleted, hidden). */
  dropRow(): void {
    const level = this.tables.at(-1);
    if (level !== undefined) level.row = null;
  }

  /** A group of rows ends (`tbody`): no span of its rows reaches beyond it. */
  closeRowGroup(): void {
    const level = this.tables.at(-1);
    if (level === undefined) return;
    const { rows } = level.table;
    for (let index = level.groupStart; index < rows.length; index++) {
      const row = rows[index];
      if (row === undefined) continue;
      const left = rows.length - index;
      rows[index] = {
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, left) })),
      };
    }
    level.groupStart = rows.length;
  }

  closeTable(): void {
    this.tables.pop();
  }

  /** The blocks in reading order, tables and paragraphs numbered from 1. */
  blocks(): Block[] {
    return new Flattener().flatten(this.root);
  }

  private insert(loose: Loose): void {
    const level = this.tables.at(-1);
    if (level === undefined) this.root.push(loose);
    else if (level.content !== null) level.content.push(loose);
    else {
      // What stands between the cells of a table belongs in front of it, as browsers have it.
      const around = this.tables.at(-2)?.content ?? this.root;
      around.splice(Math.max(0, around.length - 1), 0, loose);
    }
  }
}

function isTable(loose: Loose): loose is LooseTable {
  return typeof loose !== 'string';
}

/** Text of a cell: its paragraphs, and the text of small tables in it, line by line. */
function textOf(content: readonly Loose[]): string {
  return content
    .map((loose) =>
      isTable(loose)
        ? loose.rows
            .map((row) =>
              row.cells
                .map((cell) => textOf(cell.content))
                .filter((text) => text !== '')
                .join(' '),
            )
            .filter((text) => text !== '')
            .join('\n')
        : loose.trim(),
    )
    .filter((text) => text !== '')
    .join('\n');
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

/** The only text of the row, when one cell holds all of it and nothing else could stand beside it. */
function onlyText(row: LooseRow): string | null {
  return row.cells.length === 1 ? textOf(row.cells[0]?.content ?? []) : null;
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
    const mixed = table.rows.some(laysOut);
    let run: LooseRow[] = [];
    const flush = (): void => {
      this.grid(run, table.columns);
      run = [];
    };
    for (const row of table.rows) {
      const text = mixed ? onlyText(row) : null;
      if (laysOut(row) || (text !== null && SECTION_HEADING.test(text))) {
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
