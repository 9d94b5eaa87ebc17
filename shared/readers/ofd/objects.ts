import { type Attributes, walkXml } from '../markup.ts';
import { IDENTITY, type Matrix, matrixFrom } from '../page/matrix.ts';
import type { Box } from '../page/page.ts';

/** Where an object stands: lengths are millimetres, `matrix` is applied inside the box. */
interface Placed {
  readonly box: Box;
  readonly matrix: Matrix;
}

export interface TextObject extends Placed {
  readonly kind: 'text';
  readonly size: number;
  readonly stretch: number;
  /** Degrees by which each character is turned on its place. */
  readonly turned: number;
  readonly codes: readonly TextCode[];
}

/** Characters with the place of the first and the steps to each of the others. */
export interface TextCode {
  readonly x: number;
  readonly y: number;
  readonly stepsX: readonly number[] | null;
  readonly stepsY: readonly number[] | null;
  readonly text: string;
}

export interface PathObject extends Placed {
  readonly kind: 'path';
  readonly stroked: boolean;
  readonly filled: boolean;
  readonly data: string;
}

export interface CompositeObject extends Placed {
  readonly kind: 'composite';
  readonly resource: string;
}

export type PageObject = TextObject | PathObject | CompositeObject;

/** What a page or a resource file holds: its own objects, and those of each graphic that it defines, by number. */
export interface Contents {
  readonly objects: PageObject[];
  readonly graphics: Map<string, PageObject[]>;
  readonly templates: string[];
  /** The page's own size, where it has one. */
  area: Box | null;
  /** Where pictures stand. */
  readonly pictures: Box[];
  /** Characters that are in the file and not shown. */
  unpainted: number;
}

const UNKNOWN_CHARACTER = '\uFFFD';

/** The objects of a `Content.xml` or a resource file. @throws Refusal damaged, or nested too deeply */
export function contentsOf(xml: string): Contents {
  const contents: Contents = {
    objects: [],
    graphics: new Map(),
    templates: [],
    area: null,
    pictures: [],
    unpainted: 0,
  };
  let target = contents.objects;
  let clips = 0;
  let text: { object: Omit<TextObject, 'codes'>; codes: TextCode[]; glyphs: number } | null = null;
  let unseen = false;
  let code: Omit<TextCode, 'text'> | null = null;
  let path: Omit<PathObject, 'data'> | null = null;
  let reading = '';
  let words = '';

  walkXml(xml, {
    open(name, attributes) {
      words = '';
      reading = name;
      if (name === 'Clips') clips += 1;
      if (clips > 0) return;
      if (name === 'CompositeGraphicUnit') {
        target = [];
        contents.graphics.set(attributes.get('ID') ?? '', target);
      } else if (name === 'TextObject') {
        unseen = !isVisible(attributes) || attributes.get('Alpha') === '0';
        text = unseen ? null : { object: textObject(attributes), codes: [], glyphs: 0 };
      } else if (name === 'CGTransform' && text) {
        text.glyphs += Number(attributes.get('GlyphCount') ?? 1) || 1;
      } else if (name === 'TextCode') {
        const before: TextCode | undefined = text?.codes.at(-1);
        code = {
          x: numberIn(attributes.get('X'), before?.x ?? 0),
          y: numberIn(attributes.get('Y'), before?.y ?? 0),
          stepsX: steps(attributes.get('DeltaX')),
          stepsY: steps(attributes.get('DeltaY')),
        };
      } else if (name === 'PathObject' && isVisible(attributes)) {
        path = {
          kind: 'path',
          ...placed(attributes),
          stroked: attributes.get('Stroke') !== 'false',
          filled: attributes.get('Fill') === 'true',
        };
      } else if (name === 'CompositeObject' && isVisible(attributes)) {
        target.push({
          kind: 'composite',
          ...placed(attributes),
          resource: attributes.get('ResourceID') ?? '',
        });
      } else if (name === 'ImageObject' && isVisible(attributes)) {
        contents.pictures.push(placed(attributes).box);
      } else if (name === 'Template') {
        contents.templates.push(attributes.get('TemplateID') ?? '');
      }
    },
    text(piece) {
      if (reading === 'TextCode' || reading === 'AbbreviatedData' || reading === 'PhysicalBox')
        words += piece;
    },
    close(name) {
      if (name === 'Clips') clips -= 1;
      if (clips > 0) return;
      if (name === 'TextCode' && text && code)
        text.codes.push({ ...code, text: words.replace(/[\r\n\t]/gu, '') });
      else if (name === 'TextCode' && unseen) contents.unpainted += words.trim().length;
      else if (name === 'TextObject' && text) {
        const silent = text.glyphs > 0 && text.codes.every((each) => each.text.trim() === '');
        const codes = silent ? [unknown(text.codes[0], text.glyphs)] : text.codes;
        target.push({ ...text.object, codes });
        text = null;
      } else if (name === 'AbbreviatedData' && path) target.push({ ...path, data: words });
      else if (name === 'PathObject') path = null;
      else if (name === 'PhysicalBox') contents.area = boxIn(words);
      else if (name === 'CompositeGraphicUnit') target = contents.objects;
      reading = '';
    },
  });
  return contents;
}

/** Drawings of characters without the characters. */
function unknown(code: TextCode | undefined, glyphs: number): TextCode {
  return {
    x: code?.x ?? 0,
    y: code?.y ?? 0,
    stepsX: code?.stepsX ?? null,
    stepsY: code?.stepsY ?? null,
    text: UNKNOWN_CHARACTER.repeat(Math.min(glyphs, 1_000)),
  };
}

function isVisible(attributes: Attributes): boolean {
  return attributes.get('Visible') !== 'false';
}

function textObject(attributes: Attributes): Omit<TextObject, 'codes'> {
  return {
    kind: 'text',
    ...placed(attributes),
    size: numberIn(attributes.get('Size'), 0),
    stretch: numberIn(attributes.get('HScale'), 1),
    turned: numberIn(attributes.get('CharDirection'), 0),
  };
}

function placed(attributes: Attributes): Placed {
  return {
    box: boxIn(attributes.get('Boundary') ?? '') ?? { left: 0, top: 0, right: 0, bottom: 0 },
    matrix: matrixFrom(numbersIn(attributes.get('CTM') ?? '')) ?? IDENTITY,
  };
}

/** `x y width height` */
export function boxIn(text: string): Box | null {
  const [left, top, width, height] = numbersIn(text);
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  return { left, top, right: left + width, bottom: top + height };
}

function numbersIn(text: string): number[] {
  return text
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
    .filter(Number.isFinite);
}

function numberIn(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? Number.NaN);
  return Number.isFinite(number) ? number : otherwise;
}

/** `3.5 g 4 3.2` is 3.5 and then four times 3.2. */
function steps(text: string | undefined): number[] | null {
  if (text === undefined || text.trim() === '') return null;
  const found: number[] = [];
  const words = text.trim().split(/[\s,]+/u);
  for (let index = 0; index < words.length; index += 1) {
    if (words[index] === 'g') {
      const times = Math.min(Number(words[index + 1]) || 0, 10_000);
      for (let time = 0; time < times; time += 1) found.push(Number(words[index + 2]) || 0);
      index += 2;
    } else {
      found.push(Number(words[index]) || 0);
    }
  }
  return found;
}
