import { ContentTree } from '../content-tree.ts';
import { type Attributes, walkXml, type XmlHandler } from '../markup.ts';
import { type Chunks, NONE } from './chunks.ts';
import { Fields } from './fields.ts';
import { LEFT_OUT } from './left-out.ts';
import type { Numbering } from './numbering.ts';
import { Paragraphs } from './paragraphs.ts';
import { Rows } from './rows.ts';
import { isOn, span, symbol } from './values.ts';

/** What the main part of a Word document holds, and what in it was left out. */
export interface Body {
  readonly content: ContentTree;
  readonly trackedChanges: boolean;
  readonly hiddenText: boolean;
  readonly hiddenRows: boolean;
  /** A file that stands in it could not be read. */
  readonly chunkLeftOut: boolean;
}

/** Signs in the mark of a note: 1, ①, [12]. */
const NOTE = 4;
/** Programs whose objects hold words and figures; pictures and formulas are no text. */
const TEXTUAL = /^(?:Excel|ET|KET|Word|WPS)\./iu;

class BodyWalker implements XmlHandler {
  readonly content = new ContentTree();
  trackedChanges = false;
  hiddenText = false;
  chunkLeftOut = false;
  private readonly chunks: Chunks;
  private readonly paragraphs: Paragraphs;
  private readonly rows = new Rows(this.content);
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
  private raised = false;
  private inParagraphProperties = false;
  private inRowProperties = false;

  constructor(numbering: Numbering, chunks: Chunks) {
    this.chunks = chunks;
    this.paragraphs = new Paragraphs(this.content, numbering);
  }

  get hiddenRows(): boolean {
    return this.rows.hidden;
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
    // The mark of a note behind a figure is none of its digits.
    if (this.raised && /\d$/u.test(this.paragraphs.last.text) && text.length <= NOTE) return;
    this.paragraphs.write(text);
  }

  /** What is hidden or crossed out is not what the report says. */
  hide(attributes: Attributes): void {
    if (this.inRun > 0 && !this.inParagraphProperties && isOn(attributes)) this.runHidden = true;
  }

  /** A file that Word takes in where it opens the document. */
  takeIn(id: string): void {
    const blocks = this.chunks.get(id);
    if (blocks === undefined) this.chunkLeftOut = true;
    else this.content.graft(blocks);
  }

  leaveOut(name: string): void {
    this.leftOut = name;
    this.leftOutDepth = 1;
  }

  static readonly opening: Readonly<Record<string, (walker: BodyWalker, attributes: Attributes) => void>> = {
    p: (walker) => walker.paragraphs.open(),
    pPr: (walker) => {
      walker.inParagraphProperties = true;
    },
    pStyle: (walker, attributes) => {
      walker.paragraphs.last.style = attributes.local('val') ?? null;
    },
    numId: (walker, attributes) => {
      walker.paragraphs.last.list = attributes.local('val') ?? null;
    },
    ilvl: (walker, attributes) => {
      walker.paragraphs.last.level = span(attributes);
    },
    r: (walker) => {
      walker.inRun++;
      walker.runHidden = false;
      walker.raised = false;
    },
    vertAlign: (walker, attributes) => {
      walker.raised = walker.inRun > 0 && attributes.local('val') === 'superscript';
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
      if (walker.inParagraphProperties) walker.paragraphs.last.markDeleted = true;
      else if (walker.inRowProperties) walker.rows.last.deleted = true;
      else walker.leaveOut('del');
    },
    ins: (walker) => {
      walker.trackedChanges = true;
    },
    moveTo: (walker) => {
      walker.trackedChanges = true;
    },
    AlternateContent: (walker) => {
      walker.alternates.push({ before: walker.paragraphs.length, taken: false });
    },
    Choice: (walker) => {
      if (walker.alternates.at(-1)?.taken === true) walker.leaveOut('Choice');
    },
    Fallback: (walker) => {
      if (walker.alternates.at(-1)?.taken === true) walker.leaveOut('Fallback');
    },
    altChunk: (walker, attributes) => walker.takeIn(attributes.local('id') ?? ''),
    OLEObject: (walker, attributes) => {
      if (TEXTUAL.test(attributes.local('ProgID') ?? '')) walker.takeIn(attributes.local('id') ?? '');
    },
    tbl: (walker) => walker.content.openTable(),
    tr: (walker) => walker.rows.open(),
    trPr: (walker) => {
      walker.inRowProperties = true;
    },
    gridBefore: (walker, attributes) => {
      walker.rows.last.before = span(attributes);
    },
    hidden: (walker, attributes) => {
      if (walker.inRowProperties && isOn(attributes)) walker.rows.last.hidden = true;
    },
    tc: (walker) => walker.rows.openCell(),
    gridSpan: (walker, attributes) => {
      walker.rows.lastCell.span = Math.max(1, span(attributes));
    },
    vMerge: (walker, attributes) => {
      walker.rows.lastCell.continues = attributes.local('val') !== 'restart';
    },
    hMerge: (walker, attributes) => {
      walker.rows.lastCell.joins = attributes.local('val') !== 'restart';
    },
  };

  static readonly closing: Readonly<Record<string, (walker: BodyWalker) => void>> = {
    p: (walker) => {
      walker.fields.endParagraph();
      walker.paragraphs.close();
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
      if (alternate !== undefined) alternate.taken = walker.paragraphs.length > alternate.before;
    },
    trPr: (walker) => {
      walker.inRowProperties = false;
    },
    tc: (walker) => {
      walker.paragraphs.endStory();
      walker.rows.closeCell();
    },
    tr: (walker) => walker.rows.close(),
    tbl: (walker) => walker.content.closeTable(),
    body: (walker) => walker.paragraphs.endStory(),
  };
}

const OPEN = new Map(Object.entries(BodyWalker.opening));
const CLOSE = new Map(Object.entries(BodyWalker.closing));

/** Reads the main part of a Word document, with the files set into it where they stand. */
export function readBody(xml: string, numbering: Numbering, chunks: Chunks = NONE): Body {
  const walker = new BodyWalker(numbering, chunks);
  walkXml(xml, walker);
  return walker;
}
