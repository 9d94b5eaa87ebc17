import { ListCounter, type ListLevel } from '../list-labels.ts';
import type { Extent } from './file-information.ts';

const LIST = 28;
const LEVEL_HEAD = 28;
const OVERRIDE = 16;
const LEVELS = 9;

/** The counters of the file's lists by the number that paragraphs call them, from 1. */
export function readLists(
  table: Uint8Array,
  lists: Extent,
  overrides: Extent,
): ReadonlyMap<number, ListCounter> {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const counters = new Map<number, ListCounter>();
  try {
    const byIdentity = listsByIdentity(view, lists);
    const count = overrides.length < 4 ? 0 : view.getUint32(overrides.offset, true);
    for (let index = 0; index < Math.min(count, overrides.length / OVERRIDE); index++) {
      const counter = byIdentity.get(view.getInt32(overrides.offset + 4 + index * OVERRIDE, true));
      if (counter) counters.set(index + 1, counter);
    }
  } catch (error) {
    // Reading beyond the end: the labels of a damaged list are lost, its text is not.
    if (!(error instanceof RangeError)) throw error;
  }
  return counters;
}

function listsByIdentity(view: DataView, { offset, length }: Extent): Map<number, ListCounter> {
  const counters = new Map<number, ListCounter>();
  if (length < 2) return counters;
  const count = Math.min(view.getUint16(offset, true), Math.floor(length / LIST));
  let at = offset + 2 + count * LIST;
  for (let index = 0; index < count; index++) {
    const head = offset + 2 + index * LIST;
    const isSimple = (view.getUint8(head + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const text = at + LEVEL_HEAD + view.getUint8(at + 24) + view.getUint8(at + 25);
      const characters = view.getUint16(text, true);
      levels.push(readLevel(view, at, text + 2, characters));
      at = text + 2 + characters * 2;
    }
    counters.set(view.getInt32(head, true), new ListCounter(levels));
  }
  return counters;
}

/** In the text of a level, characters 0 to 8 stand for the number of that level. */
function readLevel(view: DataView, at: number, text: number, characters: number): ListLevel {
  const format = FORMATS[view.getUint8(at + 4)] ?? 'decimal';
  let pattern = '';
  for (let index = 0; index < characters; index++) {
    const code = view.getUint16(text + index * 2, true);
    pattern += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  return { format, start: view.getInt32(at, true), pattern: NO_NUMBER.has(format) ? '' : pattern };
}

/** Number formats by their code ([MS-OSHARED] MSONFC). */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'ideographLegalTraditional',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};
const NO_NUMBER = new Set(['bullet', 'none']);
