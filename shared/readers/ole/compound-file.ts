/**
 * OLE compound files ([MS-CFB]): a file system in a file, with sectors in chains. Every chain is followed with a bound,
 * as the chains of damaged files run in circles.
 */
import { Refusal, UNREADABLE } from '../unreadable.ts';

/** The streams at the top; those inside storages belong to embedded objects. */
export interface CompoundFile {
  /** Of the streams and storages at the top. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream, or `null` when there is none of the name. */
  stream(name: string): Uint8Array | null;
}

const LAST_REAL_SECTOR = 0xfffffffa;
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly type: number;
  readonly name: string;
  /** Numbers of other entries: its neighbours in the search tree of their storage, and the top of its own tree. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** @throws {Refusal} damaged */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 1536 || SIGNATURE.some((byte, at) => bytes[at] !== byte))
    throw new Refusal(UNREADABLE.damaged);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorShift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) throw new Refusal(UNREADABLE.damaged);
  const sectors = new Sectors(bytes, 2 ** sectorShift, 2 ** sectorShift);
  sectors.next = readTable(view, sectors);

  const directory = sectors.chain(view.getUint32(48, true), Number.POSITIVE_INFINITY);
  const { root, top } = readDirectory(directory);
  const cutoff = view.getUint32(56, true);
  let mini: Sectors | null = null;
  const miniSectors = (): Sectors => {
    if (!mini) {
      mini = new Sectors(sectors.chain(root.start, root.size), 64, 0);
      mini.next = numbersOf(sectors.chain(view.getUint32(60, true), Number.POSITIVE_INFINITY));
    }
    return mini;
  };
  return {
    names: new Set(top.keys()),
    stream(name) {
      const entry = top.get(name);
      if (entry?.type !== STREAM) return null;
      return entry.size < cutoff
        ? miniSectors().chain(entry.start, entry.size)
        : sectors.chain(entry.start, entry.size);
    },
  };
}

function readDirectory(directory: Uint8Array): { root: Entry; top: ReadonlyMap<string, Entry> } {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const count = Math.floor(directory.length / 128);
  const entryAt = (index: number): Entry | null => {
    if (index >= count) return null;
    const at = index * 128;
    const length = view.getUint16(at + 64, true);
    if (length > 64) return null;
    return {
      type: view.getUint8(at + 66),
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  };
  const root = entryAt(0);
  if (root?.type !== ROOT) throw new Refusal(UNREADABLE.damaged);
  const top = new Map<string, Entry>();
  const visited = new Set<number>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = visited.has(index) ? null : entryAt(index);
    visited.add(index);
    if (entry?.type !== STORAGE && entry?.type !== STREAM) continue;
    top.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return { root, top };
}

/** Equal pieces of some bytes and, for each, the number of the piece that follows it. */
class Sectors {
  next: Uint32Array = new Uint32Array(0);
  readonly size: number;
  private readonly bytes: Uint8Array;
  private readonly origin: number;

  constructor(bytes: Uint8Array, size: number, origin: number) {
    this.bytes = bytes;
    this.size = size;
    this.origin = origin;
  }

  get count(): number {
    return Math.ceil(Math.max(0, this.bytes.length - this.origin) / this.size);
  }

  /** A sector; the last one of a file may be short. */
  sector(number: number): Uint8Array {
    const from = this.origin + number * this.size;
    return this.bytes.subarray(from, from + this.size);
  }

  /** The sectors from `start` on, at most `size` bytes: a chain that is longer than the file is a circle. */
  chain(start: number, size: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (
      let number = start;
      number < LAST_REAL_SECTOR && length < size;
      number = this.next[number] ?? LAST_REAL_SECTOR
    ) {
      if (number >= this.count || parts.length >= this.count) throw new Refusal(UNREADABLE.damaged);
      const part = this.sector(number);
      parts.push(part);
      length += part.length;
    }
    if (Number.isFinite(size) && length < size) throw new Refusal(UNREADABLE.damaged);
    const whole = new Uint8Array(Math.min(length, size));
    let at = 0;
    for (const part of parts) {
      whole.set(part.subarray(0, whole.length - at), at);
      at += part.length;
    }
    return whole;
  }
}

/** The table of chains. Its own sectors are listed in the header and, for large files, in a chain of lists. */
function readTable(view: DataView, sectors: Sectors): Uint32Array {
  const numbers: number[] = [];
  for (let at = 76; at < 512; at += 4) numbers.push(view.getUint32(at, true));
  let list = view.getUint32(68, true);
  for (let lists = 0; list < LAST_REAL_SECTOR; lists++) {
    if (list >= sectors.count || lists > sectors.count) throw new Refusal(UNREADABLE.damaged);
    const more = numbersOf(sectors.sector(list));
    numbers.push(...more.subarray(0, -1));
    list = more.at(-1) ?? LAST_REAL_SECTOR;
  }
  const tables = numbers.filter((number) => number < LAST_REAL_SECTOR).slice(0, sectors.count);
  const perSector = sectors.size / 4;
  const table = new Uint32Array(tables.length * perSector).fill(0xffffffff);
  tables.forEach((number, index) => {
    table.set(numbersOf(sectors.sector(number)), index * perSector);
  });
  return table;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}
