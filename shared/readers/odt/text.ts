import type { Document, Remark } from '../../document/document.ts';
import { LIMITS } from '../limits.ts';
import type { Attributes, XmlHandler } from '../markup.ts';
import { HIDDEN_TEXT, TRACKED_CHANGES } from '../remarks.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { Labels } from './labels.ts';
import { count } from './numbers.ts';
import { REPEATS, RepeatingTree } from './repeats.ts';
import type { Styles } from './styles.ts';

/** Elements whose text is not part of what the reader of the document reads. */
const LEFT_OUT = new Set([
  'tracked-changes',
  'binary-data',
  'note',
  'annotation',
  'ruby-text',
  'hidden-text',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'forms',
  'scripts',
  'font-face-decls',
  'automatic-styles',
  'table-of-content',
  'math',
  'title',
  'desc',
]);

interface OpenParagraph {
  text: string;
  /** Printed in front of it: the number of a list item or heading. */
  label: string;
}

/** The paragraphs, lists and tables of `content.xml`, which its styles stand in front of. */
export class OpenDocumentText implements XmlHandler {
  private readonly styles: Styles;
  private readonly labels: Labels;
  private readonly tree = new RepeatingTree();
  private readonly paragraphs: OpenParagraph[] = [];
  private inBody = false;
  private skipping = 0;
  private inNumber = false;
  private changes = false;
  private hidden = false;

  constructor(styles: Styles) {
    this.styles = styles;
    this.labels = new Labels(styles);
  }

  result(): { blocks: Document['blocks']; remarks: Remark[] } {
    const remarks: Remark[] = [];
    if (this.changes) remarks.push(TRACKED_CHANGES);
    if (this.hidden) remarks.push(HIDDEN_TEXT);
    return { blocks: this.tree.blocks(), remarks };
  }

  open(name: string, attributes: Attributes): void {
    if (!this.inBody) {
      if (name === 'body') this.inBody = true;
      else this.styles.open(name, attributes);
      return;
    }
    if (this.skipping > 0) {
      this.skipping += 1;
      if (name === 'deletion' || name === 'insertion') this.changes = true;
      return;
    }
    const isHidden = this.isHidden(name, attributes);
    if (isHidden) this.hidden = true;
    if (LEFT_OUT.has(name) || isHidden) {
      this.skipping = 1;
      return;
    }
    switch (name) {
      case 'p':
      case 'h':
        this.paragraphs.push({ text: '', label: this.labels.labelOf(name, attributes) });
        break;
      case 'number':
        this.inNumber = true;
        break;
      case 's':
        this.add(' '.repeat(count(attributes.get('text:c'), REPEATS)));
        break;
      case 'tab':
        this.add('\t');
        break;
      case 'line-break':
        this.add('\n');
        break;
      case 'list':
        this.labels.openList(attributes);
        break;
      case 'list-item':
        this.labels.openItem(attributes);
        break;
      case 'list-header':
        this.labels.openHeader();
        break;
      case 'table':
        this.tree.openTable();
        break;
      case 'table-row':
        this.tree.openRow(attributes);
        break;
      case 'table-cell':
        this.tree.openCell(attributes);
        break;
      case 'covered-table-cell':
        this.skipping = 1;
        break;
    }
  }

  close(name: string): void {
    if (!this.inBody) {
      this.styles.close(name);
      return;
    }
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    switch (name) {
      case 'p':
      case 'h': {
        const paragraph = this.paragraphs.pop();
        if (!paragraph) break;
        this.tree.paragraph(paragraph.text.trim() ? paragraph.label + paragraph.text : paragraph.text);
        break;
      }
      case 'number':
        this.inNumber = false;
        break;
      case 'list':
        this.labels.closeList();
        break;
      case 'list-item':
      case 'list-header':
        this.labels.closeItem();
        break;
      case 'table-cell':
        this.tree.closeCell();
        break;
      case 'table-row':
        this.tree.closeRow();
        break;
      case 'table':
        this.tree.closeTable();
        break;
      case 'body':
        this.inBody = false;
        break;
    }
  }

  text(piece: string): void {
    if (this.skipping > 0 || !this.inBody) return;
    if (this.inNumber) {
      const paragraph = this.paragraphs.at(-1);
      if (paragraph) paragraph.label = piece;
      return;
    }
    this.add(piece.replace(/[ \t\r\n]+/gu, ' '));
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.text += text;
    if (paragraph.text.length > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
  }

  private isHidden(name: string, attributes: Attributes): boolean {
    if (name === 'section') return attributes.get('text:display') === 'none';
    if (name === 'hidden-paragraph') return false;
    if (name !== 'span' && name !== 'p' && name !== 'h') return false;
    return this.styles.hidden.size > 0 && this.styles.hidden.has(attributes.get('text:style-name') ?? '');
  }
}
