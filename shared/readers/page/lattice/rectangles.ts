import type { Leaders } from './leaders.ts';

/** Squares of a grid that make one cell. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

type OpenRectangle = Rectangle & { rowSpan: number };

/** Joined squares as rectangles; an area of another shape (a line is missing) falls into one for each run of a row. */
export function rectanglesOf(leaders: Leaders, width: number, height: number): Rectangle[] {
  const open = new Map<string, OpenRectangle>();
  const done: Rectangle[] = [];
  for (let row = 0; row < height; row += 1) {
    const runs = new Map<string, OpenRectangle>();
    let column = 0;
    while (column < width) {
      const leader = leaders.of(row * width + column);
      let end = column + 1;
      while (end < width && leaders.of(row * width + end) === leader) end += 1;
      const key = `${leader}:${column}:${end}`;
      const above = open.get(key);
      if (above) {
        above.rowSpan += 1;
        runs.set(key, above);
        open.delete(key);
      } else {
        runs.set(key, { row, column, rowSpan: 1, colSpan: end - column });
      }
      column = end;
    }
    done.push(...open.values());
    open.clear();
    for (const [key, run] of runs) open.set(key, run);
  }
  return [...done, ...open.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}
