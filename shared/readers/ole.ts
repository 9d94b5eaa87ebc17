import { openCompoundFile } from './ole/compound-file.ts';

/** Names of the streams and storages at the top of an OLE file; empty when it is damaged. */
export function oleNames(bytes: Uint8Array): ReadonlySet<string> {
  try {
    return openCompoundFile(bytes).names;
  } catch {
    return new Set();
  }
}
