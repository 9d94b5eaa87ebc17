import { Inflate, inflateSync } from 'fflate';
import { checksum } from './checksum.ts';
import { decodeText, decodeXml } from './encoding.ts';
import { LIMITS } from './limits.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

/** A zip whose table of contents has been checked; entries are inflated when asked for, within one budget. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  has(name: string): boolean;
  /** Size the table of contents declares, in bytes; 0 when there is no such entry. */
  size(name: string): number;
  /** @throws {Refusal} no such entry, encrypted, damaged, or larger than the budget left */
  read(name: string): Uint8Array;
  /** The entry decoded as XML. */
  text(name: string): string;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of the local header, then of the data. */
  readonly header: number;
  readonly data: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const IN_ZIP64 = 0xffffffff;
/** Small slices keep what one push can inflate (a thousandfold) far below the budget. */
const SLICE = 32 * 1024;

function damaged(): never {
  throw new Refusal(UNREADABLE.damaged);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return damaged();
}

/** Chinese zips made on Windows carry GBK names without saying so; some producers write backslashes. */
function entryName(bytes: Uint8Array): string {
  return decodeText(bytes, null)
    .replaceAll('\\', '/')
    .replace(/^\.?\//u, '');
}

/** The 64-bit sizes and offset of an entry, which stand in its extra field in the order of those left out. */
function zip64(view: DataView, from: number, to: number, values: number[]): number[] {
  if (!values.includes(IN_ZIP64)) return values;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== IN_ZIP64) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return values;
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.zipEntries) throw new Refusal(UNREADABLE.tooComplex);
  const directory = end - view.getUint32(end + 12, true);
  // Anything put in front of the zip shifts every offset by its length.
  const shift = directory - view.getUint32(end + 16, true);
  if (directory < 0 || shift < 0) damaged();
  const entries: Entry[] = [];
  let at = directory;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) damaged();
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end) damaged();
    const [size = 0, packed = 0, offset = 0] = zip64(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const header = offset + shift;
    if (header + 30 > directory || view.getUint32(header, true) !== LOCAL_HEADER) damaged();
    const data = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (data + packed > directory) damaged();
    entries.push({
      name: entryName(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      header,
      data,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Entries that share bytes are how a small zip inflates to terabytes, and two of one name how it shows two faces. */
function checkEntries(entries: readonly Entry[]): void {
  if (new Set(entries.map((entry) => entry.name)).size < entries.length) damaged();
  let past = 0;
  for (const entry of entries.toSorted((a, b) => a.header - b.header)) {
    if (entry.header < past) damaged();
    past = entry.data + entry.packed;
  }
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > LIMITS.inflatedBytes) throw new Refusal(UNREADABLE.tooLarge);
}

/** What fflate throws is said of the bytes. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflate(packed, size);
  } catch {
    return damaged();
  }
}

/** Inflates within the size that the entry declares: what goes beyond it is a lie, and the work stops there. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  if (packed.length <= SLICE) {
    // One byte of room more than declared shows an entry that goes beyond it.
    const whole = inflateSync(packed, { out: new Uint8Array(size + 1) });
    return whole.length === size ? whole : damaged();
  }
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) damaged();
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SLICE) {
    stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  }
  if (filled !== size) damaged();
  return out;
}

/**
 * Opens a zip by its table of contents. Nothing is inflated yet.
 * @throws {Refusal} damaged, overlapping entries, too many entries, or more inflated bytes than allowed
 */
export function openZip(bytes: Uint8Array): Archive {
  const all = readDirectory(bytes);
  checkEntries(all);
  const entries = new Map(
    all.filter((entry) => !entry.name.endsWith('/')).map((entry) => [entry.name, entry]),
  );
  let budget: number = LIMITS.inflatedBytes;

  function read(name: string): Uint8Array {
    const entry = entries.get(name);
    if (entry === undefined) return damaged();
    if (entry.encrypted) throw new Refusal(UNREADABLE.encrypted);
    budget -= entry.size;
    if (budget < 0) throw new Refusal(UNREADABLE.tooLarge);
    const packed = bytes.subarray(entry.data, entry.data + entry.packed);
    if (entry.method !== 0 && entry.method !== 8) damaged();
    const content = entry.method === 0 ? packed : inflated(packed, entry.size);
    if (content.length !== entry.size || checksum(content) !== entry.crc) damaged();
    return content;
  }

  function text(name: string): string {
    if ((entries.get(name)?.size ?? 0) > LIMITS.markupBytes) throw new Refusal(UNREADABLE.tooComplex);
    return decodeXml(read(name));
  }

  return {
    names: new Set(entries.keys()),
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.size ?? 0,
    read,
    text,
  };
}
