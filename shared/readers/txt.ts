import type { Document } from '../document/document.ts';
import { decodeText } from './encoding.ts';
import { LIMITS } from './limits.ts';
import type { Unreadable } from './reader.ts';
import { looksLikeText } from './sniff.ts';
import { blocksOfLines } from './text-tables.ts';
import { UNREADABLE } from './unreadable.ts';
import { joinWrappedLines } from './wrapped-lines.ts';

/** Reads a text file in UTF-8, GB18030 or UTF-16. */
export async function read(bytes: Uint8Array): Promise<Document | Unreadable> {
  const text = decodeText(bytes);
  if (text.length > LIMITS.characters) return UNREADABLE.tooComplex;
  if (!looksLikeText(text)) return UNREADABLE.damaged;
  return { format: 'txt', blocks: joinWrappedLines(blocksOfLines(text)), remarks: [] };
}
