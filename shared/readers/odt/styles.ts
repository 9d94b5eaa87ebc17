import type { ListLevel } from '../list-labels.ts';
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
  const format = wordFormat(attributes.get('style:num-format') ?? '');
  const start = Number(attributes.get('text:start-value') ?? 1);
  if (format === 'none') return { format, start, pattern: '' };
  const shown = Math.min(level, Number(attributes.get('text:display-levels') ?? 1));
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + index + 1}`).join('.');
  const pattern =
    (attributes.get('style:num-prefix') ?? '') + numbers + (attributes.get('style:num-suffix') ?? '');
  return { format, start, pattern };
}

/** OpenDocument names a format by how it begins: 「一, 二, 三, ...」. */
const FORMATS: readonly (readonly [string, string])[] = [
  ['1', 'decimal'],
  ['一', 'chineseCounting'],
  ['壹', 'chineseLegalSimplified'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
  ['①', 'decimalEnclosedCircle'],
  ['⑴', 'decimalEnclosedParen'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
];

function wordFormat(format: string): string {
  if (format === '') return 'none';
  return FORMATS.find(([first]) => format.startsWith(first))?.[1] ?? 'decimal';
}
