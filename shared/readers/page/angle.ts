import type { Angle } from './page.ts';

/** Off the level by more than this, in degrees, a text is on a slant. */
const LEVEL = 8;

/** The way a line runs, of its degrees clockwise; `null` for text on a slant: a watermark. */
export function angleOf(degrees: number): Angle | null {
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > LEVEL) return null;
  return ((((quarter % 4) + 4) % 4) * 90) as Angle;
}
