import { ContentTree } from '../content-tree.ts';
import { LIMITS } from '../limits.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { shapeOf } from './cell-shape.ts';
import { type ElementKind, kindOf } from './elements.ts';
import { type HiddenByStyle, hiddenByStyle } from './hidden-by-style.ts';
import { listFormat, markerOf } from './list-marker.ts';
import { BREAK, shownText } from './shown-text.ts';
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
  readonly kind: ElementKind;
  /** What it is laid out as: a table, a row or a cell; else what it is. */
  readonly role: ElementKind;
  readonly hidden: boolean;
  readonly attributes: Attributes;
  /** Of a list: how many of its items have begun. */
  items: number;
}

const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:[^;]*line-through)/iu;
const TEXT_INPUT = /^(?:text|number|)$/iu;

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

  begin(written: string, attributes: Attributes): void {
    const kind = kindOf(written);
    const { name } = kind;
    this.imply(kind);
    if (name === 'frameset') this.frames = true;
    if (name === 'iframe' && attributes.srcdoc !== undefined) this.framed(attributes.srcdoc);
    const hidden = this.isHidden(kind, attributes);
    if (kind.isVoid) {
      if (!hidden) this.voidElement(name, attributes);
      return;
    }
    const role = this.roles === null ? kind : this.roleOf(kind, attributes);
    if (!hidden && this.hidden === 0 && !kind.structure && role === kind && !this.isKept(kind)) return;
    if (hidden && this.hidden === 0) this.inHiddenRow = name === 'tr';
    if (this.hidden > 0 && name === 'table') this.hiddenTables = true;
    if (this.hidden === 0 && (kind.block || role !== kind)) this.flush();
    this.open.push({ kind, role, hidden, attributes, items: 0 });
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

  end(written: string): void {
    const kind = kindOf(written);
    if (kind.name === 'br') this.write(BREAK);
    if (this.hidden === 0 && !kind.structure && !this.isKept(kind)) return;
    for (let at = this.open.length - 1; at >= 0; at--) {
      const found = this.open[at]?.kind.name ?? '';
      if (found === kind.name) {
        this.closeTo(at);
        return;
      }
      if (kind.wall.has(found)) return;
    }
  }

  finish(): void {
    this.closeTo(0);
    this.flush();
  }

  private show({ name, cell }: ElementKind): void {
    if (name === 'title') this.inTitle = this.title === '';
    else if (name === 'pre') this.preformatted++;
    else if (name === 'table') this.content.openTable();
    else if (name === 'tr') this.content.openRow();
    else if (cell) this.content.openCell();
    else if (name === 'li') this.countItem();
  }

  private countItem(): void {
    const list = this.open.at(-2);
    if (list?.kind.name !== 'ol') return;
    const item = this.open.at(-1)?.attributes.value;
    const start = Number.parseInt(item ?? list.attributes.start ?? '', 10);
    if (item !== undefined && start >= 0) list.items = start;
    else list.items = list.items === 0 && start >= 0 ? start : list.items + 1;
    this.marker = markerOf(list.items, listFormat(list.attributes));
  }

  /** Elements that pass only their text on are kept open while one of their name is laid out as part of a table. */
  private isKept({ name, structure }: ElementKind): boolean {
    return this.roles !== null && !structure && this.open.some(({ kind }) => kind.name === name);
  }

  /** A row is one only in a table, and a cell only in a row: many pages place their parts by such styles. */
  private roleOf(kind: ElementKind, attributes: Attributes): ElementKind {
    const role = this.roles?.(kind.name, attributes) ?? kind.name;
    if (role === kind.name) return kind;
    if (role === 'table') return kindOf(role);
    const around = this.open.findLast((element) => element.role !== element.kind)?.role.name;
    return around === (role === 'tr' ? 'table' : 'tr') ? kindOf(role) : kind;
  }

  private voidElement(name: string, attributes: Attributes): void {
    if (name === 'br') this.write(BREAK);
    else if (name === 'hr') this.flush();
    else if (name === 'input' && TEXT_INPUT.test(attributes.type ?? '')) this.write(attributes.value ?? '');
  }

  private isHidden({ name, leftOut, chrome }: ElementKind, attributes: Attributes): boolean {
    // The mark of a note behind a figure is none of its digits.
    if (name === 'sup' && /\d\s*$/u.test(this.line)) return true;
    if (leftOut || (attributes.hidden !== undefined && !this.revealing)) return true;
    if (chrome && !this.open.some(({ kind }) => kind.name === 'article' || kind.name === 'main')) {
      return true;
    }
    if (this.revealing) return false;
    const { style } = attributes;
    return (style !== undefined && HIDDEN_STYLE.test(style)) || this.hiddenByStyle(name, attributes);
  }

  /** Closes what may not stay open around the element that begins, and opens the row that a cell needs. */
  private imply({ name, closes, cell }: ElementKind): void {
    if (name === 'table') this.endTableWithoutCell();
    if (closes !== undefined) this.closeWithin(closes.names, closes.wall);
    if (!cell) return;
    const around = this.open.at(-1)?.kind;
    if (around?.name === 'table' || around?.rowGroup) this.begin('tr', {});
  }

  /** A table that begins in a table but in none of its cells ends that table. */
  private endTableWithoutCell(): void {
    const at = this.open.findLastIndex(({ kind }) => kind.name === 'table' || kind.cell);
    if (this.open[at]?.kind.name === 'table') this.closeTo(at);
  }

  /** Closes the outermost of the elements so named inside the wall, and all that is in it. */
  private closeWithin(names: ReadonlySet<string>, wall: ReadonlySet<string>): void {
    let outermost = -1;
    for (let at = this.open.length - 1; at >= 0; at--) {
      const name = this.open[at]?.kind.name ?? '';
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

  private leave({ kind, role, attributes }: OpenElement): void {
    if (role.name === 'title') {
      this.inTitle = false;
      return;
    }
    if (kind !== role || role.structure) this.flush();
    if (role.name === 'pre') this.preformatted--;
    else if (role.name === 'li') this.marker = '';
    else if (role.cell) this.content.closeCell(shapeOf(attributes));
    else if (role.name === 'tr') this.content.closeRow();
    else if (role.rowGroup) this.content.closeRowGroup();
    else if (role.name === 'table') this.content.closeTable();
  }

  /** The text so far is a paragraph. */
  private flush(): void {
    const text = this.line;
    this.line = '';
    if (text === '' || text.trim() === '') return;
    this.content.paragraph(this.marker + shownText(text, this.preformatted > 0));
    this.marker = '';
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
