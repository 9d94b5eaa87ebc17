import type { Block } from '../../document/document.ts';
import { decodeBytes, encodingOfCharset, encodingOfCodePage, encodingOfLanguage } from '../code-pages.ts';
import { LIMITS } from '../limits.ts';
import type { EdgedCell, RowShape } from '../story/spans-from-edges.ts';
import { Story } from '../story/story.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import type { RtfHandler } from './tokens.ts';

/** Where the text of a group goes. */
type Destination = 'text' | 'nowhere' | 'fonts' | 'title' | 'twice';

interface Group {
  destination: Destination;
  /** What `twice` stands in front of: text given once for old programs and once, after it, for new ones. */
  outer: Destination;
  font: number;
  /** Bytes that follow a `\u` for programs that cannot show it. */
  unicodeSkip: number;
  hidden: boolean;
  deleted: boolean;
  /** Begins with `\*`: whoever does not know it leaves it out. */
  optional: boolean;
  /** A text box, whose text is a story of its own until the group ends. */
  box: Flow | null;
}

/** One story and the paragraph of it that is being written. */
interface Flow {
  readonly story: Story;
  paragraph: string;
  inTable: boolean;
  nesting: number;
  /** Between `\trowd` and `\row`: the text belongs to a cell even where `\intbl` was forgotten. */
  inRow: boolean;
}

interface RowDefinition {
  left: number;
  cells: EdgedCell[];
  continues: EdgedCell['continues'];
}

const LEFT_OUT = new Set(
  (
    'colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote ' +
    'annotation fldinst shprslt nonesttables listtable listoverridetable revtbl rsidtbl generator filetbl xmlnstbl ' +
    'themedata colorschememapping latentstyles datastore pgdsctbl bkmkstart bkmkend tc xe txe rxe sp formfield ' +
    'mmathPr blipuid falt panose template'
  ).split(' '),
);
/** Groups that begin with `\*` and hold text all the same. */
const KNOWN_OPTIONAL = new Set(['shpinst', 'shptxt', 'shp', 'shpgrp', 'nesttableprops', 'ud', 'do']);

const CHARACTERS = new Map([
  ['~', '\u00a0'],
  ['_', '-'],
  ['tab', '\t'],
  ['line', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
]);

/** Makes blocks of the tokens of an RTF file. */
export class RtfText implements RtfHandler {
  title = '';
  changes = false;
  hidden = false;
  private main: Flow = newFlow();
  private flow: Flow = this.main;
  private groups: Group[] = [];
  private group: Group = newGroup();
  private readonly charsets = new Map<number, number>();
  private newFont = 0;
  private codePage: string = encodingOfCodePage(1252);
  private language: string | null = null;
  private pending: number[] = [];
  private skipBytes = 0;
  private row: RowDefinition = newRow();
  private nestedRow: RowDefinition = newRow();
  private inNestedProperties = 0;

  blocks(): Block[] {
    this.flush();
    if (this.flow.paragraph) this.endParagraph();
    return this.main.story.blocks();
  }

  open(): void {
    this.flush();
    this.skipBytes = 0;
    this.groups.push(this.group);
    this.group = { ...this.group, optional: false, box: null };
  }

  close(): void {
    this.flush();
    this.skipBytes = 0;
    const ended = this.group;
    const outer = this.groups.pop();
    if (!outer) return;
    this.group = outer;
    if (this.inNestedProperties > this.groups.length) this.inNestedProperties = 0;
    if (!ended.box) return;
    if (this.flow.paragraph) this.endParagraph();
    const { story } = this.flow;
    this.flow = ended.box;
    this.flow.story.aside(story);
  }

  byte(byte: number): void {
    if (this.skipBytes > 0) {
      this.skipBytes -= 1;
      return;
    }
    if (this.group.destination === 'nowhere' || this.group.destination === 'fonts') return;
    this.pending.push(byte);
  }

  word(name: string, parameter: number | null): void {
    if (name === 'u' && parameter !== null) {
      this.flush();
      this.write(unicode(parameter));
      this.skipBytes = this.group.unicodeSkip;
      return;
    }
    this.flush();
    this.skipBytes = 0;
    if (name === '*') this.group.optional = true;
    else if (this.group.optional && !KNOWN_OPTIONAL.has(name)) {
      this.group.optional = false;
      this.group.destination = 'nowhere';
    } else {
      this.group.optional = false;
      this.act(name, parameter);
    }
  }

  private act(name: string, parameter: number | null): void {
    const { group } = this;
    if (this.inInfo(name)) return;
    if (LEFT_OUT.has(name)) {
      group.destination = 'nowhere';
      return;
    }
    const character = CHARACTERS.get(name);
    if (character !== undefined) {
      this.write(character);
      return;
    }
    switch (name) {
      case 'ansicpg':
        this.codePage = encodingOfCodePage(parameter ?? 1252);
        break;
      case 'deflangfe':
        this.language = encodingOfLanguage(parameter ?? 0);
        break;
      case 'fonttbl':
        group.destination = 'fonts';
        break;
      case 'f':
        if (group.destination === 'fonts') this.newFont = parameter ?? 0;
        else group.font = parameter ?? 0;
        break;
      case 'fcharset':
        if (group.destination === 'fonts') this.charsets.set(this.newFont, parameter ?? 0);
        break;
      case 'uc':
        group.unicodeSkip = Math.max(0, Math.min(16, parameter ?? 1));
        break;
      case 'v':
        group.hidden = parameter !== 0;
        break;
      case 'deleted':
        group.deleted = parameter !== 0;
        break;
      case 'plain':
        group.hidden = false;
        group.deleted = false;
        break;
      case 'upr':
        group.outer = group.destination;
        group.destination = 'twice';
        break;
      case 'ud':
        if (group.destination === 'twice') group.destination = group.outer;
        break;
      case 'shptxt':
      case 'dptxbxtext':
        if (group.destination === 'text' && !group.box) {
          group.box = this.flow;
          this.flow = newFlow();
        }
        break;
      case 'nesttableprops':
        this.inNestedProperties = this.groups.length;
        break;
      default:
        if (group.destination === 'text') this.actInText(name, parameter);
    }
  }

  /** The title stands in a group of `\info`, of which nothing else is wanted. */
  private inInfo(name: string): boolean {
    if (name !== 'title' || this.group.destination === 'twice') return false;
    this.group.destination = 'title';
    return true;
  }

  private actInText(name: string, parameter: number | null): void {
    const { flow } = this;
    switch (name) {
      case 'pard':
        flow.inTable = false;
        flow.nesting = 0;
        break;
      case 'intbl':
        flow.inTable = true;
        break;
      case 'itap':
        flow.nesting = Math.max(0, Math.min(LIMITS.nesting, parameter ?? 0));
        break;
      case 'par':
      case 'page':
      case 'sect':
      case 'column':
        this.endParagraph();
        break;
      case 'cell':
        this.endCell(1);
        break;
      case 'nestcell':
        this.endCell(Math.max(2, this.depth));
        break;
      case 'row':
        this.endRow(this.row, 1);
        flow.inRow = false;
        break;
      case 'nestrow':
        this.endRow(this.nestedRow, Math.max(2, this.depth));
        break;
      default:
        this.defineRow(name, parameter);
    }
  }

  private defineRow(name: string, parameter: number | null): void {
    const nested = this.inNestedProperties > 0;
    const row = nested ? this.nestedRow : this.row;
    switch (name) {
      case 'trowd':
        if (nested) this.nestedRow = newRow();
        else {
          this.row = newRow();
          this.flow.inRow = true;
        }
        break;
      case 'trleft':
        row.left = parameter ?? 0;
        break;
      case 'clvmrg':
        row.continues = 'below';
        break;
      case 'clmrg':
        row.continues = 'beside';
        break;
      case 'cellx':
        row.cells.push({ right: parameter ?? 0, continues: row.continues });
        row.continues = 'nothing';
        if (row.cells.length > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
        break;
    }
  }

  private get depth(): number {
    const { inTable, nesting, inRow } = this.flow;
    return inTable || inRow ? Math.max(1, nesting) : nesting;
  }

  private endParagraph(): void {
    const { flow } = this;
    flow.story.paragraph(flow.paragraph, this.depth);
    flow.paragraph = '';
  }

  private endCell(depth: number): void {
    const { flow } = this;
    flow.story.cell(flow.paragraph, depth);
    flow.paragraph = '';
  }

  private endRow(row: RowDefinition, depth: number): void {
    const { flow } = this;
    if (flow.paragraph.trim()) flow.story.paragraph(flow.paragraph, depth);
    flow.paragraph = '';
    const shape: RowShape | null = row.cells.length > 0 ? { left: leftEdge(row), cells: row.cells } : null;
    flow.story.row(shape, depth);
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    if (bytes.every((byte) => byte < 0x80)) {
      this.write(ascii(bytes));
      return;
    }
    const ofFont = encodingOfCharset(this.charsets.get(this.group.font) ?? 0);
    const ofFile = this.codePage.startsWith('windows-') ? this.language : this.codePage;
    this.write(decodeBytes(bytes, [ofFont, ofFile, this.codePage]));
  }

  private write(text: string): void {
    const { destination, hidden, deleted } = this.group;
    if (destination === 'title') this.title += text;
    if (destination !== 'text') return;
    if (deleted) this.changes = true;
    if (hidden && text.trim()) this.hidden = true;
    if (hidden || deleted) return;
    this.flow.paragraph += text;
    if (this.flow.paragraph.length > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
  }
}

/** Files that leave out `\trleft` begin at the margin, or further left if their first cell ends there. */
function leftEdge(row: RowDefinition): number {
  const first = row.cells[0]?.right ?? 0;
  return row.left < first ? row.left : first - 1;
}

function ascii(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Code units above 32767 are written as negative numbers; some programs write whole code points. */
function unicode(parameter: number): string {
  if (parameter > 0xffff && parameter <= 0x10ffff) return String.fromCodePoint(parameter);
  return String.fromCharCode(parameter & 0xffff);
}

function newFlow(): Flow {
  return { story: new Story(), paragraph: '', inTable: false, nesting: 0, inRow: false };
}

function newGroup(): Group {
  return {
    destination: 'text',
    outer: 'text',
    font: 0,
    unicodeSkip: 1,
    hidden: false,
    deleted: false,
    optional: false,
    box: null,
  };
}

function newRow(): RowDefinition {
  return { left: 0, cells: [], continues: 'nothing' };
}
