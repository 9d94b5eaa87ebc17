import { matches, rulesOf, type Selector, sheetsIn, simple } from './style-sheets.ts';
import type { Attributes } from './tags.ts';

/** Which elements a page's own style sheets do not show. */
export type HiddenByStyle = (name: string, attributes: Attributes) => boolean;

/** Pages have a few dozen such rules; with more than this none is followed. */
const MOST_RULES = 1_000;

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
