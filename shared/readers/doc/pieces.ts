import { LIMITS } from '../limits.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { type Extent, viewOn } from './file-information.ts';

/** A stretch of the text that stands in one place of the file. */
export interface Piece {
  /** Characters of the whole text, from 0; `to` is behind the last one. */
  readonly from: number;
  readonly to: number;
  /** Of its first character in the WordDocument stream, in bytes. */
  readonly offset: number;
  readonly bytesPerCharacter: 1 | 2;
  /** Properties that a quick save laid over the whole piece. */
  readonly properties: Uint8Array | null;
}

const PROPERTIES = 1;
const PIECE_TABLE = 2;

/** Reads the piece table ([MS-DOC] Clx). @throws {Refusal} damaged */
export function readPieces(table: Uint8Array, extent: Extent): Piece[] {
  const view = viewOn(table, extent);
  const properties: Uint8Array[] = [];
  for (let at = 0; at + 5 <= view.byteLength; ) {
    const kind = view.getUint8(at);
    if (kind === PROPERTIES) {
      const length = view.getUint16(at + 1, true);
      if (at + 3 + length > view.byteLength) break;
      properties.push(new Uint8Array(view.buffer, view.byteOffset + at + 3, length));
      at += 3 + length;
    } else if (kind === PIECE_TABLE) {
      const length = Math.min(view.getUint32(at + 1, true), view.byteLength - at - 5);
      return pieceTable(new DataView(view.buffer, view.byteOffset + at + 5, length), properties);
    } else break;
  }
  throw new Refusal(UNREADABLE.damaged);
}

function pieceTable(view: DataView, properties: readonly Uint8Array[]): Piece[] {
  const count = Math.floor((view.byteLength - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = view.getUint32(index * 4, true);
    const to = view.getUint32(index * 4 + 4, true);
    if (to < from) throw new Refusal(UNREADABLE.damaged);
    if (to > 20 * LIMITS.characters) throw new Refusal(UNREADABLE.tooComplex);
    const at = (count + 1) * 4 + index * 8;
    const where = view.getUint32(at + 2, true);
    const isSingle = (where & 0x40000000) !== 0;
    const offset = where & 0x3fffffff;
    const modifier = view.getUint16(at + 6, true);
    pieces.push({
      from,
      to,
      offset: isSingle ? offset >> 1 : offset,
      bytesPerCharacter: isSingle ? 1 : 2,
      properties: (modifier & 1) !== 0 ? (properties[modifier >> 1] ?? null) : null,
    });
  }
  return pieces;
}

/** The characters of a piece. Single bytes are Windows-1252. */
export function textOf(stream: Uint8Array, piece: Piece): string {
  const length = (piece.to - piece.from) * piece.bytesPerCharacter;
  if (piece.offset + length > stream.length) throw new Refusal(UNREADABLE.damaged);
  const bytes = stream.subarray(piece.offset, piece.offset + length);
  return new TextDecoder(piece.bytesPerCharacter === 1 ? 'windows-1252' : 'utf-16le', {
    ignoreBOM: true,
  }).decode(bytes);
}
