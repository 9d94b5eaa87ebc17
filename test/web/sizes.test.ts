import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '../../infra/local/build-pages.ts';

const KB = 1024;
let folder: string;
let first: ReadonlySet<string>;
beforeAll(async () => {
  folder = process.env.GONGKAI_PAGES ?? (await buildPages());
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  first = withImports([...page.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, name = '']) => name));
}, 240_000);

function text(name: string): string {
  return readFileSync(join(folder, 'assets', name), 'utf8');
}

/** The scripts and whatever they need before they can run; not what they load when it is asked for. */
function withImports(names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const rest = [...names];
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const [, needed = ''] of text(name).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      rest.push(needed);
  }
  return found;
}

const kilobytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(text(name)).length, 0) / KB;

describe('what an office’s line has to carry, gzipped', () => {
  it('is no more than 480 KB of scripts for the filing page', () => {
    expect(first.size).toBeGreaterThan(0);
    expect(kilobytes(first)).toBeLessThanOrEqual(480);
  });

  it('is no more than 250 KB beside them for the desk', () => {
    const [desk = ''] = readdirSync(join(folder, 'assets')).filter((name) => /^desk-.*\.js$/.test(name));
    const more = [...withImports([desk])].filter((name) => !first.has(name));
    expect(more).toContain(desk);
    expect(kilobytes(more)).toBeLessThanOrEqual(250);
  });

  it('leaves charts, checker and readers until they are asked for', () => {
    const lazily = readdirSync(join(folder, 'assets')).filter((name) =>
      /^(?:echarts|pdf|docx|xlsx)[.-].*\.js$/.test(name),
    );
    expect(lazily.length).toBeGreaterThan(3);
    expect(lazily.filter((name) => first.has(name))).toEqual([]);
  });
});
