import { LIMITS } from '../limits.ts';
import type { EdgedCell, RowShape } from '../story/spans-from-edges.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';

/** What the words after a `\trowd` say of the cells of a row. */
export class RowDefinition {
  private left = 0;
  private readonly cells: EdgedCell[] = [];
  /** Said in front of the cell that it is about. */
  private continues: EdgedCell['continues'] = 'nothing';

  /** Takes a word of the definition; any other leaves it as it is. */
  word(name: string, parameter: number | null): void {
    switch (name) {
      case 'trleft':
        this.left = parameter ?? 0;
        break;
      case 'clvmrg':
        this.continues = 'below';
        break;
      case 'clmrg':
        this.continues = 'beside';
        break;
      case 'cellx':
        this.cells.push({ right: parameter ?? 0, continues: this.continues });
        this.continues = 'nothing';
        if (this.cells.length > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
        break;
    }
  }

  /** `null` when nothing was said of cells. */
  shape(): RowShape | null {
    return this.cells.length > 0 ? { left: this.leftEdge(), cells: this.cells } : null;
  }

  /** Files that leave out `\trleft` begin at the margin, or further left if their first cell ends there. */
  private leftEdge(): number {
    const first = this.cells[0]?.right ?? 0;
    return this.left < first ? this.left : first - 1;
  }
}
