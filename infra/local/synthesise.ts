import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../build-app.ts';
import { REGION } from './machine.ts';

/**
 * Synthesises the app that is deployed, with its bundles.
 * @param folder where; what lies there is replaced
 * @returns the template's file
 */
export function synthesise(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  const [stack, ...others] = buildApp({ region: REGION, outdir: folder }).synth().stacks;
  if (!stack || others.length > 0) throw new Error('this machine runs an app of one stack');
  return join(folder, stack.templateFile);
}
