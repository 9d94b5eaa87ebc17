import type { Log } from './ports/log.ts';

/**
 * Does the work of each item, one after the other. One that fails does not keep the others waiting, but fails the run
 * at its end, so that it is tried again and noticed.
 */
export async function eachAlone<Item>(
  items: readonly Item[],
  log: Log,
  nameOf: (item: Item) => Readonly<Record<string, string | number>>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let failed = 0;
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failed += 1;
      log.error('item-failed', error, nameOf(item));
    }
  }
  if (failed > 0) throw new Error('items-failed');
}
