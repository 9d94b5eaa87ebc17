import { tidy } from '../words/normalise.ts';
import { LIMITS } from './limits.ts';
import { contentsOf, type PageObject } from './ofd/objects.ts';
import { type Package, packageOf } from './ofd/package.ts';
import { placeObjects } from './ofd/place-objects.ts';
import { blocksOf } from './page/layout.ts';
import { isGarbled, isPicture, isUnseen } from './page/legible.ts';
import type { Matrix } from './page/matrix.ts';
import type { Box, Glyph, Page } from './page/page.ts';
import { PAGES_UNREADABLE } from './page/refusals.ts';
import { RECOGNISED, remarksOn } from './page/remarks.ts';
import { Sketch } from './page/sketch.ts';
import type { Read } from './reader.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';
import { type Archive, openZip } from './zip.ts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** A4, for a file that does not say how large its pages are. */
const USUAL_AREA = { left: 0, top: 0, right: 210, bottom: 297 };

/** Reads an OFD (GB/T 33190): characters with their places, and lines, as in a PDF. Fonts and pictures are not read. */
export const read: Read = async (bytes) => {
  const archive = openZip(bytes);
  if ([...archive.names].some((name) => /encrypt/iu.test(name))) return UNREADABLE.encrypted;
  const contents = packageOf(archive);
  if (contents.pages.length > LIMITS.pages) return PAGES_UNREADABLE.tooManyPages;
  const pages = pagesOf(archive, contents);
  if (isUnseen(pages, sum(pages))) return PAGES_UNREADABLE.recognised;
  if (isPicture(pages)) return UNREADABLE.scan;
  if (isGarbled(pages)) return PAGES_UNREADABLE.garbled;
  const title = tidy(contents.title);
  return {
    format: 'ofd',
    blocks: blocksOf(pages),
    remarks: [...remarksOn(pages), ...(isRecognised(pages) ? [RECOGNISED] : [])],
    ...(title === '' ? {} : { title }),
  };
};

interface OfdPage extends Page {
  /** A picture lies under or over all of it. */
  readonly pictured: boolean;
  readonly unpainted: number;
}

const sum = (pages: readonly OfdPage[]): number =>
  pages.reduce((total, { unpainted }) => total + unpainted, 0);

/** Is there a picture of the whole of each page with text? Then a program put the text there that it saw in the picture. */
function isRecognised(pages: readonly OfdPage[]): boolean {
  const withText = pages.filter(({ glyphs }) => glyphs.length > 0);
  return withText.every(({ pictured }) => pictured);
}

/** A picture that covers this part of a page is one of the page. */
const MOST = 0.8;

function covers(picture: Box, page: Box): boolean {
  const across = Math.min(picture.right, page.right) - Math.max(picture.left, page.left);
  const down = Math.min(picture.bottom, page.bottom) - Math.max(picture.top, page.top);
  const whole = (page.right - page.left) * (page.bottom - page.top);
  return across > 0 && down > 0 && across * down >= MOST * whole;
}

function pagesOf(archive: Archive, { area, pages, templates, resources }: Package): OfdPage[] {
  const graphics = new Map<string, PageObject[]>();
  for (const name of resources) {
    if (!archive.has(name)) continue;
    for (const [id, objects] of contentsOf(archive.text(name)).graphics) graphics.set(id, objects);
  }
  const templateObjects = new Map<string, PageObject[]>();
  const objectsOfTemplate = (id: string): PageObject[] => {
    const name = templates.get(id);
    const known = templateObjects.get(id);
    if (known || name === undefined || !archive.has(name)) return known ?? [];
    const { objects } = contentsOf(archive.text(name));
    templateObjects.set(id, objects);
    return objects;
  };
  let characters = 0;
  return pages.map((name, index) => {
    const contents = contentsOf(archive.text(name));
    const box = contents.area ?? area ?? USUAL_AREA;
    const scale = POINTS_PER_MILLIMETRE;
    const toPage: Matrix = [scale, 0, 0, scale, -box.left * scale, -box.top * scale];
    const onto = { glyphs: [] as Glyph[], sketch: new Sketch() };
    placeObjects(contents.templates.flatMap(objectsOfTemplate), toPage, graphics, onto);
    placeObjects(contents.objects, toPage, graphics, onto);
    characters += onto.glyphs.length;
    if (characters > LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
    return {
      number: index + 1,
      width: (box.right - box.left) * scale,
      height: (box.bottom - box.top) * scale,
      glyphs: onto.glyphs,
      drawing: onto.sketch.drawing(),
      pictured: contents.pictures.some((picture) => covers(picture, box)),
      unpainted: contents.unpainted,
    };
  });
}
