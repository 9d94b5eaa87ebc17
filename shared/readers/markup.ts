import { LIMITS } from './limits.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

/** The attributes of the element just opened; valid only during the call. */
export interface Attributes {
  /** By the name as written, prefix and all. */
  get(name: string): string | undefined;
  /** By the name without its prefix, whichever the producer chose. */
  local(name: string): string | undefined;
}

/** Element names come without their prefix: `w:tbl` and `tbl` are both `tbl`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Text with its entities decoded; one run of text may come in several calls. */
  text(text: string): void;
}

const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const COLON = 58;
const EXCLAMATION = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;
const EQUALS = 61;

/** Beginnings and ends of an element's values: no producer writes nearly as many. */
const MOST_VALUES = 4_096;

function damage(): Refusal {
  return new Refusal(UNREADABLE.damaged);
}

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (_whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}

/** The attributes of one tag after the other: where their values stand is noted as the end of the tag is looked for. */
class RawAttributes implements Attributes {
  private readonly xml: string;
  /** Where each value begins and ends, those of an earlier tag behind `count`. */
  private readonly values: number[] = [];
  private count = 0;

  constructor(xml: string) {
    this.xml = xml;
  }

  /** Where the tag that is open at `from` ends, -1 when it does not: a `>` inside a quoted value does not count. */
  scan(from: number): number {
    const { xml, values } = this;
    let count = 0;
    let quote = 0;
    let at = from;
    for (; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (quote !== 0) {
        if (code !== quote) continue;
        values[count++] = at;
        quote = 0;
      } else if (code === QUOTE || code === APOSTROPHE) {
        values[count++] = at + 1;
        quote = code;
        if (count > MOST_VALUES) throw new Refusal(UNREADABLE.tooComplex);
      } else if (code === GREATER_THAN) break;
    }
    this.count = count;
    return at < xml.length ? at : -1;
  }

  get(name: string): string | undefined {
    return this.find(name, false);
  }

  local(name: string): string | undefined {
    return this.find(name, true);
  }

  private find(name: string, afterPrefix: boolean): string | undefined {
    const { xml, values, count } = this;
    for (let index = 0; index < count; index += 2) {
      const start = values[index] ?? 0;
      const equals = beforeSpaces(xml, start - 2);
      if (xml.charCodeAt(equals) !== EQUALS) continue;
      const nameStart = beforeSpaces(xml, equals - 1) + 1 - name.length;
      const before = xml.charCodeAt(nameStart - 1);
      if (before > SPACE && !(afterPrefix && before === COLON)) continue;
      if (xml.startsWith(name, nameStart)) return decodeEntities(xml.slice(start, values[index + 1]));
    }
    return undefined;
  }
}

function beforeSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at--;
  return at;
}

/**
 * Walks the well-formed XML of an office file from tag to tag. A third of htmlparser2's time, as such XML has none
 * of the faults that htmlparser2 repairs; a fault is taken as damage. Entities of a document type are not expanded:
 * a file that brings its own is refused, and nothing outside the file is ever looked at.
 * @throws {Refusal} damaged, or nested deeper than any report is
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  const attributes = new RawAttributes(xml);
  const openNames: string[] = [];
  let at = 0;
  for (;;) {
    const tag = xml.charCodeAt(at) === LESS_THAN ? at : xml.indexOf('<', at);
    if (tag !== at && openNames.length > 0) {
      handler.text(decodeEntities(xml.slice(at, tag < 0 ? undefined : tag)));
    }
    if (tag < 0) break;
    const first = xml.charCodeAt(tag + 1);
    if (first === EXCLAMATION || first === QUESTION) {
      at = skipMarkup(xml, tag, handler, openNames.length);
      continue;
    }
    if (first === SLASH) {
      const end = xml.indexOf('>', tag);
      const name = openNames.pop();
      if (end < 0 || name === undefined || !closes(xml, tag + 2, end, name)) throw damage();
      at = end + 1;
      handler.close(name);
      continue;
    }
    let nameStart = tag + 1;
    let nameEnd = nameStart;
    for (; nameEnd < xml.length; nameEnd++) {
      const code = xml.charCodeAt(nameEnd);
      if (code <= SPACE || code === GREATER_THAN) break;
      if (code === COLON) nameStart = nameEnd + 1;
    }
    const end = attributes.scan(nameEnd);
    if (end < 0) throw damage();
    at = end + 1;
    const empty = xml.charCodeAt(end - 1) === SLASH;
    const last = empty ? end - 1 : end;
    const name = xml.slice(nameStart, Math.min(nameEnd, last));
    if (name === '' || name.charCodeAt(0) === LESS_THAN) throw damage();
    handler.open(name, attributes);
    if (empty) handler.close(name);
    else {
      openNames.push(name);
      if (openNames.length > LIMITS.nesting) throw new Refusal(UNREADABLE.tooComplex);
    }
  }
  if (openNames.length > 0 || !xml.includes('<')) throw damage();
}

/** AbiWord ends its paragraphs in cells as headings. */
const ENDS_AS: Readonly<Record<string, string>> = { p: 'h', h: 'p' };

/** Whether the closing tag between `from` and `end` ends with the local name `name`. */
function closes(xml: string, from: number, end: number, name: string): boolean {
  if (endsWith(xml, from, end, name)) return true;
  const other = ENDS_AS[name];
  return other !== undefined && endsWith(xml, from, end, other);
}

function endsWith(xml: string, from: number, end: number, name: string): boolean {
  let last = end;
  while (last > from && xml.charCodeAt(last - 1) <= SPACE) last--;
  if (!xml.startsWith(name, last - name.length)) return false;
  const before = last - name.length;
  return before === from || xml.charCodeAt(before - 1) === COLON;
}

/** Past a comment, a CDATA section (which is text), a processing instruction or a document type. */
function skipMarkup(xml: string, tag: number, handler: XmlHandler, depth: number): number {
  const past = (closing: string): number => {
    const end = xml.indexOf(closing, tag + 2);
    if (end < 0) throw damage();
    return end + closing.length;
  };
  if (xml.startsWith('<!--', tag)) return past('-->');
  if (xml.startsWith('<![CDATA[', tag)) {
    const next = past(']]>');
    if (depth > 0) handler.text(xml.slice(tag + 9, next - 3));
    return next;
  }
  if (xml.charCodeAt(tag + 1) === QUESTION) return past('?>');
  const next = past('>');
  if (xml.slice(tag, next).includes('[')) throw damage();
  return next;
}
