import type { Document, Format } from '../document/document.ts';
import type { Sniffed } from './sniff.ts';

/** Why a file gives no Document. A clerk's mistake, never an exception. */
export interface Unreadable {
  readonly reason:
    | 'missing'
    | 'empty'
    | 'too-large'
    | 'too-complex'
    | 'encrypted'
    | 'damaged'
    | 'scan'
    | 'unsupported'
    | 'several-files'
    | 'took-too-long'
    | 'our-failure';
  /** What is wrong and what to do, for the clerk. */
  readonly zh: string;
  readonly en: string;
}

export type Reading =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly unreadable: Unreadable; readonly format: Format | null };

/**
 * What a format's file exports. It never follows a link, an external entity or a relationship out of the file.
 * @throws {Refusal} for a fault of the file, as the other way to answer with an Unreadable; anything else is a fault of ours
 */
export type Read = (bytes: Uint8Array) => Promise<Document | Unreadable>;

/** A format's line in the list of readers. */
export interface ReaderEntry {
  readonly format: Format;
  /** What people call it. */
  readonly name: { readonly zh: string; readonly en: string };
  /** Without the dot; the first one is the usual one. */
  readonly extensions: readonly string[];
  readonly contentTypes: readonly string[];
  /** Decides by content, never by name. */
  readonly accepts: (sniffed: Sniffed) => boolean;
  /** Loads the format's file when first needed. */
  readonly load: () => Promise<{ readonly read: Read }>;
}
