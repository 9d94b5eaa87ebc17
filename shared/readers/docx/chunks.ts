import type { Block } from '../../document/document.ts';
import type { Read } from '../reader.ts';
import { hasPart, isHtml, isMime, isPlainText, isWordXml } from '../recognise.ts';
import { readRelations } from '../relations.ts';
import { sniff } from '../sniff.ts';
import { Refusal } from '../unreadable.ts';
import type { Archive } from '../zip.ts';

/** What is in the files set into a document (`w:altChunk`), which Word takes in when it opens it, by the id of their relation. */
export type Chunks = ReadonlyMap<string, readonly Block[]>;

export const NONE: Chunks = new Map();

/** More of them than any converter writes. */
const MOST = 50;

export function hasChunks(xml: string): boolean {
  return /<(?:\w+:)?altChunk[\s>]/u.test(xml);
}

/** Reads them all; one that cannot be read is missing. `readWord` reads those that are Word documents themselves. */
export async function readChunks(archive: Archive, part: string, readWord: Read): Promise<Chunks> {
  const ids = new Map<string, string[]>();
  for (const [id, relation] of readRelations(archive, part)) {
    if (relation.type !== 'aFChunk' || !archive.has(relation.part)) continue;
    ids.set(relation.part, [...(ids.get(relation.part) ?? []), id]);
  }
  const chunks = new Map<string, readonly Block[]>();
  for (const [name, named] of [...ids].slice(0, MOST)) {
    const blocks = await readChunk(archive.read(name), readWord);
    if (blocks !== null) for (const id of named) chunks.set(id, blocks);
  }
  return chunks;
}

async function readChunk(bytes: Uint8Array, readWord: Read): Promise<readonly Block[] | null> {
  try {
    const read = await readerFor(bytes, readWord);
    const document = await read?.(bytes);
    return document === undefined || 'reason' in document ? null : document.blocks;
  } catch (fault) {
    // What goes beyond the limits does so for the document as well.
    if (fault instanceof Refusal && fault.unreadable.reason.startsWith('too-')) throw fault;
    return null;
  }
}

async function readerFor(bytes: Uint8Array, readWord: Read): Promise<Read | null> {
  const sniffed = sniff(bytes);
  if (hasPart(sniffed, 'word/') || isWordXml(sniffed)) return readWord;
  if (sniffed.magic === 'rtf') return (await import('../rtf.ts')).read;
  if (isMime(sniffed)) return (await import('../mht.ts')).read;
  if (isHtml(sniffed)) return (await import('../html.ts')).read;
  return isPlainText(sniffed) ? (await import('../txt.ts')).read : null;
}
