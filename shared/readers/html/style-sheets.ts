/** What the style sheets inside a page say, rule by rule. */
import type { Attributes } from './tags.ts';

const OPENING = /<style/giu;
const CLOSING = /<\/style/giu;
const NOT_ON_SCREEN = /\bmedia\s*=\s*["']?(?![^"'>]*\b(?:all|screen)\b)/iu;
/** `.hide`, `#old`, `td.hide`, `tr.a.b`, `del`: an element by what it is itself, whatever stands around it. */
const SIMPLE = /^([a-z][\w-]*)?((?:[.#][\w-]+)*)$/iu;

export interface Selector {
  readonly name: string;
  readonly classes: readonly string[];
  readonly id: string;
}

/** The texts of the style sheets that are for screens. */
export function sheetsIn(source: string): string[] {
  const find = (tag: RegExp, from: number): number => {
    tag.lastIndex = from;
    return tag.exec(source)?.index ?? -1;
  };
  const sheets: string[] = [];
  for (let at = find(OPENING, 0); at >= 0; at = find(OPENING, at)) {
    const start = source.indexOf('>', at) + 1;
    const end = start === 0 ? -1 : find(CLOSING, start);
    if (end < 0) break;
    if (!NOT_ON_SCREEN.test(source.slice(at, start))) sheets.push(source.slice(start, end));
    at = end;
  }
  return sheets;
}

/** The selector of one element by itself; `null` where it says more. */
export function simple(text: string): Selector | null {
  const [, name = '', rest = ''] = SIMPLE.exec(text) ?? [];
  if (name === '' && rest === '') return null;
  const parts = rest.match(/[.#][\w-]+/gu) ?? [];
  const ids = parts.filter((part) => part.startsWith('#')).map((part) => part.slice(1));
  if (ids.length > 1) return null;
  const classes = parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1));
  return { name: name.toLowerCase(), classes, id: ids[0] ?? '' };
}

export function matches({ name, classes, id }: Selector, element: string, attributes: Attributes): boolean {
  if (name !== '' && name !== element) return false;
  if (id !== '' && attributes.id !== id) return false;
  const own = (attributes.class ?? '').split(/\s+/u);
  return classes.every((each) => own.includes(each));
}

/** The rules of a sheet, those for screens among `@media` included. */
export function rulesOf(sheet: string): { selectors: string; body: string }[] {
  const text = sheet.replace(/\/\*[\s\S]*?\*\/|<!--|-->/gu, '');
  const rules: { selectors: string; body: string }[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const head = text
      .slice(at, open)
      .replace(/^[\s\S]*;/u, '')
      .trim();
    const close = closing(text, open);
    const body = text.slice(open + 1, close);
    if (!head.startsWith('@')) rules.push({ selectors: head, body });
    else if (/^@media\s+(?:only\s+)?(?:all|screen)\s*$/iu.test(head)) rules.push(...rulesOf(body));
    at = close + 1;
  }
  return rules;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}
