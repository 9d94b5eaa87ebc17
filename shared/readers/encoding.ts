import { startsWith } from './signatures.ts';

const DECLARED = /(?:charset\s*=\s*["']?\s*|<\?xml[^>]{0,200}encoding\s*=\s*["'])([a-z0-9_:-]{2,30})/iu;
/** Labels that mean a subset of GB18030, or that Chinese files use wrongly for it. */
const CHINESE = /^(?:gb|x-gbk|cp936|windows-936|hz|iso-ir-58|chinese|csgb)/iu;

/** One for all texts: small parts and names are read by the dozen. */
const UTF_8 = new TextDecoder();

/** UTF-16 without a byte order mark shows in zeros at every other place. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 2_000) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.05 && even === 0) return 'utf-16le';
  if (even > pairs * 0.05 && odd === 0) return 'utf-16be';
  return null;
}

/**
 * The text, when the bytes are UTF-8. A few broken characters (the file was cut, or patched by hand) do not make it
 * another encoding: read as UTF-8, any Chinese text in GB18030 breaks at nearly every character.
 */
function asUtf8(bytes: Uint8Array): string | null {
  const text = UTF_8.decode(bytes);
  if (!text.includes('\ufffd')) return text;
  let broken = 0;
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    if (code > 0x7f) beyondAscii++;
  }
  return broken * 20 <= beyondAscii ? text : null;
}

/** The first bytes as one character each: enough to look for words of ASCII, in any encoding that contains it. */
export function asciiHead(bytes: Uint8Array, length: number): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, length));
}

/** The encoding a head of ASCII declares, or `null`. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = asciiHead(bytes, 2_048);
  return DECLARED.exec(head)?.[1]?.toLowerCase() ?? null;
}

/** The encoding of bytes that are not UTF-8: GB18030 unless another is declared that can be believed. */
function otherEncoding(declared: string | null): string {
  if (declared === null || CHINESE.test(declared)) return 'gb18030';
  return /^utf|ascii|^iso-8859-1$|^latin1|^windows-1252/iu.test(declared) ? 'gb18030' : declared;
}

/**
 * Decodes a text; the byte order mark is not part of it. Content goes before declaration: bytes that are valid UTF-8
 * are UTF-8 whatever the file says, as no GB18030 text of any length is valid UTF-8 by chance.
 */
export function decodeText(bytes: Uint8Array, declared?: string | null): string {
  if (startsWith(bytes, '\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, '\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  const wide = utf16Order(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const text = asUtf8(bytes);
  if (text !== null) return text;
  try {
    return new TextDecoder(otherEncoding(declared ?? declaredEncoding(bytes))).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Decodes XML, which is UTF-8 unless it begins by saying otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  const startsAsAscii = startsWith(bytes, '<') && bytes[1] !== 0;
  if (!startsAsAscii && !startsWith(bytes, '\xef\xbb\xbf')) return decodeText(bytes);
  const text = UTF_8.decode(bytes);
  const declared = DECLARED.exec(text.slice(0, 200))?.[1];
  return declared === undefined || /^utf-?8$/iu.test(declared) ? text : decodeText(bytes);
}
