import { angleOf } from '../page/angle.ts';
import { apply, compose, IDENTITY, type Matrix } from '../page/matrix.ts';
import { type Box, type Glyph, MIDDLE_ABOVE_BASE } from '../page/page.ts';
import { goesOn, inDoubtIfFigure } from '../page/trimmed.ts';
import type { GraphicsState } from './graphics-state.ts';

/** A character to be shown, as pdfjs gives it; measures are glyph units. */
export interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric: readonly number[] | null;
}

/** Text that is not painted: the layer under which a scanner puts what it believes to read. */
const INVISIBLE = 3;
/** Text that only clips. */
const CLIP_ONLY = 7;

/** Follows the pen from character to character and notes where each comes to stand on the page. */
export class ShownText {
  readonly glyphs: Glyph[] = [];
  #before: { readonly glyph: Glyph; readonly isSeen: boolean } | null = null;
  /** Characters that were shown but not painted. */
  unpainted = 0;
  private matrix = IDENTITY;
  private lineX = 0;
  private lineY = 0;
  private x = 0;
  private y = 0;

  /** Begins at the origin of a matrix; where it is none, of the one before. */
  begin(matrix: Matrix | null): void {
    this.matrix = matrix ?? this.matrix;
    this.lineX = 0;
    this.lineY = 0;
    this.x = 0;
    this.y = 0;
  }

  /** To a new line, so far from where the one before it began. */
  newLine(dx: number, dy: number): void {
    this.lineX += dx;
    this.lineY += dy;
    this.x = this.lineX;
    this.y = this.lineY;
  }

  /** @param shown numbers among the characters move the pen back, in thousandths of the font's size */
  show(shown: readonly (ShownGlyph | number)[], state: GraphicsState): void {
    const { font, renderingMode } = state;
    if (!font || state.fontSize === 0) return;
    const toPage = compose(state.matrix, this.matrix);
    const size = Math.abs(state.fontSize);
    const direction = Math.sign(state.fontSize);
    const scale = size * font.scale;
    const unitX = Math.hypot(toPage[0], toPage[1]);
    const height = size * Math.hypot(toPage[2], toPage[3]);
    const angle = angleOf((Math.atan2(toPage[1] * direction, toPage[0] * direction) * 180) / Math.PI);
    const painted = renderingMode !== INVISIBLE && renderingMode !== CLIP_ONLY;
    const put = (text: string, x: number, y: number, width: number): void => {
      if (text === '') return;
      if (!painted) this.unpainted += 1;
      else if (angle !== null) {
        const [middleX, middleY] = apply(toPage, x, y + state.rise);
        this.#note({ text, x: middleX, y: middleY, width: width * unitX, size: height, angle }, state.clip);
      }
    };
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        if (font.vertical) this.y -= (glyph / 1000) * size;
        else this.x -= (glyph / 1000) * state.fontSize * state.horizontalScale;
        continue;
      }
      const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const text = glyph.unicode.replace(/\s+/gu, '');
      if (font.vertical) {
        const advance = -(glyph.vmetric?.[0] ?? -1000) * scale;
        put(text, this.x, this.y - advance / 2, size);
        this.y -= advance + spacing;
      } else {
        const advance = glyph.width * scale * direction * state.horizontalScale;
        put(text, this.x + advance / 2, this.y + MIDDLE_ABOVE_BASE * size * direction, Math.abs(advance));
        this.x += advance + spacing * state.horizontalScale;
      }
    }
  }

  /** Keeps a character that is seen; a figure that goes on where nothing is seen is none any more. */
  #note(glyph: Glyph, clip: Box | null): void {
    const seen = isSeen(glyph, clip);
    const before = this.#before;
    const cut = before && before.isSeen !== seen && goesOn(before.glyph, glyph);
    if (cut && !seen) this.glyphs[this.glyphs.length - 1] = inDoubtIfFigure(before.glyph);
    if (seen) this.glyphs.push(cut ? inDoubtIfFigure(glyph) : glyph);
    this.#before = { glyph, isSeen: seen };
  }
}

/** In the frame of a cell, what is cut so far is the upper or lower part of a line that had no room … */
const CUT = 0.2;
/** … and a frame of so many lines at least is of the page, of which the next shows the other part. */
const LINES_OF_PAGE = 20;

function isSeen({ x, y, size, angle }: Glyph, clip: Box | null): boolean {
  if (!clip) return true;
  const level = angle === 0 || angle === 180;
  const height = level ? clip.bottom - clip.top : clip.right - clip.left;
  const cut = height < LINES_OF_PAGE * size ? CUT * size : 0;
  const [across, down] = level ? [0, cut] : [cut, 0];
  return (
    x >= clip.left + across && x <= clip.right - across && y >= clip.top + down && y <= clip.bottom - down
  );
}
