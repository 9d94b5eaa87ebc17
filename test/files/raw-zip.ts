/** Zips byte by byte, so that they can lie. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array;
  /** As it stands in the headers; by default the truth. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** What is stored, when it is not the data deflated here. */
  readonly packed?: Uint8Array;
}

export function rawZip(entries: readonly RawEntry[], options: { overlap?: number } = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : Buffer.from(entry.name);
    const packed = entry.packed ?? deflateRawSync(entry.data);
    const fields = (): Buffer => {
      const common = Buffer.alloc(26);
      common.writeUInt16LE(20, 0);
      common.writeUInt16LE(entry.flags ?? 0x800, 2);
      common.writeUInt16LE(entry.method ?? 8, 4);
      common.writeUInt32LE(entry.crc ?? crc32(entry.data), 10);
      common.writeUInt32LE(packed.length, 14);
      common.writeUInt32LE(entry.size ?? entry.data.length, 18);
      common.writeUInt16LE(name.length, 22);
      return common;
    };
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields(), name, packed]);
    locals.push(local);
    for (let copy = 0; copy <= (options.overlap ?? 0); copy += 1) {
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE(offset, 10);
      const version = Buffer.from([20, 0]);
      directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), version, fields(), tail, name]));
    }
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  const count = Math.min(directory.length, 0xffff);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, central, end]));
}

/** `megabytes` of one byte, deflated a thousandfold and more. */
export function deflatedBomb(
  megabytes: number,
  byte = 0x20,
): { packed: Uint8Array; size: number; crc: number } {
  const block = Buffer.alloc(1024 * 1024, byte);
  const part = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  let crc = 0;
  for (let done = 0; done < megabytes; done += 1) crc = crc32(block, crc);
  const parts = Array.from({ length: megabytes }, () => part);
  return { packed: Buffer.concat([...parts, Buffer.from([3, 0])]), size: megabytes * block.length, crc };
}
