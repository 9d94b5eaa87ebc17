/** Kinds of files that clerks send by mistake, told by their first bytes. */
export type Kind = 'picture' | 'archive' | 'media' | 'program';

const SIGNATURES: readonly (readonly [string, Kind])[] = [
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF87a', 'picture'],
  ['GIF89a', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['Rar!\x1a', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['ID3\x03', 'media'],
  ['ID3\x04', 'media'],
  ['\x7fELF', 'program'],
];
/** Their first bytes could begin a text: they count only with a zero soon after. */
const WORDLIKE: readonly (readonly [string, Kind])[] = [
  ['BM', 'picture'],
  ['BZh', 'archive'],
  ['MZ', 'program'],
];

export function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}

export function kindOf(bytes: Uint8Array): Kind | null {
  if (startsWith(bytes, 'RIFF')) return startsWith(bytes.subarray(8), 'WEBP') ? 'picture' : 'media';
  if (startsWith(bytes.subarray(4), 'ftyp'))
    return /^(?:heic|heix|mif1|avif)/u.test(text(bytes, 8)) ? 'picture' : 'media';
  const begins = ([signature]: readonly [string, Kind]): boolean => startsWith(bytes, signature);
  const sure = SIGNATURES.find(begins);
  if (sure !== undefined) return sure[1];
  return bytes.subarray(0, 64).includes(0) ? (WORDLIKE.find(begins)?.[1] ?? null) : null;
}

function text(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + 4));
}
