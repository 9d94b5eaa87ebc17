import { inLanes } from '../../../shared/in-lanes.ts';

/** Rows that are asked for or written at the same time: a city with hundreds of units must be done within one request. */
const AT_ONCE = 25;

/** @returns what came of each, in the order given */
export async function together<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const done: Result[] = [];
  await inLanes(items.entries(), AT_ONCE, async ([index, item]) => {
    done[index] = await work(item);
  });
  return done;
}
