import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const runbook = readFileSync(`${ROOT}docs/runbook.md`, 'utf8');

/** What a function writes on level `error` or `warn`, which rings. */
const ringing = globSync('functions/**/*.ts', { cwd: ROOT }).flatMap((file) =>
  [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(/\blog\s*\.(?:warn|error)\(\s*'([\w-]+)'/g)].map(
    ([, code]) => code,
  ),
);

test('the runbook tells of every code that rings, and of no other', () => {
  const told = [...runbook.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, code]) => code);
  expect(ringing.length).toBeGreaterThan(0);
  expect([...told].sort()).toEqual([...new Set(ringing)].sort());
});

test('every link within the runbook leads to a section', () => {
  const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
    title.toLowerCase().replaceAll(' ', '-'),
  );
  for (const [, section] of runbook.matchAll(/\]\(#([\w-]+)\)/g)) expect(sections).toContain(section);
});
