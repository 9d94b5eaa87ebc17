import { execFile } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { REGION } from './region.ts';

const APP = fileURLToPath(new URL('../app.ts', import.meta.url));

/**
 * Synthesises the app that is deployed, with its bundles, as the CDK command does: in a process of its own.
 * @param folder where; what lies there is replaced
 * @returns the template's file
 * @throws with what the app said when it cannot be synthesised
 */
export async function synthesise(folder: string): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  // The tests and the deployment validate the template; a start would only wait for it, twice as long.
  const env = { ...process.env, CDK_OUTDIR: folder, CDK_DEFAULT_REGION: REGION, CDK_VALIDATION: 'false' };
  await promisify(execFile)(process.execPath, [APP], { env, maxBuffer: Number.POSITIVE_INFINITY });
  const [file, ...others] = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
  if (file === undefined || others.length > 0) throw new Error('this machine runs an app of one stack');
  return join(folder, file);
}
