import { ContentTree } from '../content-tree.ts';
import { LIMITS } from '../limits.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { BLOCK, CELL, CHROME, CLOSES, LEFT_OUT, ROW_GROUP, STRUCTURE, VOID, WALLS } from './elements.ts';
import { type HiddenByStyle, hiddenByStyle } from './hidden-by-style.ts';
import { listFormat, markerOf } from './list-marker.ts';
import { type RolesByStyle, rolesByStyle } from './table-styles.ts';
import { type Attributes, readTags, type TagHandler } from './tags.ts';

/** What a web page holds. */
export interface Page {
  readonly content: ContentTree;
  readonly title: string;
  readonly hiddenRows: boolean;
  /** A table stands in a part of the page that is hidden until a visitor opens it. */
  readonly hiddenTables: boolean;
  /** It only says which other files stand in its frames. */
  readonly frames: boolean;
}

interface OpenElement {
  readonly name: string;
  /** What it is laid out as: a table, a row or a cell; else what it is. */
  readonly role: string;
  readonly hidden: boolean;
  readonly attributes: Attributes;
  /** Of a list: how many of its items have begun. */
  items: number;
}

const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:[^;]*line-through)/iu;
const TEXT_INPUT = /^(?:text|number|)$/iu;
/** To the last row of the group, which is what a rowspan of 0 says; any other beyond it is cut there. */
const TO_THE_END = 65_534;
const BREAK = '\u2028';
/** A line break in the source between two Chinese characters is no space. */
const BROKEN_LINE =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

const SPACES = /[ \t\r\n\f]+/gu;
/** What reflowing would change. */
const UNEVEN_SPACE = /[\t\r\n\f]| {2}/u;

function spanOf(value: string | undefined, zero: number): number {
  if (value === undefined) return 1;
  const parsed = Number.parseInt(value, 10);
  if (parsed === 0) return zero;
  return parsed > 0 ? Math.min(parsed, TO_THE_END) : 1;
}

/**
 * Builds the content of a page from its tags, which need not be right: a missing closing tag is implied as browsers
 * imply it, a surplus one is ignored, and no tag in a cell reaches out of its table.
 */
class PageBuilder implements Page, TagHandler {
  readonly content = new ContentTree();
  title = '';
  hiddenRows = false;
  hiddenTables = false;
  frames = false;
  /** Elements that structure the page or are hidden; others only pass their text on and are not kept. */
  private readonly open: OpenElement[] = [];
  private hidden = 0;
  /** The outermost element that is hidden is a row. */
  private inHiddenRow = false;
  private preformatted = 0;
  private inTitle = false;
  private inFrame = false;
  private readonly revealing: boolean;
  private line = '';
  /** Number of the list item that begins, to stand in front of its first text. */
  private marker = '';

  private readonly hiddenByStyle: HiddenByStyle;
  private readonly roles: RolesByStyle | null;

  constructor(revealing: boolean, hidden: HiddenByStyle, roles: RolesByStyle | null) {
    this.revealing = revealing;
    this.hiddenByStyle = hidden;
    this.roles = roles;
  }

  write(text: string): void {
    if (this.inTitle) this.title += text;
    else if (this.hidden === 0) this.line += text;
    else if (this.inHiddenRow && text.trim() !== '') this.hiddenRows = true;
    if (this.line.length > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
  }

  begin(name: string, attributes: Attributes): void {
    this.imply(name);
    if (name === 'frameset') this.frames = true;
    if (name === 'iframe' && attributes.srcdoc !== undefined) this.framed(attributes.srcdoc);
    const hidden = this.isHidden(name, attributes);
    if (VOID.has(name)) {
      if (!hidden) this.voidElement(name, attributes);
      return;
    }
    const role = this.roles === null ? name : this.roleOf(name, attributes);
    if (!hidden && this.hidden === 0 && !STRUCTURE.has(name) && role === name && !this.isKept(name)) return;
    if (hidden && this.hidden === 0) this.inHiddenRow = name === 'tr';
    if (this.hidden > 0 && name === 'table') this.hiddenTables = true;
    if (this.hidden === 0 && (BLOCK.has(name) || role !== name)) this.flush();
    this.open.push({ name, role, hidden, attributes, items: 0 });
    if (this.open.length > LIMITS.nesting) throw new Refusal(UNREADABLE.tooComplex);
    if (hidden) this.hidden++;
    if (this.hidden === 0) this.show(role);
  }

  /** What stands in a frame of the page, where the page has it itself. */
  private framed(source: string): void {
    if (this.inFrame || this.hidden > 0) return;
    this.flush();
    const depth = this.open.length;
    this.inFrame = true;
    readTags(source, {
      begin: (name, attributes) => this.begin(name, attributes),
      end: (name) => this.end(name),
      write: (text) => this.write(text),
      finish: () => this.closeTo(depth),
    });
    this.flush();
    this.inFrame = false;
  }

  end(name: string): void {
    if (name === 'br') this.write(BREAK);
    if (this.hidden === 0 && !STRUCTURE.has(name) && !this.isKept(name)) return;
    const wall = WALLS.get(name) ?? WALLS.get('');
    for (let at = this.open.length - 1; at >= 0; at--) {
      const found = this.open[at]?.name ?? '';
      if (found === name) {
        this.closeTo(at);
        return;
      }
      if (wall?.has(found)) return;
    }
  }

  finish(): void {
    this.closeTo(0);
    this.flush();
  }

  private show(name: string): void {
    if (name === 'title') this.inTitle = this.title === '';
    else if (name === 'pre') this.preformatted++;
    else if (name === 'table') this.content.openTable();
    else if (name === 'tr') this.content.openRow();
    else if (CELL.has(name)) this.content.openCell();
    else if (name === 'li') this.countItem();
  }

  private countItem(): void {
    const list = this.open.at(-2);
    if (list?.name !== 'ol') return;
    const item = this.open.at(-1)?.attributes.value;
    const start = Number.parseInt(item ?? list.attributes.start ?? '', 10);
    if (item !== undefined && start >= 0) list.items = start;
    else list.items = list.items === 0 && start >= 0 ? start : list.items + 1;
    this.marker = markerOf(list.items, listFormat(list.attributes));
  }

  /** Elements that pass only their text on are kept open while one of their name is laid out as part of a table. */
  private isKept(name: string): boolean {
    return this.roles !== null && this.open.some((element) => element.name === name && !STRUCTURE.has(name));
  }

  /** A row is one only in a table, and a cell only in a row: many pages place their parts by such styles. */
  private roleOf(name: string, attributes: Attributes): string {
    const role = this.roles?.(name, attributes) ?? name;
    if (role === name || role === 'table') return role;
    const around = this.open.findLast((element) => element.role !== element.name)?.role;
    return around === (role === 'tr' ? 'table' : 'tr') ? role : name;
  }

  private voidElement(name: string, attributes: Attributes): void {
    if (name === 'br') this.write(BREAK);
    else if (name === 'hr') this.flush();
    else if (name === 'input' && TEXT_INPUT.test(attributes.type ?? '')) this.write(attributes.value ?? '');
  }

  private isHidden(name: string, attributes: Attributes): boolean {
    // The mark of a note behind a figure is none of its digits.
    if (name === 'sup' && /\d\s*$/u.test(this.line)) return true;
    if (LEFT_OUT.has(name) || (attributes.hidden !== undefined && !this.revealing)) return true;
    if (
      CHROME.has(name) &&
      !this.open.some((element) => element.name === 'article' || element.name === 'main')
    ) {
      return true;
    }
    const style = attributes.style;
    if (this.revealing) return false;
    return (style !== undefined && HIDDEN_STYLE.test(style)) || this.hiddenByStyle(name, attributes);
  }

  /** Closes what may not stay open around the element that begins, and opens the row that a cell needs. */
  private imply(name: string): void {
    if (name === 'table') this.endTableWithoutCell();
    const closed = CLOSES.get(name) ?? (BLOCK.has(name) ? CLOSES.get('p') : undefined);
    if (closed !== undefined) this.closeWithin(closed.names, closed.wall);
    if (!CELL.has(name)) return;
    const around = this.open.at(-1)?.name ?? '';
    if (around === 'table' || ROW_GROUP.has(around)) this.begin('tr', {});
  }

  /** A table that begins in a table but in none of its cells ends that table. */
  private endTableWithoutCell(): void {
    const at = this.open.findLastIndex((element) => element.name === 'table' || CELL.has(element.name));
    if (this.open[at]?.name === 'table') this.closeTo(at);
  }

  /** Closes the outermost of the elements so named inside the wall, and all that is in it. */
  private closeWithin(names: ReadonlySet<string>, wall: ReadonlySet<string>): void {
    let outermost = -1;
    for (let at = this.open.length - 1; at >= 0; at--) {
      const name = this.open[at]?.name ?? '';
      if (names.has(name)) outermost = at;
      else if (wall.has(name)) break;
    }
    if (outermost >= 0) this.closeTo(outermost);
  }

  private closeTo(depth: number): void {
    while (this.open.length > depth) {
      const element = this.open.pop();
      if (element === undefined) return;
      if (element.hidden) this.hidden--;
      else if (this.hidden === 0) this.leave(element);
    }
  }

  private leave({ name: own, role: name, attributes }: OpenElement): void {
    if (name === 'title') {
      this.inTitle = false;
      return;
    }
    if (own !== name || STRUCTURE.has(name)) this.flush();
    if (name === 'pre') this.preformatted--;
    else if (name === 'li') this.marker = '';
    else if (CELL.has(name)) {
      this.content.closeCell({
        colSpan: spanOf(attributes.colspan ?? attributes['aria-colspan'], 1),
        rowSpan: spanOf(attributes.rowspan ?? attributes['aria-rowspan'], TO_THE_END),
        continues: false,
      });
    } else if (name === 'tr') this.content.closeRow();
    else if (ROW_GROUP.has(name)) this.content.closeRowGroup();
    else if (name === 'table') this.content.closeTable();
  }

  /** The text so far is a paragraph. */
  private flush(): void {
    const text = this.line;
    this.line = '';
    if (text === '' || text.trim() === '') return;
    const shown = this.preformatted > 0 ? text : this.reflowed(text);
    this.content.paragraph(this.marker + shown.replaceAll(BREAK, '\n'));
    this.marker = '';
  }

  private reflowed(text: string): string {
    if (!UNEVEN_SPACE.test(text)) return text.trim();
    return text.replace(BROKEN_LINE, '').replace(SPACES, ' ').trim();
  }
}

/**
 * Reads a page as it shows itself at first, or `revealing` what its styles hide.
 * @throws {Refusal} nested deeper than any page is, or too many cells
 */
export function readPage(source: string, revealing = false): Page {
  const page = new PageBuilder(revealing, hiddenByStyle(source), rolesByStyle(source));
  readTags(source, page);
  return page;
}
