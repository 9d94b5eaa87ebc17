import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Outputs = z.record(z.string(), z.string());

/** The stack's outputs as this machine has them. */
export type Outputs = z.infer<typeof Outputs>;

const fileIn = (folder: string) => join(folder, 'outputs.json');

/**
 * Lets other commands find what a running machine has made.
 * @returns takes them back
 */
export function writeOutputs(folder: string, outputs: Outputs): () => void {
  writeFileSync(fileIn(folder), JSON.stringify(outputs, null, 1));
  return () => rmSync(fileIn(folder), { force: true });
}

/** `null` when no machine runs on that folder. */
export function readOutputs(folder: string): Outputs | null {
  const file = fileIn(folder);
  return existsSync(file) ? Outputs.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}
