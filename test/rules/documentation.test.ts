import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rulesInWords } from '../../infra/command-line/rules-in-words.ts';

it('describes the rules as they are in docs/rules.md', () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
  expect(written, 'stale: run npm run docs').toBe(rulesInWords());
});
