import { LIMITS } from '../limits.ts';
import type { RowShape } from '../story/spans-from-edges.ts';
import { Story } from '../story/story.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';

/** One story (the main text, a text box), the paragraph of it that is being written, and the tables that it stands in. */
export class Flow {
  readonly story = new Story();
  /** What `\intbl` and `\itap` say of the paragraph. */
  inTable = false;
  nesting = 0;
  /** Between `\trowd` and `\row`: the text belongs to a cell even where `\intbl` was forgotten. */
  inRow = false;
  private paragraph = '';

  write(text: string): void {
    this.paragraph += text;
    if (this.paragraph.length > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
  }

  /** How many tables the paragraph stands in. */
  get depth(): number {
    return this.inTable || this.inRow ? Math.max(1, this.nesting) : this.nesting;
  }

  endParagraph(): void {
    this.story.paragraph(this.paragraph, this.depth);
    this.paragraph = '';
  }

  /** The story ends, with or without the end of its last paragraph. */
  end(): void {
    if (this.paragraph) this.endParagraph();
  }

  endCell(depth: number): void {
    this.story.cell(this.paragraph, depth);
    this.paragraph = '';
  }

  endRow(shape: RowShape | null, depth: number): void {
    if (this.paragraph.trim()) this.story.paragraph(this.paragraph, depth);
    this.paragraph = '';
    this.story.row(shape, depth);
  }
}
