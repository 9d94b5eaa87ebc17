/**
 * OLE compound files ([MS-CFB]): a file system in a file, with sectors in chains. Every chain is followed with a bound,
 * as the chains of damaged files run in circles.
 */
import { Refusal, UNREADABLE } from '../unreadable.ts';

/** Streams by their name, without the storages they stand in; the first of a name holds. */
export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream, or `null` when there is none of the name. */
  stream(name: string): Uint8Array | null;
}

const LAST_REAL_SECTOR = 0xfffffffa;
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

interface Entry {
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
  const entries = new Map<string, Entry>();
  const names = new Set<string>();
  let root: Entry | null = null;
  const entryView = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const type = directory[at + 66];
    const nameLength = entryView.getUint16(at + 64, true);
    if ((type !== 1 && type !== 2 && type !== 5) || nameLength < 2 || nameLength > 64) continue;
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength - 2));
    const entry = { start: entryView.getUint32(at + 116, true), size: entryView.getUint32(at + 120, true) };
    if (type === 5) root ??= entry;
    else names.add(name);
    if (type === 2 && !entries.has(name)) entries.set(name, entry);
  }
  if (!root) throw new Refusal(UNREADABLE.damaged);

  const cutoff = view.getUint32(56, true);
  let mini: Sectors | null = null;
  const miniSectors = (rootEntry: Entry): Sectors => {
    if (!mini) {
      mini = new Sectors(sectors.chain(rootEntry.start, rootEntry.size), 64, 0);
      mini.next = numbersOf(sectors.chain(view.getUint32(60, true), Number.POSITIVE_INFINITY));
    }
    return mini;
  };
  const rootEntry = root;
  return {
    names,
    stream(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      return entry.size < cutoff
        ? miniSectors(rootEntry).chain(entry.start, entry.size)
        : sectors.chain(entry.start, entry.size);
    },
  };
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
