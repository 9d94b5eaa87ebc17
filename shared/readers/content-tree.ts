import type { Block, Table } from '../document/document.ts';
import { flatten } from './flatten.ts';
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

export interface LooseTable {
  readonly rows: LooseRow[];
  readonly columns: Table['columns'];
}
export interface LooseRow {
  /** Grid columns left free in front of the first cell. */
  readonly before: number;
  readonly cells: LooseCell[];
}
export interface LooseCell extends CellShape {
  readonly content: Loose[];
}
export type Loose = string | LooseTable;

/** A table that is open. */
interface Level {
  readonly table: LooseTable;
  row: LooseRow | null;
  /** Of the open cell. */
  content: Loose[] | null;
  /** The first row of the open group of rows. */
  groupStart: number;
}

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
      const left = rows.length - index;
      if (!row?.cells.some((cell) => cell.rowSpan > left)) continue;
      const cells = row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, left) }));
      rows[index] = { ...row, cells };
    }
    level.groupStart = rows.length;
  }

  closeTable(): void {
    this.tables.pop();
  }

  /** Takes in what another reader made of a file that stands here. */
  graft(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.paragraph(block.text);
      else this.graftTable(block);
    }
  }

  private graftTable({ cells, columns }: Table): void {
    this.openTable(columns);
    for (const row of Map.groupBy(cells, (cell) => cell.row).values()) {
      this.openRow();
      for (const cell of row) {
        this.openCell();
        this.paragraph(cell.text);
        this.closeCell({ colSpan: cell.colSpan, rowSpan: cell.rowSpan, continues: false });
      }
      this.closeRow(row[0]?.column);
    }
    this.closeTable();
  }

  /** The blocks in reading order, tables and paragraphs numbered from 1. */
  blocks(): Block[] {
    return flatten(this.root);
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
