import { gunzipSync, gzipSync } from 'node:zlib';

/** A summary, or an answer, as it lies in its row: an item may have 400 kB at most, and capacity is paid by the kilobyte. */
export function pack(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value));
}

export function unpack(packed: Uint8Array): unknown {
  return JSON.parse(gunzipSync(packed).toString('utf8'));
}
