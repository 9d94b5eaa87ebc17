import { execFile } from 'node:child_process';
import { globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** One builds and the others wait: two at once would empty the folder under each other's hands. */
const LOCK = join(ROOT, 'web/.building');
/** Milliseconds after which whoever held it is taken to be dead. */
const ABANDONED = 180_000;

/**
 * Builds the pages unless that was done since the last change.
 * @returns the folder in which they are
 * @throws with what the builder said
 */
export async function buildPages(): Promise<string> {
  while (!isBuilt()) {
    if (!takeLock()) {
      await setTimeout(200);
      continue;
    }
    try {
      const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
      await promisify(execFile)(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts'], {
        cwd: ROOT,
        maxBuffer: Number.POSITIVE_INFINITY,
      });
      return BUILT;
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
  return BUILT;
}

function isBuilt(): boolean {
  const newest = Math.max(...globSync(SOURCES, { cwd: ROOT }).map((file) => changed(join(ROOT, file))));
  return changed(join(BUILT, 'index.html')) > newest && changed(LOCK) === 0;
}

function takeLock(): boolean {
  if (changed(LOCK) > 0 && Date.now() - changed(LOCK) > ABANDONED)
    rmSync(LOCK, { recursive: true, force: true });
  try {
    mkdirSync(LOCK);
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
    throw fault;
  }
}

/** Milliseconds; 0 for what is not there. */
function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
