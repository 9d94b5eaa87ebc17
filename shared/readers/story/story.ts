/**
 * The running text of a word processor file that has no elements but marks: the end of a paragraph, of a cell, of a
 * row (rtf, doc). Tables are gathered until they end, because columns are known only when all rows are.
 */
import type { Block } from '../../document/document.ts';
import { ContentTree } from '../content-tree.ts';
import { LIMITS } from '../limits.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { type RowShape, spansFromEdges } from './spans-from-edges.ts';

interface LooseRow {
  readonly cells: readonly (readonly Loose[])[];
  readonly shape: RowShape | null;
}

type Loose = string | readonly LooseRow[];

interface Level {
  readonly rows: LooseRow[];
  cells: (readonly Loose[])[];
  content: Loose[];
}

export class Story {
  private readonly flow: Loose[] = [];
  private readonly levels: Level[] = [];
  private cells = 0;
  private characters = 0;

  /** A paragraph ends; `depth` is how many tables it stands in. */
  paragraph(text: string, depth: number): void {
    this.stand(depth);
    this.put(text);
  }

  /** A cell ends, and with it its last paragraph. */
  cell(text: string, depth: number): void {
    this.stand(depth);
    this.put(text);
    const level = this.levels.at(-1);
    if (!level) return;
    this.cells += 1;
    if (this.cells > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
    level.cells.push(level.content);
    level.content = [];
  }

  /** A row ends; `shape` is `null` when the file does not tell where its cells stand. */
  row(shape: RowShape | null, depth: number): void {
    this.stand(depth);
    const level = this.levels.at(-1);
    if (!level) return;
    if (level.content.length > 0) level.cells.push(level.content);
    if (level.cells.length > 0) {
      level.rows.push({
        cells: level.cells,
        shape: shape?.cells.length === level.cells.length ? shape : null,
      });
    }
    level.cells = [];
    level.content = [];
  }

  /** Text that stands beside the flow here: a text box. */
  aside(box: Story): void {
    box.stand(0);
    this.target().push(...box.flow);
  }

  blocks(): Block[] {
    this.stand(0);
    const tree = new ContentTree();
    grow(tree, this.flow);
    return tree.blocks();
  }

  private put(text: string): void {
    if (text.trim() === '') return;
    this.characters += text.length;
    if (this.characters > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
    this.target().push(text);
  }

  private target(): Loose[] {
    return this.levels.at(-1)?.content ?? this.flow;
  }

  /** Opens or closes tables until `depth` of them are open. */
  private stand(depth: number): void {
    if (depth > LIMITS.nesting) throw new Refusal(UNREADABLE.tooComplex);
    while (this.levels.length < depth) this.levels.push({ rows: [], cells: [], content: [] });
    while (this.levels.length > depth) {
      const closed = this.levels.pop();
      if (!closed) return;
      if (closed.rows.length > 0) this.target().push(closed.rows);
      // A row that never ended, of a file cut short: its text is kept as paragraphs.
      this.target().push(...closed.cells.flat(), ...closed.content);
    }
  }
}

function grow(tree: ContentTree, content: readonly Loose[]): void {
  for (const item of content) {
    if (typeof item === 'string') tree.paragraph(item);
    else growTable(tree, item);
  }
}

function growTable(tree: ContentTree, rows: readonly LooseRow[]): void {
  const shapes = rows.flatMap((row) => row.shape ?? []);
  const spans = shapes.length === rows.length ? spansFromEdges(shapes) : null;
  tree.openTable(spans ? 'grid' : 'flow');
  rows.forEach((row, r) => {
    tree.openRow();
    row.cells.forEach((content, index) => {
      const continues = spans ? (row.shape?.cells[index]?.continues ?? 'nothing') : 'nothing';
      tree.openCell();
      // What a merged cell hides below or beside the first one is not shown.
      if (continues === 'nothing') grow(tree, content);
      tree.closeCell({
        colSpan: spans?.[r]?.colSpans[index] ?? 1,
        rowSpan: 1,
        continues: continues === 'below',
      });
      if (continues === 'beside') tree.joinLastCells();
    });
    tree.closeRow(spans?.[r]?.before ?? 0);
  });
  tree.closeTable();
}
