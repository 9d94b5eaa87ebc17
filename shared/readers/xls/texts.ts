import { decodeBytes, encodingOfCodePage } from '../code-pages.ts';
import { LIMITS } from '../limits.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { PartReader } from './records.ts';

/** How texts are kept: BIFF8 has Unicode, BIFF5 the bytes of a code page. */
export interface TextFormat {
  readonly isUnicode: boolean;
  readonly codePage: number;
}

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

/** A text whose length stands in front of it in one or two bytes. */
export function readText(
  parts: readonly DataView[],
  at: number,
  lengthBytes: 1 | 2,
  format: TextFormat,
): string {
  const reader = new PartReader(parts, at);
  const length = lengthBytes === 1 ? reader.byte() : reader.word();
  if (length === 0) return '';
  if (format.isUnicode) return reader.characters(length, (reader.byte() & WIDE) !== 0);
  const bytes = Uint8Array.from({ length }, () => reader.byte());
  return decodeBytes(bytes, [encodingOfCodePage(format.codePage)]);
}

/** The table of texts that cells refer to. Formatting and phonetic guides stand behind each text and are passed over. */
export function readSharedTexts(parts: readonly DataView[]): string[] {
  const reader = new PartReader(parts, 4);
  const count = reader.long();
  if (count > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
  const texts: string[] = [];
  for (let index = 0; index < count && !reader.isAtEnd; index++) {
    const length = reader.word();
    const flags = reader.byte();
    const runs = (flags & RICH) !== 0 ? reader.word() : 0;
    const extension = (flags & EXTENDED) !== 0 ? reader.long() : 0;
    texts.push(reader.characters(length, (flags & WIDE) !== 0));
    reader.skip(runs * 4 + extension);
  }
  return texts;
}
