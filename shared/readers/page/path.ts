import type { Box } from './page.ts';
import type { Sketch } from './sketch.ts';

/** What a pen draws without being lifted: the points that it comes to on the page. */
export interface Path {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** It ends by going straight back to where it began. */
  readonly closed: boolean;
  readonly curved: boolean;
}

/**
 * Draws paths, filled all together as one shape where they are filled.
 * @param clip what is filled is seen within it only
 */
export function drawPaths(
  paths: readonly Path[],
  { stroked, filled }: { readonly stroked: boolean; readonly filled: boolean },
  sketch: Sketch,
  clip: Box | null = null,
): void {
  if (stroked) for (const path of paths) stroke(path, sketch);
  if (!filled) return;
  const shapes = paths
    .filter(({ points }) => points.length > 1)
    .map((path) => ({ curved: path.curved, box: within(clip, boxOf(path)) }))
    .filter(({ box }) => box.left <= box.right && box.top <= box.bottom);
  sketch.fillAll(shapes.filter(({ curved }) => !curved).map(({ box }) => box));
  for (const { curved, box } of shapes) if (curved) sketch.round(box);
}

function stroke({ points, closed }: Path, sketch: Sketch): void {
  points.forEach(([x, y], index) => {
    const next = points[index + 1] ?? (closed ? points[0] : undefined);
    if (next) sketch.line(x, y, next[0], next[1]);
  });
}

/** What some paths fit into. */
export function boxAround(paths: readonly Path[]): Box {
  return boxOf({ points: paths.flatMap(({ points }) => points) });
}

/** What of a box is seen. */
export function within(clip: Box | null, box: Box): Box {
  if (!clip) return box;
  return {
    left: Math.max(clip.left, box.left),
    right: Math.min(clip.right, box.right),
    top: Math.max(clip.top, box.top),
    bottom: Math.min(clip.bottom, box.bottom),
  };
}

function boxOf({ points }: Pick<Path, 'points'>): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
