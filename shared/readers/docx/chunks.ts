import type { Block } from '../../document/document.ts';
import type { Read } from '../reader.ts';
import { hasPart, isHtml, isMime, isOldWorkbook, isPlainText, isWordXml } from '../recognise.ts';
import { readRelations } from '../relations.ts';
import { sniff } from '../sniff.ts';
import { Refusal } from '../unreadable.ts';
import type { Archive } from '../zip.ts';

/**
 * What is in the files set into a document, by the id of their relation: those that Word takes in when it opens it
 * (`w:altChunk`), and sheets and documents that it shows as a picture of them (`o:OLEObject`).
 */
export type Chunks = ReadonlyMap<string, readonly Block[]>;

export const NONE: Chunks = new Map();

const TYPES: ReadonlySet<string> = new Set(['aFChunk', 'package', 'oleObject']);
/** More of them than any converter writes. */
const MOST = 50;

export function hasChunks(xml: string): boolean {
  return xml.includes('altChunk') || xml.includes('OLEObject');
}

/** Reads them all; one that cannot be read is missing. `readWord` reads those that are Word documents themselves. */
export async function readChunks(archive: Archive, part: string, readWord: Read): Promise<Chunks> {
  const ids = new Map<string, string[]>();
  for (const [id, relation] of readRelations(archive, part)) {
    if (!TYPES.has(relation.type) || !archive.has(relation.part)) continue;
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
  if (hasPart(sniffed, 'xl/')) return (await import('../xlsx.ts')).read;
  if (isOldWorkbook(sniffed)) return (await import('../xls.ts')).read;
  if (sniffed.streams.has('WordDocument')) return (await import('../doc.ts')).read;
  if (hasPart(sniffed, 'word/') || isWordXml(sniffed)) return readWord;
  if (sniffed.magic === 'rtf') return (await import('../rtf.ts')).read;
  if (isMime(sniffed)) return (await import('../mht.ts')).read;
  if (isHtml(sniffed)) return (await import('../html.ts')).read;
  return isPlainText(sniffed) ? (await import('../txt.ts')).read : null;
}
