/** The encodings that Windows names by the character set of a font, by a code page or by a language. */

const CHARSETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  238: 'windows-1250',
};

const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

const LATIN = 'windows-1252';

/** `null` for the sets that name no encoding of their own (ANSI, default, symbol). */
export function encodingOfCharset(charset: number): string | null {
  return CHARSETS[charset] ?? null;
}

export function encodingOfCodePage(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return CODE_PAGES[codePage] ?? LATIN;
}

/** Chinese as a language of the file, by its number in Windows; its traditional scripts are in Big5. */
export function encodingOfLanguage(language: number): string | null {
  if (language === 2052 || language === 4100) return 'gb18030';
  return language === 1028 || language === 3076 || language === 5124 ? 'big5' : null;
}

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder>();

function decoder(encoding: string): Decoder {
  let made = decoders.get(encoding);
  if (!made) {
    made = new TextDecoder(encoding, { fatal: encoding !== LATIN });
    decoders.set(encoding, made);
  }
  return made;
}

/** Decodes with the first encoding that the bytes are valid in. */
export function decodeBytes(bytes: Uint8Array, encodings: readonly (string | null)[]): string {
  for (const encoding of encodings) {
    if (encoding === null) continue;
    try {
      return decoder(encoding).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  return decoder(LATIN).decode(bytes);
}
