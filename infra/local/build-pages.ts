import { execFile } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = join(ROOT, 'web/dist');

/** What the pages are made of; what is newer than the built page asks for a new one. */
const SOURCES = [
  'web/{app,api,bulk,checker,desk,filing,link,session,vite,words}/**',
  'web/*.*',
  'shared/**',
  'package-lock.json',
];

/**
 * Builds the pages unless that was done since the last change.
 * @returns the folder in which they are
 * @throws with what the builder said
 */
export async function buildPages(): Promise<string> {
  const built = changed(join(BUILT, 'index.html'));
  const newest = Math.max(...globSync(SOURCES, { cwd: ROOT }).map((file) => changed(join(ROOT, file))));
  if (built > newest) return BUILT;
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts'], {
    cwd: ROOT,
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  return BUILT;
}

/** Milliseconds; 0 for what is not there. */
function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
