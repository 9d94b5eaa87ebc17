import { LIMITS } from '../limits.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';

/** RTF as tokens, without any knowledge of what a word means. */
export interface RtfHandler {
  open(): void;
  close(): void;
  /** `\word`, with its number if it has one. */
  word(name: string, parameter: number | null): void;
  /** One byte of text in the code page of the font: a plain character or `\'d5`. */
  byte(byte: number): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const CR = 0x0d;
const LF = 0x0a;

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/**
 * Walks the tokens of the one group that a file is; the binary data of pictures is stepped over.
 * @throws {Refusal} the group does not end, or more follows it: a brace is lost, and with it what is text and what not
 */
export function walkRtf(bytes: Uint8Array, handler: RtfHandler): void {
  let at = bytes.indexOf(OPEN);
  let depth = 0;
  while (at >= 0 && at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === OPEN) {
      depth += 1;
      if (depth > LIMITS.nesting) throw new Refusal(UNREADABLE.tooComplex);
      handler.open();
    } else if (byte === CLOSE) {
      handler.close();
      depth -= 1;
      if (depth === 0) break;
    } else if (byte === BACKSLASH) at = control(bytes, at, handler);
    else if (byte === 0x09) handler.word('tab', null);
    else if (byte !== CR && byte !== LF && byte !== 0) handler.byte(byte);
  }
  if (depth > 0 || bytes.subarray(at).some((byte) => byte > 0x20)) throw new Refusal(UNREADABLE.damaged);
}

function control(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  const first = bytes[from] ?? 0;
  if (first === QUOTE) {
    const value = hex(bytes[from + 1]) * 16 + hex(bytes[from + 2]);
    if (Number.isNaN(value)) return from + 1;
    handler.byte(value);
    return from + 3;
  }
  if (!isLetter(first)) {
    if (first === BACKSLASH || first === OPEN || first === CLOSE) handler.byte(first);
    else handler.word(first === CR || first === LF ? 'par' : String.fromCharCode(first), null);
    return from + 1;
  }
  let at = from;
  while (at < from + 32 && isLetter(bytes[at] ?? 0)) at += 1;
  const name = ascii(bytes, from, at);
  let parameter: number | null = null;
  const numberFrom = at;
  if (bytes[at] === 0x2d) at += 1;
  if (isDigit(bytes[at] ?? 0)) {
    while (at < numberFrom + 11 && isDigit(bytes[at] ?? 0)) at += 1;
    parameter = Number(ascii(bytes, numberFrom, at));
  } else at = numberFrom;
  if (bytes[at] === 0x20) at += 1;
  if (name === 'bin') return at + Math.max(0, parameter ?? 0);
  handler.word(name, parameter);
  return at;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (isDigit(byte)) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}
