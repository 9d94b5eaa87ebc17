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

class RawAttributes implements Attributes {
  raw = '';

  get(name: string): string | undefined {
    return this.find(name, false);
  }

  local(name: string): string | undefined {
    return this.find(name, true);
  }

  private find(name: string, afterPrefix: boolean): string | undefined {
    const { raw } = this;
    for (let from = 0; ; ) {
      const at = raw.indexOf(name, from);
      if (at < 0) return undefined;
      from = at + name.length;
      const before = at === 0 ? SPACE : raw.charCodeAt(at - 1);
      if (before > SPACE && !(afterPrefix && before === COLON)) continue;
      const value = this.valueAt(from);
      if (value !== undefined) return decodeEntities(value);
    }
  }

  /** The quoted value behind a name that ends at `from`; none when it was no name of an attribute. */
  private valueAt(from: number): string | undefined {
    const { raw } = this;
    const equals = pastSpaces(raw, from);
    if (raw.charCodeAt(equals) !== EQUALS) return undefined;
    const start = pastSpaces(raw, equals + 1);
    const quote = raw.charCodeAt(start);
    if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
    const end = raw.indexOf(quote === QUOTE ? '"' : "'", start + 1);
    return end < 0 ? undefined : raw.slice(start + 1, end);
  }
}

function pastSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at++;
  return at;
}

/** Where the tag that is open at `from` ends: a `>` inside a quoted value does not count. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === GREATER_THAN) return at;
  }
  return -1;
}

/**
 * Walks the well-formed XML of an office file from tag to tag. A third of htmlparser2's time, as such XML has none
 * of the faults that htmlparser2 repairs; a fault is taken as damage. Entities of a document type are not expanded:
 * a file that brings its own is refused, and nothing outside the file is ever looked at.
 * @throws {Refusal} damaged, or nested deeper than any report is
 */
export function walkXml(xml: string, handler: XmlHandler): void {
  const attributes = new RawAttributes();
  const openNames: string[] = [];
  let at = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
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
    const end = tagEnd(xml, nameEnd);
    if (end < 0) throw damage();
    at = end + 1;
    const empty = xml.charCodeAt(end - 1) === SLASH;
    const last = empty ? end - 1 : end;
    const name = xml.slice(nameStart, Math.min(nameEnd, last));
    if (name === '' || name.charCodeAt(0) === LESS_THAN) throw damage();
    attributes.raw = nameEnd < last ? xml.slice(nameEnd + 1, last) : '';
    handler.open(name, attributes);
    if (empty) handler.close(name);
    else {
      openNames.push(name);
      if (openNames.length > LIMITS.nesting) throw new Refusal(UNREADABLE.tooComplex);
    }
  }
  if (openNames.length > 0 || !xml.includes('<')) throw damage();
}

/** Whether the closing tag between `from` and `end` ends with the local name `name`. */
function closes(xml: string, from: number, end: number, name: string): boolean {
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
