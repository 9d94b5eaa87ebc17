import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from '../../infra/local/engines/pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-pages-'));
writeFileSync(join(folder, 'index.html'), '<p>页面</p>');

const server = createServer(
  pages({
    folder,
    api: (_request, response) => void response.writeHead(204).end(),
    local: {},
    config: () => ({}),
    sendsTo: [],
  }),
);
beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
afterAll(() => server.close());

/** Sends a path as it stands, which `fetch` would put in order first. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, host: '127.0.0.1', path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

it('takes every address for a path of its own, also one that begins with two slashes', async () => {
  expect(await statusOf('/desk')).toBe(200);
  expect(await statusOf('/v1/units')).toBe(204);
  for (const path of ['//', '//v1/units', '//:x/', '/%', '*']) expect(await statusOf(path), path).toBe(200);
});
