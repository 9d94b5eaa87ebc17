import { decodeBytes, encodingOfCharset, encodingOfCodePage, encodingOfLanguage } from '../code-pages.ts';

/** What the bytes of the text mean: the font that they are set in tells it, the file where the font does not. */
export class Encodings {
  private readonly charsets = new Map<number, number>();
  private definedFont = 0;
  private codePage = encodingOfCodePage(1252);
  private language: string | null = null;

  /** `\ansicpg` */
  setCodePage(number: number): void {
    this.codePage = encodingOfCodePage(number);
  }

  /** `\deflangfe` */
  setLanguage(number: number): void {
    this.language = encodingOfLanguage(number);
  }

  /** `\f` in the table of fonts, of which what follows there tells. */
  defineFont(number: number): void {
    this.definedFont = number;
  }

  /** `\fcharset` of the font being defined. */
  setCharset(number: number): void {
    this.charsets.set(this.definedFont, number);
  }

  decode(bytes: Uint8Array, font: number): string {
    if (bytes.every((byte) => byte < 0x80)) return new TextDecoder().decode(bytes);
    const ofFont = encodingOfCharset(this.charsets.get(font) ?? 0);
    const ofFile = this.codePage.startsWith('windows-') ? this.language : this.codePage;
    return decodeBytes(bytes, [ofFont, ofFile, this.codePage]);
  }
}
