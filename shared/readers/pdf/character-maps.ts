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
    return Uint8Array.from(atob(map), (character) => character.charCodeAt(0));
  }
}

/** pdfjs asks its factory only when an address is set. */
export const characterMaps = {
  BinaryDataFactory: CharacterMaps,
  cMapUrl: 'character-maps/',
  cMapPacked: true,
} as const;
