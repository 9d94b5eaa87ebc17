import type { Block } from '../../document/document.ts';
import { LIMITS } from '../limits.ts';
import { CHARACTERS, KNOWN_OPTIONAL, LEFT_OUT } from './control-words.ts';
import { Encodings } from './encodings.ts';
import { Flow } from './flow.ts';
import { type Group, OUTERMOST } from './group.ts';
import { RowDefinition } from './row-definition.ts';
import type { RtfHandler } from './tokens.ts';

/** Makes blocks of the tokens of an RTF file. */
export class RtfText implements RtfHandler {
  title = '';
  changes = false;
  hidden = false;
  private readonly main = new Flow();
  private flow = this.main;
  private readonly groups: Group[] = [];
  private group: Group = { ...OUTERMOST };
  private readonly encodings = new Encodings();
  private pending: number[] = [];
  private skipBytes = 0;
  private row = new RowDefinition();
  private nestedRow = new RowDefinition();
  private inNestedProperties = 0;

  blocks(): Block[] {
    this.flush();
    this.flow.end();
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
    this.flow.end();
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
        this.encodings.setCodePage(parameter ?? 1252);
        break;
      case 'deflangfe':
        this.encodings.setLanguage(parameter ?? 0);
        break;
      case 'fonttbl':
        group.destination = 'fonts';
        break;
      case 'f':
        if (group.destination === 'fonts') this.encodings.defineFont(parameter ?? 0);
        else group.font = parameter ?? 0;
        break;
      case 'fcharset':
        if (group.destination === 'fonts') this.encodings.setCharset(parameter ?? 0);
        break;
      case 'uc':
        group.unicodeSkip = Math.max(0, Math.min(16, parameter ?? 1));
        break;
      case 'v':
        group.hidden = parameter !== 0;
        break;
      case 'strike':
      case 'striked':
        group.struck = parameter !== 0;
        break;
      case 'deleted':
        group.deleted = parameter !== 0;
        break;
      case 'plain':
        group.hidden = false;
        group.struck = false;
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
          this.flow = new Flow();
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
        flow.endParagraph();
        break;
      case 'cell':
        flow.endCell(1);
        break;
      case 'nestcell':
        flow.endCell(Math.max(2, flow.depth));
        break;
      case 'row':
        flow.endRow(this.row.shape(), 1);
        flow.inRow = false;
        break;
      case 'nestrow':
        flow.endRow(this.nestedRow.shape(), Math.max(2, flow.depth));
        break;
      default:
        this.defineRow(name, parameter);
    }
  }

  private defineRow(name: string, parameter: number | null): void {
    const nested = this.inNestedProperties > 0;
    if (name !== 'trowd') (nested ? this.nestedRow : this.row).word(name, parameter);
    else if (nested) this.nestedRow = new RowDefinition();
    else {
      this.row = new RowDefinition();
      this.flow.inRow = true;
    }
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    this.write(this.encodings.decode(bytes, this.group.font));
  }

  private write(text: string): void {
    const { destination, deleted } = this.group;
    const hidden = this.group.hidden || this.group.struck;
    if (destination === 'title') this.title += text;
    if (destination !== 'text') return;
    if (deleted) this.changes = true;
    if (hidden && text.trim()) this.hidden = true;
    if (hidden || deleted) return;
    this.flow.write(text);
  }
}

/** Code units above 32767 are written as negative numbers; some programs write whole code points. */
function unicode(parameter: number): string {
  if (parameter > 0xffff && parameter <= 0x10ffff) return String.fromCodePoint(parameter);
  return String.fromCharCode(parameter & 0xffff);
}
