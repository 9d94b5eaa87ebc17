/** OpenDocument text (LibreOffice, WPS): paragraphs, lists and tables of content.xml. */
import type { Document, Remark } from '../document/document.ts';
import { ContentTree } from './content-tree.ts';
import { LIMITS } from './limits.ts';
import { ListCounter } from './list-labels.ts';
import { type Attributes, walkXml, type XmlHandler } from './markup.ts';
import { openPackage, titleOfPackage } from './odt/package.ts';
import { OUTLINE, Styles } from './odt/styles.ts';
import type { Read } from './reader.ts';
import { HIDDEN_TEXT, TRACKED_CHANGES } from './remarks.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

export const read: Read = async (bytes): Promise<Document> => {
  const archive = openPackage(bytes);
  const content = archive.text('content.xml');
  if (!/<office:text[\s>/]/u.test(content)) throw new Refusal(NOT_A_TEXT);
  const styles = new Styles();
  if (archive.has('styles.xml')) walkXml(archive.text('styles.xml'), styles);
  const text = new OpenDocumentText(styles);
  walkXml(content, text);
  const title = titleOfPackage(archive);
  return { format: 'odt', ...text.result(), ...(title ? { title } : {}) };
};

const NOT_A_TEXT = {
  reason: 'unsupported',
  zh: '这是 OpenDocument 的演示或图形文件，不能读取。请另存为 docx、xlsx 或 odt 文字文档后重新上传。',
  en: 'This is an OpenDocument presentation or drawing, which is not read. Save it as docx, xlsx or an odt text and upload that.',
} as const;

/** Elements whose text is not part of what the reader of the document reads. */
const LEFT_OUT = new Set([
  'tracked-changes',
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

/** A repeated cell or row is padding; more of it than this belongs to no report. */
const REPEATS = 100;

interface OpenParagraph {
  text: string;
  /** Printed in front of it: the number of a list item or heading. */
  label: string;
}

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

class OpenDocumentText implements XmlHandler {
  private readonly styles: Styles;
  private readonly tree = new ContentTree();
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly lists: { style: string; counter: ListCounter | null }[] = [];
  /** What remains to be printed of the item that is open: its first paragraph carries the label. */
  private readonly items: { startAt: number | undefined; used: boolean }[] = [];
  private readonly counters = new Map<string, ListCounter>();
  private outline: ListCounter | null = null;
  private inBody = false;
  private skipping = 0;
  private inNumber = false;
  private changes = false;
  private hidden = false;

  constructor(styles: Styles) {
    this.styles = styles;
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
        this.paragraphs.push({ text: '', label: this.labelOf(name, attributes) });
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
        this.openList(attributes);
        break;
      case 'list-item':
        this.items.push({ startAt: numberOf(attributes.get('text:start-value')), used: false });
        break;
      case 'list-header':
        this.items.push({ startAt: undefined, used: true });
        break;
      case 'table':
        this.tables.push({ cell: null, rowRepeats: 1, row: [] });
        this.tree.openTable();
        break;
      case 'table-row': {
        const table = this.tables.at(-1);
        if (table) table.rowRepeats = count(attributes.get('table:number-rows-repeated'), REPEATS);
        this.tree.openRow();
        break;
      }
      case 'table-cell': {
        const table = this.tables.at(-1);
        if (!table) break;
        table.cell = {
          colSpan: count(attributes.get('table:number-columns-spanned'), LIMITS.cells),
          rowSpan: count(attributes.get('table:number-rows-spanned'), LIMITS.cells),
          repeats: count(attributes.get('table:number-columns-repeated'), REPEATS),
          paragraphs: [],
        };
        this.tree.openCell();
        break;
      }
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
        const text = paragraph.text.trim() ? paragraph.label + paragraph.text : paragraph.text;
        this.tables.at(-1)?.cell?.paragraphs.push(text);
        this.tree.paragraph(text);
        break;
      }
      case 'number':
        this.inNumber = false;
        break;
      case 'list':
        this.lists.pop();
        break;
      case 'list-item':
      case 'list-header':
        this.items.pop();
        break;
      case 'table-cell': {
        const table = this.tables.at(-1);
        const cell = table?.cell;
        if (!table || !cell) break;
        table.cell = null;
        this.tree.closeCell({ ...cell, continues: false });
        table.row.push(cell);
        for (let repeat = 1; repeat < cell.repeats; repeat++) {
          this.again(cell);
          table.row.push(cell);
        }
        break;
      }
      case 'table-row': {
        const table = this.tables.at(-1);
        this.tree.closeRow();
        if (!table) break;
        for (let repeat = 1; repeat < table.rowRepeats; repeat++) {
          this.tree.openRow();
          for (const cell of table.row) this.again(cell);
          this.tree.closeRow();
        }
        table.row = [];
        break;
      }
      case 'table':
        this.tables.pop();
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

  private again(cell: OpenCell): void {
    this.tree.openCell();
    for (const paragraph of cell.paragraphs) this.tree.paragraph(paragraph);
    this.tree.closeCell({ ...cell, continues: false });
  }

  private isHidden(name: string, attributes: Attributes): boolean {
    if (name === 'section') return attributes.get('text:display') === 'none';
    if (name === 'hidden-paragraph') return false;
    if (name !== 'span' && name !== 'p' && name !== 'h') return false;
    return this.styles.hidden.size > 0 && this.styles.hidden.has(attributes.get('text:style-name') ?? '');
  }

  private openList(attributes: Attributes): void {
    const outer = this.lists.at(-1);
    const style = attributes.get('text:style-name') ?? outer?.style ?? '';
    if (outer && style === outer.style) {
      this.lists.push(outer);
      return;
    }
    const goesOn =
      attributes.get('text:continue-numbering') === 'true' ||
      attributes.get('text:continue-list') !== undefined;
    let counter = goesOn ? (this.counters.get(style) ?? null) : null;
    const levels = this.styles.lists.get(style);
    if (!counter && levels) counter = new ListCounter(levels);
    if (counter) this.counters.set(style, counter);
    this.lists.push({ style, counter });
  }

  private labelOf(name: string, attributes: Attributes): string {
    const item = this.items.at(-1);
    if (item && !item.used) {
      item.used = true;
      return this.counterOf(attributes)?.next(this.lists.length - 1, item.startAt) ?? '';
    }
    if (name !== 'h' || this.lists.length > 0 || attributes.get('text:is-list-header') === 'true') return '';
    const levels = this.styles.lists.get(OUTLINE);
    if (!levels) return '';
    this.outline ??= new ListCounter(levels);
    return this.outline.next(Number(attributes.get('text:outline-level') ?? 1) - 1);
  }

  /** A list without a style of its own takes the one of its paragraphs. */
  private counterOf(attributes: Attributes): ListCounter | null {
    const list = this.lists.at(-1);
    if (!list || list.counter) return list?.counter ?? null;
    const style = this.styles.listOf.get(attributes.get('text:style-name') ?? '') ?? '';
    const levels = this.styles.lists.get(style);
    if (levels) {
      list.counter = this.counters.get(style) ?? new ListCounter(levels);
      this.counters.set(style, list.counter);
    }
    return list.counter;
  }
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) ? number : undefined;
}

function count(text: string | undefined, most: number): number {
  return Math.max(1, Math.min(most, numberOf(text) ?? 1));
}
