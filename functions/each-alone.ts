import { inLanes } from '../shared/in-lanes.ts';
import type { Log } from './ports/log.ts';

/**
 * Does the work of each item, in order, so many at once. One that fails does not keep the others waiting, but fails the
 * run at its end, so that it is tried again and noticed.
 * @param items asked for one by one; what comes later may depend on what was done
 */
export async function eachAlone<Item>(
  items: Iterable<Item>,
  log: Log,
  nameOf: (item: Item) => Readonly<Record<string, string | number>>,
  work: (item: Item) => Promise<void>,
  atOnce = 1,
): Promise<void> {
  let failed = 0;
  await inLanes(items, atOnce, async (item) => {
    try {
      await work(item);
    } catch (error) {
      failed += 1;
      log.error('item-failed', error, nameOf(item));
    }
  });
  if (failed > 0) throw new Error('items-failed');
}
