import { apply, type Matrix } from '../page/matrix.ts';
import type { Path } from '../page/path.ts';

/** How pdfjs numbers the parts of a path. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** The paths of one drawing instruction, as pdfjs packs them, where they come to stand on the page. */
export function pathsIn(data: ArrayLike<number>, matrix: Matrix): Path[] {
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
