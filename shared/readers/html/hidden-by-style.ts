import type { Attributes } from './tags.ts';

/** Which elements a page's own style sheets do not show. */
export type HiddenByStyle = (name: string, attributes: Attributes) => boolean;

const NOT_ON_SCREEN = /\bmedia\s*=\s*["']?(?![^"'>]*\b(?:all|screen)\b)/iu;
/** `.hide`, `#old`, `td.hide`, `tr.a.b`, `del`: an element by what it is itself, whatever stands around it. */
const SIMPLE = /^([a-z][\w-]*)?((?:[.#][\w-]+)*)$/iu;
/** Pages have a few dozen such rules; with more than this none is followed. */
const MOST_RULES = 1_000;

interface Selector {
  readonly name: string;
  readonly classes: readonly string[];
  readonly id: string;
}

/**
 * Reads `display: none` and `visibility: hidden` of the style sheets inside a page, for elements chosen by name, class
 * or id alone. In doubt text stays: what any other rule may show again is not hidden, and rules for print are no
 * rules for a reader.
 */
export function hiddenByStyle(source: string): HiddenByStyle {
  const hiding: Selector[] = [];
  const showing: Selector[] = [];
  /** Selectors of another kind, among the rules that show something. */
  const others: string[] = [];
  for (const { selectors, body } of sheetsIn(source).flatMap(rulesOf)) {
    const hides = effectOf(body);
    if (hides === null) continue;
    for (const text of selectors.split(',')) {
      const selector = simple(text.trim());
      if (selector) (hides ? hiding : showing).push(selector);
      else if (!hides) others.push(text);
    }
  }
  if (hiding.length + showing.length + others.length > MOST_RULES) return () => false;
  const certain = hiding.filter(({ name, classes, id }) => {
    const keys = [...classes.map((each) => `.${each}`), ...(id === '' ? [] : [`#${id}`])];
    return (
      name !== 'html' && name !== 'body' && !keys.some((key) => others.some((text) => text.includes(key)))
    );
  });
  if (certain.length === 0) return () => false;
  return (name, attributes) => {
    const fits = (selector: Selector): boolean => matches(selector, name, attributes);
    if (!certain.some(fits) || showing.some(fits)) return false;
    return effectOf(attributes.style ?? '') !== false;
  };
}

/** Does a rule hide what it is for (`true`) or show it (`false`)? `null` when it says nothing of that. */
function effectOf(body: string): boolean | null {
  let effect: boolean | null = null;
  for (const declaration of body.split(';')) {
    const [, property = '', value = ''] = /^\s*(display|visibility)\s*:\s*([\w-]+)/iu.exec(declaration) ?? [];
    if (property === '') continue;
    const hides = /^(?:none|hidden|collapse)$/iu.test(value);
    effect = hides || (effect === true && property.toLowerCase() === 'visibility');
  }
  return effect;
}

/** The texts of the style sheets that are for screens. */
function sheetsIn(source: string): string[] {
  const sheets: string[] = [];
  const lower = source.toLowerCase();
  for (let at = lower.indexOf('<style'); at >= 0; at = lower.indexOf('<style', at)) {
    const start = lower.indexOf('>', at) + 1;
    const end = lower.indexOf('</style', start);
    if (start === 0 || end < 0) break;
    if (!NOT_ON_SCREEN.test(source.slice(at, start))) sheets.push(source.slice(start, end));
    at = end;
  }
  return sheets;
}

function simple(text: string): Selector | null {
  const [, name = '', rest = ''] = SIMPLE.exec(text) ?? [];
  if (name === '' && rest === '') return null;
  const parts = rest.match(/[.#][\w-]+/gu) ?? [];
  const ids = parts.filter((part) => part.startsWith('#')).map((part) => part.slice(1));
  if (ids.length > 1) return null;
  const classes = parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1));
  return { name: name.toLowerCase(), classes, id: ids[0] ?? '' };
}

function matches({ name, classes, id }: Selector, element: string, attributes: Attributes): boolean {
  if (name !== '' && name !== element) return false;
  if (id !== '' && attributes.id !== id) return false;
  const own = (attributes.class ?? '').split(/\s+/u);
  return classes.every((each) => own.includes(each));
}

/** The rules of a sheet, those for screens among `@media` included. */
function rulesOf(sheet: string): { selectors: string; body: string }[] {
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
