import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Changes with the code: the digest of a bundle's first file, which names every other file of it by its content.
 * @param url of the module that asks
 */
export function buildOf(url: string): string {
  return createHash('sha256')
    .update(readFileSync(new URL(url)))
    .digest('hex');
}
