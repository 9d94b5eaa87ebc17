import { describe, expect, test } from 'vitest';
import { readBack } from '../properties/read-back.ts';

const LAYOUTS: readonly (readonly string[])[] = [
  ['landscape', 'page-numbers', 'running-header'],
  ['sideways', 'header-again'],
  ['rows-cut', 'labels-again', 'frames', 'page-numbers'],
  ['rows-cut', 'top-aligned', 'header-again', 'dashes'],
  ['double-lines', 'small-print'],
  ['filled-lines', 'no-side-lines', 'shuffled'],
  ['level-lines-only', 'top-aligned'],
  ['no-lines'],
];

describe.each(['pdf', 'ofd'])('a report set on pages as %s', (format) => {
  test.each(LAYOUTS.map((features) => [features.join(', '), features] as const))(
    'is read back to the last cell: %s',
    async (_, features) => {
      for (const seed of [7, 84]) {
        const order = { seed, printer: `${format} of set pages`, habits: [], features };
        expect(await readBack(order), `seed ${seed}`).toEqual([]);
      }
    },
  );
});
