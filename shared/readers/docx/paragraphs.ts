import type { ContentTree } from '../content-tree.ts';
import type { Numbering } from './numbering.ts';

/** A paragraph being read; a text box inside one begins another. */
interface OpenParagraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  /** Its mark is deleted: the next paragraph goes on in it. */
  markDeleted: boolean;
}

/** The paragraphs that are open. Each goes to the content when it ends, with the number of its list in front. */
export class Paragraphs {
  /** Of all text so far. */
  length = 0;
  private readonly content: ContentTree;
  private readonly numbering: Numbering;
  private readonly opened: OpenParagraph[] = [];
  /** What properties that stand outside any paragraph change. */
  private readonly none = openParagraph('');
  /** Text of paragraphs whose mark was deleted. */
  private carried = '';

  constructor(content: ContentTree, numbering: Numbering) {
    this.content = content;
    this.numbering = numbering;
  }

  get last(): OpenParagraph {
    return this.opened.at(-1) ?? this.none;
  }

  open(): void {
    this.opened.push(openParagraph(this.carried));
    this.carried = '';
  }

  write(text: string): void {
    this.length += text.length;
    this.last.text += text;
  }

  close(): void {
    const paragraph = this.opened.pop();
    if (paragraph === undefined) return;
    if (paragraph.markDeleted) {
      this.carried = paragraph.text;
      return;
    }
    const label = this.numbering.label(paragraph, paragraph.style);
    this.content.paragraph(paragraph.text.trim() === '' ? '' : label + paragraph.text);
  }

  /** No paragraph follows in this cell or in the document. */
  endStory(): void {
    this.content.paragraph(this.carried);
    this.carried = '';
  }
}

function openParagraph(text: string): OpenParagraph {
  return { text, style: null, list: null, level: null, markDeleted: false };
}
