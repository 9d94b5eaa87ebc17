import type { Leaders } from './leaders.ts';

/**
 * The level edges with those lines drawn on that come into joined squares from beside them and end there: at the end of
 * a page some programs draw the side of a cell too short, so that the cells of two rows seem to be one.
 * @param across for every level edge: is a line drawn along it?
 */
export function withEndsDrawnOn(
  across: readonly (readonly boolean[])[],
  leaders: Leaders,
  width: number,
): boolean[][] {
  const drawn = across.map((edges) => [...edges]);
  for (let row = 1; row < across.length - 1; row += 1) {
    const edges = drawn[row] ?? [];
    const leader = (column: number): number | null => {
      const above = leaders.of((row - 1) * width + column);
      return above === leaders.of(row * width + column) ? above : null;
    };
    let column = 0;
    while (column < width) {
      const own = leader(column);
      let end = column + 1;
      while (end < width && own !== null && leader(end) === own) end += 1;
      const fromRight = end < width && edges[end - 1] && edges[end];
      const fromLeft = column > 0 && edges[column - 1] && edges[column];
      if (own !== null && (fromRight || fromLeft)) edges.fill(true, column, end);
      column = end;
    }
  }
  return drawn;
}
