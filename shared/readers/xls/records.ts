import { Refusal, UNREADABLE } from '../unreadable.ts';

/** One record of a BIFF stream ([MS-XLS]); `parts` are its data and those of the CONTINUE records behind it. */
export interface BiffRecord {
  readonly type: number;
  /** Where it begins in the stream, in bytes. */
  readonly offset: number;
  readonly parts: readonly DataView[];
}

const CONTINUE = 0x3c;
/** More does not fit into a record: a larger size is that of a damaged one. */
const LARGEST = 8_228;

/** Splits the stream from `from` on. @throws {Refusal} a record that cannot be one */
export function* recordsOf(stream: Uint8Array, from = 0): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let record: { type: number; offset: number; parts: DataView[] } | null = null;
  for (let at = from; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (size > LARGEST || at + 4 + size > stream.length) throw new Refusal(UNREADABLE.damaged);
    const data = new DataView(stream.buffer, stream.byteOffset + at + 4, size);
    if (type === CONTINUE && record) record.parts.push(data);
    else {
      if (record) yield record;
      record = { type, offset: at, parts: [data] };
    }
    at += 4 + size;
  }
  if (record) yield record;
}

/** Reads on from part to part of a record. */
export class PartReader {
  private readonly parts: readonly DataView[];
  private part = 0;
  private at: number;

  constructor(parts: readonly DataView[], at = 0) {
    this.parts = parts;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.part >= this.parts.length - 1 && this.at >= (this.parts[this.part]?.byteLength ?? 0);
  }

  byte(): number {
    return this.view(1).getUint8(this.at++);
  }

  word(): number {
    const value = this.view(2).getUint16(this.at, true);
    this.at += 2;
    return value;
  }

  long(): number {
    const value = this.view(4).getUint32(this.at, true);
    this.at += 4;
    return value;
  }

  skip(count: number): void {
    let left = count;
    while (left > 0) {
      const step = Math.min(left, this.view(1).byteLength - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** Characters of a string; a part that goes on with it says anew whether they are one byte or two. */
  characters(count: number, areWide: boolean): string {
    const pieces: string[] = [];
    let wide = areWide;
    for (let left = count; left > 0; ) {
      const part = this.part;
      let view = this.view(1);
      if (this.part !== part) {
        wide = (this.byte() & 1) !== 0;
        view = this.view(1);
      }
      const size = wide ? 2 : 1;
      const taken = Math.min(left, Math.floor((view.byteLength - this.at) / size));
      if (taken === 0) throw new Refusal(UNREADABLE.damaged);
      const bytes = new Uint8Array(view.buffer, view.byteOffset + this.at, taken * size);
      pieces.push(new TextDecoder(wide ? 'utf-16le' : 'latin1', { ignoreBOM: true }).decode(bytes));
      this.at += taken * size;
      left -= taken;
    }
    return pieces.join('');
  }

  /** The part that holds the next `size` bytes. */
  private view(size: number): DataView {
    let view = this.parts[this.part];
    while (view && this.at >= view.byteLength) {
      this.part += 1;
      this.at = 0;
      view = this.parts[this.part];
    }
    if (!view || this.at + size > view.byteLength) throw new Refusal(UNREADABLE.damaged);
    return view;
  }
}
