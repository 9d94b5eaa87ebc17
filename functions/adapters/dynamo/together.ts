/** Rows that are asked for or written at the same time: a city with hundreds of units must be done within one request. */
const AT_ONCE = 25;

/** @returns what came of each, in the order given */
export async function together<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const done: Result[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    done.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return done;
}
