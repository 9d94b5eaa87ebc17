import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULTY, HARMLESS, type Habit } from '../generator/habits.ts';
import { type Order, PRINTERS } from '../generator/index.ts';
import type { Printer } from '../generator/printers/printer.ts';
import { readBack } from './read-back.ts';

/** The same reports on every machine and every day; `long-run.ts` goes beyond them. */
const SEED = 20_210_129;
/** Reports by a printer, so that all together are more than two thousand and take a minute at most. */
const RUNS: Readonly<Partial<Record<Printer['format'], number>>> = {
  txt: 90,
  md: 100,
  html: 300,
  mht: 60,
  pdf: 40,
  ofd: 40,
};
const OTHERWISE = 100;
function orders(printer: Printer): fc.Arbitrary<Order> {
  return fc.record({
    seed: fc.noShrink(fc.nat()),
    printer: fc.constant(printer.name),
    habits: fc.subarray([...HARMLESS, ...FAULTY], { maxLength: 6 }),
    features: fc.subarray([...printer.features]),
  });
}

function runs(printer: Printer): number {
  return RUNS[printer.format] ?? OTHERWISE;
}

describe('a printed report is read back figure by figure', () => {
  it('over more than two thousand reports', () => {
    expect(PRINTERS.reduce((sum, printer) => sum + runs(printer), 0)).toBeGreaterThanOrEqual(2_000);
  });

  it.each(PRINTERS)('$name', async (printer) => {
    const property = fc.asyncProperty(orders(printer), async (order) => {
      expect(await readBack(order)).toEqual([]);
    });
    await fc.assert(property, { seed: SEED, numRuns: runs(printer) });
  });
});

describe('a page without the lines between its cells', () => {
  const paged = PRINTERS.filter((printer) => printer.features.includes('no-lines'));

  it.each(paged)(
    'is read to the last figure where each label is written as it is: $name',
    async (printer) => {
      const order = fc.record({
        seed: fc.noShrink(fc.nat()),
        printer: fc.constant(printer.name),
        habits: fc.subarray<Habit>([
          'thousands-separators',
          'plus-signs',
          'block-tables',
          'half-width-brackets',
        ]),
        features: fc
          .subarray([
            'page-numbers',
            'landscape',
            'header-again',
            'running-header',
            'top-aligned',
            'shuffled',
          ])
          .chain((some) => fc.constantFrom('level-lines-only', 'no-lines').map((lines) => [...some, lines])),
      });
      const property = fc.asyncProperty(order, async (plain) => {
        expect(await readBack(plain, { unreadAllowed: false })).toEqual([]);
      });
      await fc.assert(property, { seed: SEED, numRuns: 25 });
    },
  );
});

describe('a report that was once misread', () => {
  const folder = new URL('regressions/', import.meta.url);
  const regressions = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): { says: string; order: Order } => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

  it.each(regressions)('$says', async ({ order }) => {
    expect(await readBack(order)).toEqual([]);
  });
});
