import type { Block } from '../../document/document.ts';
import { ContentTree } from '../content-tree.ts';
import { LIMITS } from '../limits.ts';
import type { Attributes } from '../markup.ts';
import { count } from './numbers.ts';

/** A repeated cell or row is padding; more of it than this belongs to no report. */
export const REPEATS = 100;

interface OpenCell {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly repeats: number;
  readonly paragraphs: string[];
}

interface OpenTable {
  cell: OpenCell | null;
  rowRepeats: number;
  row: OpenCell[];
}

/** Gathers the content of a text, with rows and cells that are written once set down as often as they stand there. */
export class RepeatingTree {
  private readonly tree = new ContentTree();
  private readonly tables: OpenTable[] = [];

  paragraph(text: string): void {
    this.tables.at(-1)?.cell?.paragraphs.push(text);
    this.tree.paragraph(text);
  }

  openTable(): void {
    this.tables.push({ cell: null, rowRepeats: 1, row: [] });
    this.tree.openTable();
  }

  openRow(attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (table) table.rowRepeats = count(attributes.get('table:number-rows-repeated'), REPEATS);
    this.tree.openRow();
  }

  openCell(attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.cell = {
      colSpan: count(attributes.get('table:number-columns-spanned'), LIMITS.cells),
      rowSpan: count(attributes.get('table:number-rows-spanned'), LIMITS.cells),
      repeats: count(attributes.get('table:number-columns-repeated'), REPEATS),
      paragraphs: [],
    };
    this.tree.openCell();
  }

  closeCell(): void {
    const table = this.tables.at(-1);
    const cell = table?.cell;
    if (!table || !cell) return;
    table.cell = null;
    this.tree.closeCell({ ...cell, continues: false });
    table.row.push(cell);
    for (let repeat = 1; repeat < cell.repeats; repeat++) {
      this.again(cell);
      table.row.push(cell);
    }
  }

  closeRow(): void {
    const table = this.tables.at(-1);
    this.tree.closeRow();
    if (!table) return;
    for (let repeat = 1; repeat < table.rowRepeats; repeat++) {
      this.tree.openRow();
      for (const cell of table.row) this.again(cell);
      this.tree.closeRow();
    }
    table.row = [];
  }

  closeTable(): void {
    this.tables.pop();
    this.tree.closeTable();
  }

  blocks(): Block[] {
    return this.tree.blocks();
  }

  private again(cell: OpenCell): void {
    this.tree.openCell();
    for (const paragraph of cell.paragraphs) this.tree.paragraph(paragraph);
    this.tree.closeCell({ ...cell, continues: false });
  }
}
