import type { ListLevel, NumberStyle } from '../list-labels.ts';
import { type Attributes, walkXml } from '../markup.ts';

/** What the styles of an OpenDocument text say that changes its text. */
export interface Styles {
  /** Text and paragraph styles whose text is not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Levels of the list styles, from 0. */
  readonly lists: ReadonlyMap<string, readonly (ListLevel | undefined)[]>;
  /** The list style that a paragraph style brings with it. */
  readonly listOf: ReadonlyMap<string, string>;
}

/** The list style of numbered headings has no name of its own. */
export const OUTLINE = '\u0000outline';

/** Reads the styles of `styles.xml` and those in front of the text of `content.xml`; the later one holds. */
export function readStyles(...parts: readonly string[]): Styles {
  const hidden = new Set<string>();
  const lists = new Map<string, (ListLevel | undefined)[]>();
  const listOf = new Map<string, string>();
  let style = '';
  let list: (ListLevel | undefined)[] | null = null;
  for (const xml of parts) {
    walkXml(xml, {
      open(name, attributes) {
        if (name === 'style') {
          style = attributes.get('style:name') ?? '';
          const listStyle = attributes.get('style:list-style-name');
          if (listStyle) listOf.set(style, listStyle);
        } else if (name === 'text-properties' && attributes.get('text:display') === 'none') hidden.add(style);
        else if (name === 'list-style' || name === 'outline-style') {
          list = [];
          lists.set(name === 'list-style' ? (attributes.get('style:name') ?? '') : OUTLINE, list);
        } else if (list && (name === 'list-level-style-number' || name === 'outline-level-style')) {
          const level = Number(attributes.get('text:level') ?? 1);
          if (level >= 1 && level <= 10) list[level - 1] = readLevel(level, attributes);
        }
      },
      close(name) {
        if (name === 'list-style' || name === 'outline-style') list = null;
        if (name === 'style') style = '';
      },
      text: () => {},
    });
  }
  return { hidden, lists, listOf };
}

function readLevel(level: number, attributes: Attributes): ListLevel {
  const style = numberStyle(attributes.get('style:num-format') ?? '');
  const start = Number(attributes.get('text:start-value') ?? 1);
  if (style === 'none') return { style, start, pattern: '' };
  const shown = Math.min(level, Number(attributes.get('text:display-levels') ?? 1));
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + index + 1}`).join('.');
  const pattern =
    (attributes.get('style:num-prefix') ?? '') + numbers + (attributes.get('style:num-suffix') ?? '');
  return { style, start, pattern };
}

const STYLES: readonly (readonly [string, NumberStyle])[] = [
  ['1', 'decimal'],
  ['一', 'chinese'],
  ['壹', 'chinese-formal'],
  ['①', 'circled'],
  ['⑴', 'bracketed'],
  ['a', 'lower-letter'],
  ['A', 'upper-letter'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
];

function numberStyle(format: string): NumberStyle {
  if (format === '') return 'none';
  return STYLES.find(([first]) => format.startsWith(first))?.[1] ?? 'decimal';
}
