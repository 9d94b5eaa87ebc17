interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * Where pdfjs finds the character maps of Chinese fonts that are named in a file and not embedded. They are part of
 * the program, so that they are there in a bundle and nothing is fetched.
 */
class CharacterMaps {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    const { default: maps } = await import('./character-maps.json', { with: { type: 'json' } });
    const map = kind === 'cMapUrl' ? (maps as Record<string, string>)[filename] : undefined;
    if (map === undefined) throw new Error(`no ${filename} here`);
    const characters = atob(map);
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
    return bytes;
  }
}

/** pdfjs asks its factory only when an address is set. */
export const characterMaps = {
  BinaryDataFactory: CharacterMaps,
  cMapUrl: 'character-maps/',
  cMapPacked: true,
} as const;
