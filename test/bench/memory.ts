/** Peak memory of a whole process that reads one file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Specimen } from './specimens.ts';

const SOURCE = new URL('../../', import.meta.url);
const source = (path: string): string => JSON.stringify(fileURLToPath(new URL(path, SOURCE)));
const SCRIPT = `import { readFileSync } from 'node:fs';
import { examine } from ${source('shared/examine.ts')};
import { peakMegabytes } from ${source('test/files/peak-memory.ts')};
const [, , fileName] = process.argv;
const { verdict } = await examine(new Uint8Array(readFileSync(fileName)), { fileName, context: {} });
process.stdout.write(JSON.stringify({ verdict, megabytes: Math.round(peakMegabytes()) }));`;

/** Bundled as a function is, since loading sources as they stand costs memory of its own. */
export async function peakMegabytes(files: readonly Specimen[]): Promise<Record<string, number>> {
  const folder = mkdtempSync(`${tmpdir()}/gongkai-bench-`);
  try {
    await build({
      stdin: { contents: SCRIPT, resolveDir: folder, loader: 'ts' },
      outdir: folder,
      entryNames: 'examine',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      mainFields: ['module', 'main'],
      outExtension: { '.js': '.mjs' },
      logLevel: 'error',
    });
    const peaks: Record<string, number> = {};
    for (const { name, bytes } of files) {
      const path = `${folder}/${name}`;
      writeFileSync(path, bytes);
      const printed = execFileSync(process.execPath, [`${folder}/examine.mjs`, path], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const { verdict, megabytes } = JSON.parse(printed);
      if (verdict === 'unreadable') throw new Error(`${name} was not read in the bundle`);
      peaks[name] = megabytes;
    }
    return peaks;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
