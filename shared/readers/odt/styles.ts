import type { ListLevel } from '../list-labels.ts';
import type { Attributes, XmlHandler } from '../markup.ts';

/** The list style of numbered headings has no name of its own. */
export const OUTLINE = '\u0000outline';

/**
 * What the styles of an OpenDocument text say that changes its text. Walks `styles.xml`, then what stands in front of
 * the text in `content.xml`; the later one holds.
 */
export class Styles implements XmlHandler {
  /** Text and paragraph styles whose text is not shown, or is struck through. */
  readonly hidden = new Set<string>();
  /** Levels of the list styles, from 0. */
  readonly lists = new Map<string, (ListLevel | undefined)[]>();
  /** The list style that a paragraph style brings with it. */
  readonly listOf = new Map<string, string>();
  private style = '';
  private list: (ListLevel | undefined)[] | null = null;

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style': {
        this.style = attributes.get('style:name') ?? '';
        const listStyle = attributes.get('style:list-style-name');
        if (listStyle) this.listOf.set(this.style, listStyle);
        break;
      }
      case 'text-properties':
        if (attributes.get('text:display') === 'none' || isStruck(attributes)) this.hidden.add(this.style);
        break;
      case 'list-style':
      case 'outline-style':
        this.list = [];
        this.lists.set(name === 'list-style' ? (attributes.get('style:name') ?? '') : OUTLINE, this.list);
        break;
      case 'list-level-style-number':
      case 'outline-level-style': {
        const level = Number(attributes.get('text:level') ?? 1);
        if (this.list && level >= 1 && level <= 10) this.list[level - 1] = readLevel(level, attributes);
        break;
      }
    }
  }

  close(name: string): void {
    if (name === 'list-style' || name === 'outline-style') this.list = null;
    if (name === 'style') this.style = '';
  }

  text(): void {}
}

function isStruck(attributes: Attributes): boolean {
  return ['text-line-through-style', 'text-line-through-type'].some(
    (name) => (attributes.get(`style:${name}`) ?? 'none') !== 'none',
  );
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
