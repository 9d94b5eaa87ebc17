import { extname } from 'node:path/posix';
import { KEEP } from './page-headers.ts';

/** The types of the built files, and whether they become smaller by packing. */
const TYPES: Readonly<Record<string, readonly [type: string, packs: boolean]>> = {
  '.html': ['text/html; charset=utf-8', true],
  '.js': ['text/javascript; charset=utf-8', true],
  '.css': ['text/css; charset=utf-8', true],
  '.svg': ['image/svg+xml', true],
  '.json': ['application/json', true],
  '.csv': ['text/csv; charset=utf-8', true],
  '.woff2': ['font/woff2', false],
};

/** One built file of the site. */
export interface SiteFile {
  /** Its path below the built folder: `assets/index-a1b2.js`. */
  readonly key: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly packs: boolean;
}

/**
 * The file that answers an address: a file by its name, the page itself for every other.
 * @returns `null` for what is the API's, and for what no built file can be called
 */
export function siteFileAt(path: string): SiteFile | null {
  if (/^\/v1(?:\/|$)/.test(path)) return null;
  const key = /\.[a-z0-9]+$/.test(path) ? path.slice(1) : 'index.html';
  const [contentType, packs] = TYPES[extname(key)] ?? [];
  if (contentType === undefined || packs === undefined || !/^(?:assets\/)?[\w-][\w.-]*$/.test(key))
    return null;
  return { key, contentType, cacheControl: key.startsWith('assets/') ? KEEP.forever : KEEP.never, packs };
}
