import type { OPS } from 'pdfjs-dist';
import { apply, compose, IDENTITY, type Matrix, matrixFrom } from '../page/matrix.ts';
import type { Angle, Box, Glyph, Page } from '../page/page.ts';
import { Sketch } from '../page/sketch.ts';

/** What is needed of a font to place its characters. */
export interface PlacedFont {
  /** Glyph units → text units; a thousandth for all but Type 3. */
  readonly scale: number;
  readonly vertical: boolean;
}

/** The instructions of a page as pdfjs gives them. */
export interface Instructions {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric: readonly number[] | null;
}

interface State {
  matrix: Matrix;
  font: PlacedFont | null;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

/** Middle of a character above its base line, as a part of its height. */
const MIDDLE = 0.36;
/** Text that is not painted: the layer under which a scanner puts what it believes to read. */
const INVISIBLE = 3;
/** Text that only clips. */
const CLIP_ONLY = 7;

/** How pdfjs numbers the parts of a path. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

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
  const glyphs: Glyph[] = [];
  const sketch = new Sketch();
  let unpainted = 0;
  let state: State = {
    matrix: page.toPage,
    font: null,
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
  };
  const saved: State[] = [];
  let textMatrix: Matrix = IDENTITY;
  let lineX = 0;
  let lineY = 0;
  let x = 0;
  let y = 0;

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
  const moveText = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };

  const show = (shown: readonly (ShownGlyph | number)[]): void => {
    const { font, renderingMode } = state;
    if (!font || state.fontSize === 0) return;
    const toPage = compose(state.matrix, textMatrix);
    const size = Math.abs(state.fontSize);
    const direction = Math.sign(state.fontSize);
    const scale = size * font.scale;
    const unitX = Math.hypot(toPage[0], toPage[1]);
    const unitY = Math.hypot(toPage[2], toPage[3]);
    const angle = angleOf(toPage[0] * direction, toPage[1] * direction);
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        if (font.vertical) y -= (glyph / 1000) * size;
        else x -= (glyph / 1000) * state.fontSize * state.horizontalScale;
        continue;
      }
      const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const text = glyph.unicode.replace(/\s+/gu, '');
      const painted = renderingMode !== INVISIBLE && renderingMode !== CLIP_ONLY;
      if (font.vertical) {
        const advance = -(glyph.vmetric?.[0] ?? -1000) * scale;
        if (text !== '' && painted && angle !== null) {
          const [middleX, middleY] = apply(toPage, x, y - advance / 2 + state.rise);
          glyphs.push({ text, x: middleX, y: middleY, width: size * unitX, size: size * unitY, angle });
        }
        y -= advance + spacing;
      } else {
        const advance = glyph.width * scale * direction * state.horizontalScale;
        if (text !== '' && painted && angle !== null) {
          const [middleX, middleY] = apply(
            toPage,
            x + advance / 2,
            y + state.rise + MIDDLE * size * direction,
          );
          glyphs.push({
            text,
            x: middleX,
            y: middleY,
            width: Math.abs(advance) * unitX,
            size: size * unitY,
            angle,
          });
        }
        x += advance + spacing * state.horizontalScale;
      }
      if (text !== '' && !painted) unpainted += 1;
    }
  };

  const draw = (operation: number, data: ArrayLike<number>): void => {
    const stroked = operation === ops.stroke || operation === ops.closeStroke;
    const filled = operation === ops.fill || operation === ops.eoFill;
    const both =
      operation === ops.fillStroke ||
      operation === ops.eoFillStroke ||
      operation === ops.closeFillStroke ||
      operation === ops.closeEOFillStroke;
    if (!stroked && !filled && !both) return;
    const paths = subpaths(data, state.matrix);
    if (stroked || both) for (const path of paths) strokePath(path, sketch);
    if (filled || both) sketch.fillAll(paths.filter(({ curved }) => !curved).map(boxOf));
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
        textMatrix = IDENTITY;
        lineX = lineY = x = y = 0;
        break;
      case ops.setTextMatrix:
        textMatrix = matrixFrom(args.length === 1 ? args[0] : args) ?? textMatrix;
        lineX = lineY = x = y = 0;
        break;
      case ops.moveText:
        moveText(number(0), number(1));
        break;
      case ops.setLeadingMoveText:
        state.leading = -number(1);
        moveText(number(0), number(1));
        break;
      case ops.nextLine:
        moveText(0, -state.leading);
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
        show(args[0] as readonly (ShownGlyph | number)[]);
        break;
      case ops.constructPath: {
        const data = (args[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
        if (data) draw(number(0), data);
        break;
      }
    }
  });
  return {
    number: page.number,
    width: page.width,
    height: page.height,
    glyphs,
    drawing: sketch.drawing(),
    unpainted,
  };
}

/** `null` for text on a slant: a watermark. */
function angleOf(dx: number, dy: number): Angle | null {
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > 8) return null;
  return (((quarter + 4) % 4) * 90) as Angle;
}

interface Path {
  readonly points: readonly (readonly [number, number])[];
  readonly closed: boolean;
  readonly curved: boolean;
}

function subpaths(data: ArrayLike<number>, matrix: Matrix): Path[] {
  const paths: Path[] = [];
  let points: [number, number][] = [];
  let curved = false;
  const end = (closed: boolean): void => {
    if (points.length > 1) paths.push({ points, closed, curved });
    points = [];
    curved = false;
  };
  const point = (index: number): [number, number] => apply(matrix, data[index] ?? 0, data[index + 1] ?? 0);
  let index = 0;
  while (index < data.length) {
    switch (data[index]) {
      case MOVE:
        end(false);
        points.push(point(index + 1));
        index += 3;
        break;
      case LINE:
        points.push(point(index + 1));
        index += 3;
        break;
      case CURVE:
        curved = true;
        points.push(point(index + 5));
        index += 7;
        break;
      case QUADRATIC:
        curved = true;
        points.push(point(index + 3));
        index += 5;
        break;
      case CLOSE:
        end(true);
        index += 1;
        break;
      default:
        return paths;
    }
  }
  end(false);
  return paths;
}

function strokePath({ points, closed }: Path, sketch: Sketch): void {
  points.forEach(([x, y], index) => {
    const next = points[index + 1] ?? (closed ? points[0] : undefined);
    if (next) sketch.line(x, y, next[0], next[1]);
  });
}

function boxOf({ points }: Path): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
