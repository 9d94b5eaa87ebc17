import type { Matrix } from '../page/matrix.ts';
import type { Box } from '../page/page.ts';

/** What is needed of a font to place its characters. */
export interface PlacedFont {
  /** Glyph units → text units; a thousandth for all but Type 3. */
  readonly scale: number;
  readonly vertical: boolean;
}

/** What an instruction sets for those after it, saved and restored together. */
export interface GraphicsState {
  matrix: Matrix;
  font: PlacedFont | null;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  /** Nothing is painted outside of it; of a shape that is no rectangle, what it fits into. */
  clip: Box | null;
}

/** How a page begins. */
export function initialState(toPage: Matrix): GraphicsState {
  return {
    matrix: toPage,
    font: null,
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    clip: null,
  };
}
