import { asciiHead, decodeText } from './encoding.ts';
import { openCompoundFile } from './ole/compound-file.ts';
import { kindOf, startsWith } from './signatures.ts';
import { openZip } from './zip.ts';

/** What a file is by its first bytes and its table of contents, without inflating anything. */
export interface Sniffed {
  readonly magic: 'empty' | 'zip' | 'ole' | 'pdf' | 'rtf' | 'text' | 'binary';
  /** Names of the entries of a zip. */
  readonly entries: ReadonlySet<string>;
  /** Names of the streams and storages of an OLE file. */
  readonly streams: ReadonlySet<string>;
  /** The first characters of a text, decoded, lower case; of a zip, what it says of itself in its part `mimetype`. */
  readonly head: string;
}

const NONE: ReadonlySet<string> = new Set();
/** Bytes that tell what a file is. */
export const HEAD = 8 * 1024;

/** Whether characters can be a text that a person wrote: hardly any that print nothing, or that are broken. */
export function looksLikeText(text: string): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const prints =
      code >= 0x20 ? code !== 0x7f && code !== 0xfffd : (code >= 0x09 && code <= 0x0d) || code === 0x1b;
    if (!prints) odd++;
  }
  return odd <= text.length * 0.005;
}

/** @throws {Refusal} when the table of contents of a zip or an OLE file is damaged or beyond the limits */
export function sniff(bytes: Uint8Array): Sniffed {
  const sniffed = (magic: Sniffed['magic'], more: Partial<Sniffed> = {}): Sniffed => ({
    magic,
    entries: NONE,
    streams: NONE,
    head: '',
    ...more,
  });
  if (bytes.length === 0) return sniffed('empty');
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) {
    const archive = openZip(bytes);
    const head = archive.has('mimetype') ? archive.text('mimetype').slice(0, 200).trim() : '';
    return sniffed('zip', { entries: archive.names, head });
  }
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))
    return sniffed('ole', { streams: openCompoundFile(bytes).names });
  if (kindOf(bytes) !== null) return sniffed('binary');
  const start = asciiHead(bytes, 1_024);
  if (start.includes('%PDF-')) return sniffed('pdf');
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/u.test(start)) return sniffed('rtf');
  const head = decodeText(bytes.subarray(0, HEAD));
  if (head.trim() === '' && decodeText(bytes).trim() === '') return sniffed('empty');
  // The head may end inside a character.
  return looksLikeText(head.replace(/\ufffd$/u, ''))
    ? sniffed('text', { head: head.toLowerCase() })
    : sniffed('binary');
}
