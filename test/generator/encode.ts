/** Text in the encodings of Chinese files; Node can only decode them. */
let pairs: Map<string, readonly number[]> | null = null;

function gb18030Bytes(): Map<string, readonly number[]> {
  if (pairs) return pairs;
  pairs = new Map();
  const decoder = new TextDecoder('gb18030');
  const learn = (bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '�' && !pairs?.has(character))
      pairs?.set(character, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) learn([lead, trail]);
  }
  for (let a = 0x81; a <= 0x84; a += 1) {
    for (let b = 0x30; b <= 0x39; b += 1) {
      for (let c = 0x81; c <= 0xfe; c += 1) for (let d = 0x30; d <= 0x39; d += 1) learn([a, b, c, d]);
    }
  }
  return pairs;
}

export function encodeGb18030(text: string): Uint8Array {
  const table = gb18030Bytes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

export function encodeUtf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(`﻿${text}`, 'utf16le');
  return new Uint8Array(order === 'little' ? bytes : bytes.swap16());
}
