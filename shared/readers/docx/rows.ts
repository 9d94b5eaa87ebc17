import type { ContentTree } from '../content-tree.ts';

interface OpenCell {
  span: number;
  continues: boolean;
  /** Goes on from the cell before it. */
  joins: boolean;
}

interface OpenRow {
  before: number;
  deleted: boolean;
  hidden: boolean;
}

/** The rows and cells that are open, with what their properties say of their shape. */
export class Rows {
  /** Whether a hidden row was left out. */
  hidden = false;
  private readonly content: ContentTree;
  private readonly rows: OpenRow[] = [];
  private readonly cells: OpenCell[] = [];
  /** What properties that stand outside any row or cell change. */
  private readonly noRow: OpenRow = { before: 0, deleted: false, hidden: false };
  private readonly noCell: OpenCell = { span: 1, continues: false, joins: false };

  constructor(content: ContentTree) {
    this.content = content;
  }

  get last(): OpenRow {
    return this.rows.at(-1) ?? this.noRow;
  }

  get lastCell(): OpenCell {
    return this.cells.at(-1) ?? this.noCell;
  }

  open(): void {
    this.content.openRow();
    this.rows.push({ before: 0, deleted: false, hidden: false });
  }

  openCell(): void {
    this.content.openCell();
    this.cells.push({ span: 1, continues: false, joins: false });
  }

  closeCell(): void {
    const cell = this.cells.pop();
    if (cell === undefined) return;
    this.content.closeCell({ colSpan: cell.span, rowSpan: 1, continues: cell.continues });
    if (cell.joins) this.content.joinLastCells();
  }

  close(): void {
    const row = this.rows.pop();
    if (row === undefined) return;
    if (row.hidden && !row.deleted) this.hidden = true;
    if (row.deleted || row.hidden) this.content.dropRow();
    else this.content.closeRow(row.before);
  }
}
