import { angleOf } from '../page/angle.ts';
import { apply, compose, type Matrix } from '../page/matrix.ts';
import { type Glyph, MIDDLE_ABOVE_BASE } from '../page/page.ts';
import { drawPaths } from '../page/path.ts';
import type { Sketch } from '../page/sketch.ts';
import type { PageObject, PathObject, TextObject } from './objects.ts';

/** Letters and digits are about half as wide as high; what a font says is not looked at. */
const NARROW = /[\x20-\x7E]/u;
/** Graphics inside graphics, at most. */
const DEEPEST = 8;

/** Puts the characters and lines of some objects where they stand on the page. */
export function placeObjects(
  objects: readonly PageObject[],
  toPage: Matrix,
  graphics: ReadonlyMap<string, readonly PageObject[]>,
  onto: { readonly glyphs: Glyph[]; readonly sketch: Sketch },
  depth = 0,
): void {
  for (const object of objects) {
    const inBox = compose(toPage, [1, 0, 0, 1, object.box.left, object.box.top]);
    const matrix = compose(inBox, object.matrix);
    if (object.kind === 'text') placeText(object, matrix, onto.glyphs);
    else if (object.kind === 'path') placePath(object, matrix, onto.sketch);
    else if (depth < DEEPEST)
      placeObjects(graphics.get(object.resource) ?? [], matrix, graphics, onto, depth + 1);
  }
}

function placeText({ codes, size, stretch, turned }: TextObject, matrix: Matrix, glyphs: Glyph[]): void {
  const scaleX = Math.hypot(matrix[0], matrix[1]);
  const scaleY = Math.hypot(matrix[2], matrix[3]);
  const angle = angleOf((Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI + turned);
  if (angle === null) return;
  for (const { x: startX, y: startY, stepsX, stepsY, text } of codes) {
    let x = startX;
    let y = startY;
    [...text].forEach((character, index) => {
      const usual = (NARROW.test(character) ? 0.5 : 1) * size * stretch;
      const step = stepsX ? (stepsX[index] ?? stepsX.at(-1) ?? usual) : stepsY ? 0 : usual;
      const width = step > 0 ? Math.min(step, usual) : usual;
      if (character.trim() !== '') {
        const [middleX, middleY] = apply(matrix, x + width / 2, y - MIDDLE_ABOVE_BASE * size);
        glyphs.push({
          text: character,
          x: middleX,
          y: middleY,
          width: width * scaleX,
          size: size * scaleY,
          angle,
        });
      }
      x += step;
      y += stepsY?.[index] ?? 0;
    });
  }
}

/** How many numbers follow each letter of a path, and which of them is the point it goes to. */
const OPERANDS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

function placePath({ data, stroked, filled }: PathObject, matrix: Matrix, sketch: Sketch): void {
  const words = data.trim().split(/[\s,]+/u);
  let current = newPath();
  const paths: (typeof current)[] = [];
  let index = 0;
  while (index < words.length) {
    const letter = words[index] ?? '';
    const count = OPERANDS[letter];
    if (count === undefined) return;
    const operands = words.slice(index + 1, index + 1 + count).map(Number);
    if (operands.some((operand) => !Number.isFinite(operand))) return;
    index += 1 + count;
    if (letter === 'C') {
      const first = current.points[0];
      if (first) current.points.push(first);
      continue;
    }
    if (letter === 'M' || letter === 'S') {
      current = newPath();
      paths.push(current);
    }
    if (letter === 'Q' || letter === 'B' || letter === 'A') current.curved = true;
    current.points.push(apply(matrix, operands.at(-2) ?? 0, operands.at(-1) ?? 0));
  }
  drawPaths(paths, { stroked, filled }, sketch);
}

const newPath = () => ({ points: [] as [x: number, y: number][], closed: false, curved: false });
