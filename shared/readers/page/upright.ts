import type { Angle, Box, Drawing, Glyph, Page, Ruling } from './page.ts';

/**
 * The page turned so that most of its text runs from left to right. A wide table is often set sideways on an upright
 * page, with nothing in the file that says the page is to be turned.
 */
export function upright(page: Page): Page {
  const angle = commonestAngle(page.glyphs);
  let turned = page;
  for (let turn = angle; turn > 0; turn -= 90) turned = quarterBack(turned);
  return turned;
}

function commonestAngle(glyphs: readonly Glyph[]): Angle {
  const counts = new Map<Angle, number>();
  for (const { angle } of glyphs) counts.set(angle, (counts.get(angle) ?? 0) + 1);
  let best: Angle = 0;
  for (const [angle, count] of counts) if (count > (counts.get(best) ?? 0)) best = angle;
  return best;
}

/** Turned by 90° against the clock: (x, y) goes to (y, width − x). */
function quarterBack(page: Page): Page {
  const turnBox = ({ left, top, right, bottom }: Box): Box => ({
    left: top,
    right: bottom,
    top: page.width - right,
    bottom: page.width - left,
  });
  const drawing: Drawing = {
    horizontal: page.drawing.vertical.map(({ at, from, to }): Ruling => ({ at: page.width - at, from, to })),
    vertical: page.drawing.horizontal.map(
      ({ at, from, to }): Ruling => ({ at, from: page.width - to, to: page.width - from }),
    ),
    fills: page.drawing.fills.map(turnBox),
  };
  return {
    number: page.number,
    width: page.height,
    height: page.width,
    glyphs: page.glyphs.map((glyph) => ({ ...glyph, ...quarterBackGlyph(glyph, page.width) })),
    drawing,
  };
}

function quarterBackGlyph({ x, y, angle }: Glyph, pageWidth: number): Pick<Glyph, 'x' | 'y' | 'angle'> {
  return { x: y, y: pageWidth - x, angle: ((angle + 270) % 360) as Angle };
}

/** Characters of one direction, seen with their own line level: for text set sideways in a cell. */
export function levelled(glyphs: readonly Glyph[]): readonly Glyph[] {
  const angle = commonestAngle(glyphs);
  let turned = glyphs.filter((glyph) => glyph.angle === angle);
  for (let turn = angle; turn > 0; turn -= 90) {
    turned = turned.map((glyph) => ({ ...glyph, ...quarterBackGlyph(glyph, 0) }));
  }
  return turned;
}
