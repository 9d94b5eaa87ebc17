import type { Document, Format, Remark } from '../document/document.ts';
import type { Read, ReaderEntry, Reading, Unreadable } from './reader.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

export function refused(unreadable: Unreadable, format: Format | null): Reading {
  return { ok: false, unreadable, format };
}

function isUnreadable(answer: Document | Unreadable): answer is Unreadable {
  return 'reason' in answer;
}

/** What is no Refusal is a fault of ours, and must not be told to the clerk as one of the file. */
export function unreadableIn(fault: unknown): Unreadable {
  if (fault instanceof Refusal) return fault.unreadable;
  throw fault;
}

const loaded = new WeakMap<ReaderEntry, { readonly read: Read }>();

/** Asking the engine for a module that it has costs as much as reading a small sheet's text. */
async function readerOf(entry: ReaderEntry): Promise<Read> {
  const reader = loaded.get(entry) ?? (await entry.load());
  loaded.set(entry, reader);
  return reader.read;
}

/** Reads a file with the reader that accepts it. */
export async function readAs(
  entry: ReaderEntry,
  bytes: Uint8Array,
  remarks: readonly Remark[],
): Promise<Reading> {
  try {
    const read = await readerOf(entry);
    const answer = await read(bytes);
    if (isUnreadable(answer)) return refused(answer, entry.format);
    if (answer.blocks.length === 0) return refused(UNREADABLE.empty, entry.format);
    return { ok: true, document: { ...answer, remarks: [...answer.remarks, ...remarks] } };
  } catch (fault) {
    return refused(unreadableIn(fault), entry.format);
  }
}
