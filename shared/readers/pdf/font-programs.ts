const SLASH = 0x2f;
const KEY = [...'FontFile'].map((character) => character.charCodeAt(0));
const OTHER_LETTER = 'X'.charCodeAt(0);
const REFERENCE = /^[23]?\s+\d+\s+\d+\s+R/u;

/**
 * The same file with its embedded fonts out of reach, by one changed letter in each `/FontFile 12 0 R`. What
 * characters say and how wide they are stands in the dictionaries of a font; its program only draws them, and
 * preparing it is most of the work of reading a PDF. Names in compressed objects are not found; those fonts load.
 */
export function withoutFontPrograms(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  for (let at = changed.indexOf(SLASH); at >= 0; at = changed.indexOf(SLASH, at + 1)) {
    if (!KEY.every((code, index) => changed[at + 1 + index] === code)) continue;
    const end = at + 1 + KEY.length;
    if (REFERENCE.test(String.fromCharCode(...changed.subarray(end, end + 24))))
      changed[end - 1] = OTHER_LETTER;
  }
  return changed;
}
