/**
 * The running text of a word processor file that has no elements but marks: the end of a paragraph, of a cell, of a
 * row (rtf, doc). Gathers it into blocks; a table that holds tables is there for layout only and is taken apart.
 */
import type { Block, Place } from '../../document/document.ts';
import { LIMITS } from '../limits.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { type EdgedRow, tableFromEdges } from './grid-from-edges.ts';

/** Where the cells of a row stand; `edges` are their right edges, in twentieths of a point. */
export interface RowShape {
  readonly left: number;
  readonly cells: readonly { readonly right: number; readonly continues: 'nothing' | 'below' | 'beside' }[];
}

/** Blocks of one cell before it is known what number their table will have. */
type Loose = string | readonly LooseRow[];
interface LooseRow {
  readonly cells: readonly (readonly Loose[])[];
  readonly shape: RowShape | null;
}

interface Level {
  readonly rows: LooseRow[];
  cells: (readonly Loose[])[];
  content: Loose[];
}

export class Story {
  private readonly flow: Loose[] = [];
  private readonly levels: Level[] = [];
  private cellCount = 0;
  private characters = 0;

  /** A paragraph ends; `depth` is how many tables it stands in. */
  paragraph(text: string, depth: number): void {
    this.stand(depth);
    this.put(text, depth);
  }

  /** A cell ends, and with it its last paragraph. */
  cell(text: string, depth: number): void {
    this.stand(depth);
    this.put(text, depth);
    const level = this.levels[depth - 1];
    if (!level) return;
    this.cellCount += 1;
    if (this.cellCount > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
    level.cells.push(level.content);
    level.content = [];
  }

  /** A row ends; `shape` is `null` when the file does not tell where its cells stand. */
  row(shape: RowShape | null, depth: number): void {
    this.stand(depth);
    const level = this.levels[depth - 1];
    if (!level) return;
    if (level.content.some((item) => typeof item !== 'string' || item.trim()))
      level.cells.push(level.content);
    if (level.cells.length > 0) level.rows.push({ cells: level.cells, shape });
    level.cells = [];
    level.content = [];
  }

  /** Text that stands beside the flow here: a text box. */
  aside(box: Story): void {
    this.target().push(...box.loose());
  }

  blocks(): Block[] {
    const blocks: Block[] = [];
    let tables = 0;
    let lines = 0;
    const emit = (items: readonly Loose[]): void => {
      for (const item of items) {
        if (typeof item === 'string') {
          if (item.trim()) {
            lines += 1;
            const place: Place = { line: lines };
            blocks.push({ kind: 'paragraph', text: item, place });
          }
        } else if (item.some((row) => row.cells.some(holdsTable))) {
          for (const row of item) for (const cell of row.cells) emit(cell);
        } else if (item.length > 0) {
          tables += 1;
          blocks.push(tableFromEdges(item.map(edged), tables));
        }
      }
    };
    emit(this.loose());
    return blocks;
  }

  private loose(): readonly Loose[] {
    this.stand(0);
    return this.flow;
  }

  private put(text: string, depth: number): void {
    this.characters += text.length;
    if (this.characters > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
    (this.levels[depth - 1]?.content ?? this.flow).push(text);
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
      // A row that never ended: a file cut short. Its text is kept as paragraphs.
      this.target().push(...closed.cells.flat(), ...closed.content);
    }
  }
}

function holdsTable(cell: readonly Loose[]): boolean {
  return cell.some((item) => typeof item !== 'string');
}

function edged(row: LooseRow): EdgedRow {
  const texts = row.cells.map((cell) =>
    cell
      .filter((item) => typeof item === 'string')
      .join('\n')
      .trim(),
  );
  const shape = row.shape?.cells.length === texts.length ? row.shape : null;
  let left = shape?.left ?? 0;
  let known = shape !== null;
  const cells = texts.map((text, index) => {
    const cell = shape?.cells[index];
    const right = cell?.right ?? left + 1;
    if (right <= left) known = false;
    const made = { text, left, right, continues: cell?.continues ?? ('nothing' as const) };
    left = right;
    return made;
  });
  return { cells, edgesKnown: known };
}
