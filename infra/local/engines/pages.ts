import { readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { KEEP, pageHeaders } from '../../../functions/pages/page-headers.ts';
import { addressOf } from '../runtime/address.ts';
import { apiPage } from './api-page.ts';

export interface PagesSettings {
  /** The built pages. */
  readonly folder: string;
  /** Answers everything under `/v1/`. */
  readonly api: RequestListener;
  /** Answers what is this machine's own, by its path. */
  readonly local: Readonly<Record<string, RequestListener>>;
  /** What the pages are told of this machine; asked each time. */
  readonly config: () => object;
  /** The origins beside its own that the page talks to. */
  readonly sendsTo: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** The machine's CloudFront: the API under `/v1/` and its description under `/docs`, the built files by their names, and the page for every other address. */
export function pages({ folder, api, local, config, sendsTo }: PagesSettings): RequestListener {
  const always = pageHeaders(sendsTo);
  const send = async (response: ServerResponse, content: Buffer | string, type: string, keep: string) => {
    const body = await promisify(gzip)(content);
    response
      .writeHead(200, {
        ...always,
        'content-type': type,
        'content-encoding': 'gzip',
        'cache-control': keep,
      })
      .end(body);
  };

  return (request, response) => {
    const path = addressOf(request).pathname;
    if (path.startsWith('/v1/')) return api(request, response);
    const own = local[path];
    if (own) return own(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    serve(path, response).catch(() => response.writeHead(404, always).end());
  };

  async function serve(path: string, response: ServerResponse): Promise<void> {
    if (path === '/config.json')
      return send(response, JSON.stringify(config()), 'application/json', KEEP.never);
    const type = extname(path);
    if (/^\/docs(?:\/|$)/.test(path)) {
      const content = await apiPage(path);
      if (content === null) return void response.writeHead(404, always).end();
      return send(response, content, TYPES[type || '.html'] ?? '', KEEP.never);
    }
    const file = type === '' ? 'index.html' : normalize(path);
    const content = await readFile(join(folder, file));
    const keep = path.startsWith('/assets/') ? KEEP.forever : KEEP.never;
    await send(response, content, TYPES[extname(file)] ?? 'application/octet-stream', keep);
  }
}
