import { type CellShape, ContentTree } from '../content-tree.ts';
import { type Attributes, walkXml, type XmlHandler } from '../markup.ts';
import { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { isOn, span, symbol } from './values.ts';

/** What the main part of a Word document holds, and what in it was left out. */
export interface Body {
  readonly content: ContentTree;
  readonly trackedChanges: boolean;
  readonly hiddenText: boolean;
  readonly hiddenRows: boolean;
}

/** A paragraph being read; a text box inside one begins another. */
interface OpenParagraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  /** Its mark is deleted: the next paragraph goes on in it. */
  markDeleted: boolean;
}

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

/** Elements whose whole content is no text of the document, or is its state before a tracked change. */
const LEFT_OUT = new Set([
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'numberingChange',
  'moveFrom',
  'tabs',
  'sdtPr',
  'sdtEndPr',
  'sectPr',
  'tblGrid',
  'rt',
]);

class BodyWalker implements XmlHandler {
  readonly content = new ContentTree();
  trackedChanges = false;
  hiddenText = false;
  hiddenRows = false;
  private readonly numbering: Numbering;
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly cells: OpenCell[] = [];
  private readonly rows: OpenRow[] = [];
  private readonly fields = new Fields();
  /** For each alternate content: how much text there was before it, and whether one of its choices gave any. */
  private readonly alternates: { before: number; taken: boolean }[] = [];
  /** The element left out now, and how many of that name are open in it. */
  private leftOut = '';
  private leftOutDepth = 0;
  private inText = false;
  private inCode = false;
  private inRun = 0;
  private runHidden = false;
  private inParagraphProperties = false;
  private inRowProperties = false;
  private textLength = 0;
  /** Text of paragraphs whose mark was deleted. */
  private carried = '';

  constructor(numbering: Numbering) {
    this.numbering = numbering;
  }

  open(name: string, attributes: Attributes): void {
    if (this.leftOut !== '') {
      if (name === this.leftOut) this.leftOutDepth++;
      return;
    }
    const action = OPEN.get(name);
    if (action !== undefined) action(this, attributes);
    else if (LEFT_OUT.has(name)) {
      if (name === 'moveFrom') this.trackedChanges = true;
      this.leaveOut(name);
    }
  }

  close(name: string): void {
    if (this.leftOut !== '') {
      if (name !== this.leftOut || --this.leftOutDepth > 0) return;
      this.leftOut = '';
      return;
    }
    CLOSE.get(name)?.(this);
  }

  text(text: string): void {
    if (this.leftOut !== '') return;
    if (this.inText) this.write(text);
    else if (this.inCode) this.fields.code(text);
  }

  write(text: string): void {
    if (this.fields.hideText) return;
    if (this.runHidden) {
      if (text.trim() !== '') this.hiddenText = true;
      return;
    }
    this.textLength += text.length;
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  /** What is hidden or crossed out is not what the report says. */
  hide(attributes: Attributes): void {
    if (this.inRun > 0 && !this.inParagraphProperties && isOn(attributes)) this.runHidden = true;
  }

  leaveOut(name: string): void {
    this.leftOut = name;
    this.leftOutDepth = 1;
  }

  static readonly opening: Readonly<Record<string, (walker: BodyWalker, attributes: Attributes) => void>> = {
    p: (walker) => {
      walker.paragraphs.push({
        text: walker.carried,
        style: null,
        list: null,
        level: null,
        markDeleted: false,
      });
      walker.carried = '';
    },
    pPr: (walker) => {
      walker.inParagraphProperties = true;
    },
    pStyle: (walker, attributes) => {
      const paragraph = walker.paragraphs.at(-1);
      if (paragraph !== undefined) paragraph.style = attributes.local('val') ?? null;
    },
    numId: (walker, attributes) => {
      const paragraph = walker.paragraphs.at(-1);
      if (paragraph !== undefined) paragraph.list = attributes.local('val') ?? null;
    },
    ilvl: (walker, attributes) => {
      const paragraph = walker.paragraphs.at(-1);
      if (paragraph !== undefined) paragraph.level = span(attributes);
    },
    r: (walker) => {
      walker.inRun++;
      walker.runHidden = false;
    },
    vanish: (walker, attributes) => walker.hide(attributes),
    strike: (walker, attributes) => walker.hide(attributes),
    dstrike: (walker, attributes) => walker.hide(attributes),
    t: (walker) => {
      walker.inText = true;
    },
    instrText: (walker) => {
      walker.inCode = true;
    },
    tab: (walker) => walker.write('\t'),
    ptab: (walker) => walker.write('\t'),
    br: (walker) => walker.write('\n'),
    cr: (walker) => walker.write('\n'),
    noBreakHyphen: (walker) => walker.write('-'),
    sym: (walker, attributes) => walker.write(symbol(attributes)),
    fldChar: (walker, attributes) => walker.fields.mark(attributes.local('fldCharType')),
    del: (walker) => {
      walker.trackedChanges = true;
      const paragraph = walker.paragraphs.at(-1);
      const row = walker.rows.at(-1);
      if (walker.inParagraphProperties && paragraph !== undefined) paragraph.markDeleted = true;
      else if (walker.inRowProperties && row !== undefined) row.deleted = true;
      else walker.leaveOut('del');
    },
    ins: (walker) => {
      walker.trackedChanges = true;
    },
    moveTo: (walker) => {
      walker.trackedChanges = true;
    },
    AlternateContent: (walker) => {
      walker.alternates.push({ before: walker.textLength, taken: false });
    },
    Choice: (walker) => {
      if (walker.alternates.at(-1)?.taken === true) walker.leaveOut('Choice');
    },
    Fallback: (walker) => {
      if (walker.alternates.at(-1)?.taken === true) walker.leaveOut('Fallback');
    },
    tbl: (walker) => walker.content.openTable(),
    tr: (walker) => {
      walker.content.openRow();
      walker.rows.push({ before: 0, deleted: false, hidden: false });
    },
    trPr: (walker) => {
      walker.inRowProperties = true;
    },
    gridBefore: (walker, attributes) => {
      const row = walker.rows.at(-1);
      if (row !== undefined) row.before = span(attributes);
    },
    hidden: (walker, attributes) => {
      const row = walker.rows.at(-1);
      if (walker.inRowProperties && row !== undefined && isOn(attributes)) row.hidden = true;
    },
    tc: (walker) => {
      walker.content.openCell();
      walker.cells.push({ span: 1, continues: false, joins: false });
    },
    gridSpan: (walker, attributes) => {
      const cell = walker.cells.at(-1);
      if (cell !== undefined) cell.span = Math.max(1, span(attributes));
    },
    vMerge: (walker, attributes) => {
      const cell = walker.cells.at(-1);
      if (cell !== undefined) cell.continues = attributes.local('val') !== 'restart';
    },
    hMerge: (walker, attributes) => {
      const cell = walker.cells.at(-1);
      if (cell !== undefined) cell.joins = attributes.local('val') !== 'restart';
    },
  };

  static readonly closing: Readonly<Record<string, (walker: BodyWalker) => void>> = {
    p: (walker) => {
      const paragraph = walker.paragraphs.pop();
      walker.fields.endParagraph();
      if (paragraph === undefined) return;
      if (paragraph.markDeleted) {
        walker.carried = paragraph.text;
        return;
      }
      const label = walker.numbering.label(paragraph, paragraph.style);
      walker.content.paragraph(paragraph.text.trim() === '' ? '' : label + paragraph.text);
    },
    pPr: (walker) => {
      walker.inParagraphProperties = false;
    },
    r: (walker) => {
      walker.inRun--;
      walker.runHidden = false;
    },
    t: (walker) => {
      walker.inText = false;
    },
    instrText: (walker) => {
      walker.inCode = false;
    },
    AlternateContent: (walker) => {
      walker.alternates.pop();
    },
    Choice: (walker) => {
      const alternate = walker.alternates.at(-1);
      if (alternate !== undefined) alternate.taken = walker.textLength > alternate.before;
    },
    trPr: (walker) => {
      walker.inRowProperties = false;
    },
    tc: (walker) => {
      const cell = walker.cells.pop();
      if (cell === undefined) return;
      const shape: CellShape = { colSpan: cell.span, rowSpan: 1, continues: cell.continues };
      walker.flushCarried();
      walker.content.closeCell(shape);
      if (cell.joins) walker.content.joinLastCells();
    },
    tr: (walker) => {
      const row = walker.rows.pop();
      if (row === undefined) return;
      if (row.hidden && !row.deleted) walker.hiddenRows = true;
      if (row.deleted || row.hidden) walker.content.dropRow();
      else walker.content.closeRow(row.before);
    },
    tbl: (walker) => walker.content.closeTable(),
    body: (walker) => walker.flushCarried(),
  };

  flushCarried(): void {
    this.content.paragraph(this.carried);
    this.carried = '';
  }
}

const OPEN = new Map(Object.entries(BodyWalker.opening));
const CLOSE = new Map(Object.entries(BodyWalker.closing));

/** Reads the main part of a Word document. */
export function readBody(xml: string, numbering: Numbering): Body {
  const walker = new BodyWalker(numbering);
  walkXml(xml, walker);
  return walker;
}
