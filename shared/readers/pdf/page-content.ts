import type { OPS } from 'pdfjs-dist';
import { compose, IDENTITY, type Matrix, matrixFrom } from '../page/matrix.ts';
import type { Page } from '../page/page.ts';
import { boxAround, drawPaths, within } from '../page/path.ts';
import { Sketch } from '../page/sketch.ts';
import { type GraphicsState, initialState, type PlacedFont } from './graphics-state.ts';
import { pathsIn } from './paths.ts';
import { type ShownGlyph, ShownText } from './shown-text.ts';

/** The instructions of a page as pdfjs gives them. */
export interface Instructions {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PageContent extends Page {
  /** Characters that are in the file but not painted. */
  readonly unpainted: number;
}

/** Follows the instructions of a page and notes which characters and lines come to stand where. */
export function pageContent(
  page: { number: number; width: number; height: number; toPage: Matrix },
  { fnArray, argsArray }: Instructions,
  ops: typeof OPS,
  fontOf: (name: string) => PlacedFont,
): PageContent {
  const text = new ShownText();
  const sketch = new Sketch();
  const saved: GraphicsState[] = [];
  let state = initialState(page.toPage);

  const save = (): void => {
    saved.push({ ...state });
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const transform = (values: unknown): void => {
    const matrix = matrixFrom(values);
    if (matrix) state.matrix = compose(state.matrix, matrix);
  };

  let clips = false;
  const draw = (operation: number, data: ArrayLike<number>): void => {
    const paths = pathsIn(data, state.matrix);
    if (clips && paths.length > 0) state.clip = within(state.clip, boxAround(paths));
    const stroked = operation === ops.stroke || operation === ops.closeStroke;
    const filled = operation === ops.fill || operation === ops.eoFill;
    const both =
      operation === ops.fillStroke ||
      operation === ops.eoFillStroke ||
      operation === ops.closeFillStroke ||
      operation === ops.closeEOFillStroke;
    if (!stroked && !filled && !both) return;
    drawPaths(paths, { stroked: stroked || both, filled: filled || both }, sketch, state.clip);
  };

  fnArray.forEach((operation, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    const number = (position: number): number => Number(args[position]) || 0;
    switch (operation) {
      case ops.save:
      case ops.beginGroup:
        save();
        break;
      case ops.restore:
      case ops.endGroup:
      case ops.paintFormXObjectEnd:
      case ops.endAnnotation:
        restore();
        break;
      case ops.transform:
        transform(args);
        break;
      case ops.paintFormXObjectBegin:
        save();
        transform(args[0]);
        break;
      case ops.beginAnnotation:
        save();
        state.matrix = page.toPage;
        transform(args[2]);
        transform(args[3]);
        break;
      case ops.beginText:
        text.begin(IDENTITY);
        break;
      case ops.setTextMatrix:
        text.begin(matrixFrom(args.length === 1 ? args[0] : args));
        break;
      case ops.moveText:
        text.newLine(number(0), number(1));
        break;
      case ops.setLeadingMoveText:
        state.leading = -number(1);
        text.newLine(number(0), number(1));
        break;
      case ops.nextLine:
        text.newLine(0, -state.leading);
        break;
      case ops.setLeading:
        state.leading = number(0);
        break;
      case ops.setCharSpacing:
        state.characterSpacing = number(0);
        break;
      case ops.setWordSpacing:
        state.wordSpacing = number(0);
        break;
      case ops.setHScale:
        state.horizontalScale = number(0) / 100;
        break;
      case ops.setTextRise:
        state.rise = number(0);
        break;
      case ops.setTextRenderingMode:
        state.renderingMode = number(0);
        break;
      case ops.setFont:
        state.font = fontOf(String(args[0]));
        state.fontSize = number(1);
        break;
      case ops.showText:
        text.show(args[0] as readonly (ShownGlyph | number)[], state);
        break;
      case ops.clip:
      case ops.eoClip:
        clips = true;
        break;
      case ops.constructPath: {
        const data = (args[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
        if (data) draw(number(0), data);
        clips = false;
        break;
      }
    }
  });
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    glyphs: text.glyphs,
    drawing: sketch.drawing(),
    unpainted: text.unpainted,
  };
}
