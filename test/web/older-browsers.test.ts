import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const BROUGHT = fileURLToPath(new URL('../../web/app/older-browsers.ts', import.meta.url));

/** In a process of its own, which can be without them: they are taken away, brought along again, and used. */
const SCRIPT = `
const Bytes = Object.getPrototypeOf(Uint8Array.prototype);
const gone = [
  ...['at', 'findLastIndex', 'findLast', 'toSorted', 'toReversed', 'with'].map((name) => [Array.prototype, name]),
  [String.prototype, 'at'], [Bytes, 'at'], [Object, 'hasOwn'], [Map, 'groupBy'],
];
for (const [of, name] of gone) delete of[name];
const missing = gone.filter(([of, name]) => !(name in of)).length;
await import(${JSON.stringify(BROUGHT)});
console.log(JSON.stringify([
  missing === gone.length,
  [1, 2].at(-1), 'ab'.at(-2), Uint8Array.of(4, 5).at(-1),
  [1, 2, 1].findLastIndex((one) => one < 2), [1, 2, 3].findLast((one) => one < 3),
  [3, 1].toSorted(), [3, 1].toReversed(), [3, 1].with(-1, 2),
  Object.hasOwn({ a: undefined }, 'a'), Object.hasOwn({}, 'toString'),
  [...Map.groupBy([1, 2, 3], (one) => one % 2)],
]));`;

it('brings along what Chromium 87 lacks', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    encoding: 'utf8',
  });
  expect(stdout, stderr).toBe(
    `${JSON.stringify([
      true,
      2,
      'a',
      5,
      2,
      2,
      [1, 3],
      [1, 3],
      [3, 2],
      true,
      false,
      [
        [1, [1, 3]],
        [0, [2]],
      ],
    ])}\n`,
  );
});
