import { Refusal, UNREADABLE } from '../unreadable.ts';

/** A piece of a stream by offset and length, in bytes. */
export interface Extent {
  readonly offset: number;
  readonly length: number;
}

/** What the head of the WordDocument stream ([MS-DOC] FIB) says of where things are. */
export interface FileInformation {
  readonly tableStream: '0Table' | '1Table';
  /** Characters of the main text and, behind it, of the other stories in their order. */
  readonly mainLength: number;
  readonly beforeTextBoxes: number;
  readonly textBoxLength: number;
  readonly pieces: Extent;
  readonly characterRuns: Extent;
  readonly paragraphRuns: Extent;
  readonly lists: Extent;
  readonly listOverrides: Extent;
}

const WORD_97 = 0xc1;
const MAGIC = new Set([0xa5ec, 0xa5db, 0xa5dc]);

const OLD_WORD = {
  reason: 'unsupported',
  zh: '这是 Word 95 或更早版本的文件，不能读取。请在 Word 或 WPS 中另存为 docx 后重新上传。',
  en: 'This is a file of Word 95 or older, which is not read. Save it as docx in Word or WPS and upload that.',
} as const;

/** @throws {Refusal} encrypted, of an old Word, damaged */
export function readFileInformation(stream: Uint8Array): FileInformation {
  if (stream.length < 512) throw new Refusal(UNREADABLE.damaged);
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (!MAGIC.has(view.getUint16(0, true))) throw new Refusal(UNREADABLE.damaged);
  const flags = view.getUint16(10, true);
  if ((flags & 0x0100) !== 0) throw new Refusal(UNREADABLE.encrypted);
  if (view.getUint16(2, true) < WORD_97) throw new Refusal(OLD_WORD);

  const words = 34 + view.getUint16(32, true) * 2;
  const longs = words + 2;
  const extents = longs + view.getUint16(words, true) * 4 + 2;
  if (extents + 75 * 8 > stream.length) throw new Refusal(UNREADABLE.damaged);
  const long = (index: number): number => Math.max(0, view.getInt32(longs + index * 4, true));
  const extent = (index: number): Extent => ({
    offset: view.getUint32(extents + index * 8, true),
    length: view.getUint32(extents + index * 8 + 4, true),
  });
  return {
    tableStream: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    mainLength: long(3),
    beforeTextBoxes: long(3) + long(4) + long(5) + long(6) + long(7) + long(8),
    textBoxLength: long(9),
    pieces: extent(33),
    characterRuns: extent(12),
    paragraphRuns: extent(13),
    lists: extent(73),
    listOverrides: extent(74),
  };
}

/** A view on an extent of the table stream. @throws {Refusal} it lies outside */
export function viewOn(stream: Uint8Array, { offset, length }: Extent): DataView {
  if (offset + length > stream.length) throw new Refusal(UNREADABLE.damaged);
  return new DataView(stream.buffer, stream.byteOffset + offset, length);
}
