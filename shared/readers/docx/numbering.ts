import { type Attributes, walkXml } from '../markup.ts';
import { formatNumber } from '../number-format.ts';

/** What a paragraph or a style says of its place in a list. */
export interface ListItem {
  readonly list: string | null;
  readonly level: number | null;
}

/** Gives the number that stands in front of an automatically numbered paragraph: 「一、」, 「（二）」, 「3. 」. */
export interface Numbering {
  /** To be called for each numbered paragraph in order. Empty when it has no number. */
  label(item: ListItem, style: string | null): string;
}

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  legal: boolean;
  /** The level whose counting starts this one anew; `null`: every higher one, 0: none. */
  restart: number | null;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** The style in which the levels are really defined. */
  styleLink: string | null;
}

interface List {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

interface Definitions {
  readonly abstracts: Map<string, Abstract>;
  readonly lists: Map<string, List>;
}

interface Style {
  basedOn: string | null;
  list: string | null;
  level: number | null;
}

const HIGHEST_LEVEL = 8;

function value(attributes: Attributes): string {
  return attributes.local('val') ?? '';
}

function number(text: string | undefined, otherwise: number): number {
  const parsed = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(parsed) && parsed >= 0 ? parsed : otherwise;
}

function readDefinitions(xml: string): Definitions {
  const abstracts = new Map<string, Abstract>();
  const lists = new Map<string, List>();
  let abstract: Abstract | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let overridden = 0;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'abstractNum') {
        abstract = { levels: new Map(), styleLink: null };
        abstracts.set(attributes.local('abstractNumId') ?? '', abstract);
      } else if (name === 'num') {
        list = { abstract: '', starts: new Map(), levels: new Map() };
        lists.set(attributes.local('numId') ?? '', list);
      } else if (name === 'abstractNumId' && list !== null) list.abstract = value(attributes);
      else if (name === 'numStyleLink' && abstract !== null) abstract.styleLink = value(attributes);
      else if (name === 'lvlOverride') overridden = number(attributes.local('ilvl'), 0);
      else if (name === 'startOverride') list?.starts.set(overridden, number(value(attributes), 1));
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false, restart: null };
        (list?.levels ?? abstract?.levels)?.set(number(attributes.local('ilvl'), 0), level);
      } else if (level === null) return;
      else if (name === 'start') level.start = number(value(attributes), 1);
      else if (name === 'numFmt') level.format = value(attributes);
      else if (name === 'lvlText') level.text = value(attributes);
      else if (name === 'suff') level.suffix = value(attributes);
      else if (name === 'isLgl') level.legal = !/^(?:0|false|off)$/u.test(value(attributes));
      else if (name === 'lvlRestart') level.restart = number(value(attributes), 0);
    },
    close(name) {
      if (name === 'lvl') level = null;
      else if (name === 'abstractNum') abstract = null;
      else if (name === 'num') list = null;
    },
    text() {},
  });
  return { abstracts, lists };
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'style') {
        style = { basedOn: null, list: null, level: null };
        styles.set(attributes.local('styleId') ?? '', style);
      } else if (style === null) return;
      else if (name === 'basedOn') style.basedOn = value(attributes);
      else if (name === 'numId') style.list = value(attributes);
      else if (name === 'ilvl') style.level = number(value(attributes), 0);
    },
    close(name) {
      if (name === 'style') style = null;
    },
    text() {},
  });
  return styles;
}

class Counters implements Numbering {
  private readonly definitions: Definitions;
  private readonly styles: ReadonlyMap<string, Style>;
  /** Lists of one abstract definition count together. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(definitions: Definitions, styles: ReadonlyMap<string, Style>) {
    this.definitions = definitions;
    this.styles = styles;
  }

  label(item: ListItem, style: string | null): string {
    const inherited = this.fromStyle(style);
    const id = item.list ?? inherited.list;
    const depth = Math.min(HIGHEST_LEVEL, item.level ?? inherited.level ?? 0);
    const list = id === null ? undefined : this.definitions.lists.get(id);
    if (id === null || list === undefined) return '';
    const abstract = this.abstractOf(list);
    const levelAt = (index: number): Level | undefined =>
      list.levels.get(index) ?? abstract?.levels.get(index);
    const level = levelAt(depth);
    if (level === undefined) return '';

    const counts = this.counts.get(list.abstract) ?? [];
    this.counts.set(list.abstract, counts);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [index, start] of list.starts) counts[index] = start - 1;
    }
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    for (let below = depth + 1; below <= HIGHEST_LEVEL; below++) {
      const restart = levelAt(below)?.restart ?? null;
      if (restart === null || depth < restart) counts[below] = undefined;
    }
    const text = level.text.replace(/%([1-9])/gu, (_whole, digit: string) => {
      const index = Number(digit) - 1;
      const at = levelAt(index);
      return formatNumber(
        counts[index] ?? at?.start ?? 1,
        level.legal ? 'decimal' : (at?.format ?? 'decimal'),
      );
    });
    if (level.format === 'bullet' || text.trim() === '') return '';
    return level.suffix === 'nothing' ? text : `${text} `;
  }

  private abstractOf(list: List): Abstract | undefined {
    const abstract = this.definitions.abstracts.get(list.abstract);
    if (abstract === undefined || abstract.styleLink === null) return abstract;
    const linked = this.definitions.lists.get(this.styles.get(abstract.styleLink)?.list ?? '');
    return this.definitions.abstracts.get(linked?.abstract ?? '') ?? abstract;
  }

  private fromStyle(id: string | null): ListItem {
    let list: string | null = null;
    let level: number | null = null;
    const seen = new Set<string>();
    for (let next = id; next !== null && !seen.has(next); ) {
      seen.add(next);
      const style = this.styles.get(next);
      list ??= style?.list ?? null;
      level ??= style?.level ?? null;
      next = style?.basedOn ?? null;
    }
    return { list, level };
  }
}

const NONE: Numbering = { label: () => '' };

/** Reads the lists of a document: `numbering.xml`, and `styles.xml` for paragraphs numbered by their style. */
export function readNumbering(numberingXml: string | null, stylesXml: string | null): Numbering {
  if (numberingXml === null) return NONE;
  return new Counters(readDefinitions(numberingXml), stylesXml === null ? new Map() : readStyles(stylesXml));
}
