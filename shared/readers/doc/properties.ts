import type { EdgedCell, RowShape } from '../story/spans-from-edges.ts';

/** Walks single properties: `operand` is the argument without its length. */
export function eachProperty(properties: Uint8Array, visit: (code: number, operand: DataView) => void): void {
  const view = new DataView(properties.buffer, properties.byteOffset, properties.byteLength);
  for (let at = 0; at + 2 < view.byteLength; ) {
    const code = view.getUint16(at, true);
    at += 2;
    let length = LENGTHS[code >> 13] ?? 1;
    if (code === TABLE_DEFINITION || code === TABLE_DEFINITION_10) {
      if (at + 2 > view.byteLength) return;
      length = view.getUint16(at, true) - 1;
      at += 2;
    } else if (length === VARIABLE) {
      length = view.getUint8(at);
      at += 1;
      if (code === CHANGED_TABS && length === 255) return;
    }
    if (length < 0 || at + length > view.byteLength) return;
    visit(code, new DataView(view.buffer, view.byteOffset + at, length));
    at += length;
  }
}

const VARIABLE = -1;
/** By the three highest bits of the code. */
const LENGTHS = [1, 1, 2, 4, 2, 2, VARIABLE, 3];
const CHANGED_TABS = 0xc615;
const TABLE_DEFINITION_10 = 0xd606;
const TABLE_DEFINITION = 0xd608;

export interface ParagraphProperties {
  /** How many tables it stands in. */
  depth: number;
  /** It is the mark at the end of a row. */
  endsRow: boolean;
  /** It ends a cell of a table inside a table. */
  endsInnerCell: boolean;
  /** Number of its list (from 1) and level in it (from 0). */
  list: number;
  listLevel: number;
  shape: RowShape | null;
}

/** `data` is the Data stream, to which large properties are moved. */
export function readParagraphProperties(
  layers: readonly Uint8Array[],
  data: Uint8Array | null,
): ParagraphProperties {
  const found = { depth: 0, endsRow: false, endsInnerCell: false, list: 0, listLevel: 0 };
  let inTable = false;
  const row = new RowBuilder();
  const visit = (code: number, operand: DataView): void => {
    switch (code) {
      case 0x2416:
        inTable = operand.getUint8(0) !== 0;
        break;
      case 0x2417:
      case 0x244c:
        found.endsRow = operand.getUint8(0) !== 0;
        break;
      case 0x244b:
        found.endsInnerCell = operand.getUint8(0) !== 0;
        break;
      case 0x6649:
        found.depth = Math.max(0, operand.getInt32(0, true));
        break;
      case 0x260a:
        found.listLevel = operand.getUint8(0);
        break;
      case 0x460b:
        found.list = operand.getUint16(0, true);
        break;
      case 0x646b:
      case 0x6646:
      case 0x6645:
        eachProperty(moved(operand.getUint32(0, true), data), (inner, argument) => {
          if (inner !== 0x646b && inner !== 0x6646 && inner !== 0x6645) visit(inner, argument);
        });
        break;
      default:
        row.visit(code, operand);
    }
  };
  for (const layer of layers) eachProperty(layer, visit);
  if (inTable && found.depth === 0) found.depth = 1;
  return { ...found, shape: row.shape() };
}

function moved(offset: number, data: Uint8Array | null): Uint8Array {
  if (!data || offset + 2 > data.length) return new Uint8Array(0);
  const length = (data[offset] ?? 0) + (data[offset + 1] ?? 0) * 256;
  return data.subarray(offset + 2, offset + 2 + length);
}

/** Bits of a cell in a table definition. */
const HORIZONTAL = 0x3;
const VERTICAL = 0x20;
const VERTICAL_START = 0x40;

class RowBuilder {
  private edges: number[] = [];
  private horizontal: number[] = [];
  private below: boolean[] = [];

  visit(code: number, operand: DataView): void {
    if (code === TABLE_DEFINITION) this.define(operand);
    else if (code === 0xd62b && operand.byteLength >= 2) {
      this.below[operand.getUint8(0)] = operand.getUint8(1) === 1;
    } else if (code === 0x5624) {
      for (let cell = operand.getUint8(0); cell < operand.getUint8(1); cell++) {
        this.horizontal[cell] = cell === operand.getUint8(0) ? 1 : 2;
      }
    } else if (code === 0x5625) {
      for (let cell = operand.getUint8(0); cell < operand.getUint8(1); cell++) this.horizontal[cell] = 0;
    }
  }

  shape(): RowShape | null {
    const [left, ...rights] = this.edges;
    if (left === undefined) return null;
    // Whichever bit marks the first cell of those merged side by side, it is the one found first.
    let head = 0;
    const cells = rights.map((right, index): EdgedCell => {
      const mark = this.horizontal[index] ?? 0;
      if (mark === 0) head = 0;
      else if (head === 0) head = mark;
      else if (mark !== head) return { right, continues: 'beside' };
      return { right, continues: this.below[index] ? 'below' : 'nothing' };
    });
    return { left, cells };
  }

  private define(operand: DataView): void {
    if (operand.byteLength < 1) return;
    const count = operand.getUint8(0);
    if (1 + (count + 1) * 2 > operand.byteLength) return;
    this.edges = Array.from({ length: count + 1 }, (_, index) => operand.getInt16(1 + index * 2, true));
    this.horizontal = [];
    this.below = [];
    for (let cell = 0; cell < count; cell++) {
      const at = 1 + (count + 1) * 2 + cell * 20;
      if (at + 2 > operand.byteLength) return;
      const bits = operand.getUint16(at, true);
      this.horizontal[cell] = bits & HORIZONTAL;
      this.below[cell] = (bits & VERTICAL) !== 0 && (bits & VERTICAL_START) === 0;
    }
  }
}

export interface CharacterProperties {
  readonly deleted: boolean;
  /** Hidden, or struck through. */
  readonly hidden: boolean;
}

/** Hidden, struck through, struck through twice. */
const HIDING: readonly number[] = [0x083c, 0x0837, 0x2a53];

export function readCharacterProperties(layers: readonly Uint8Array[]): CharacterProperties {
  let deleted = false;
  const hiding = new Set<number>();
  for (const layer of layers) {
    eachProperty(layer, (code, operand) => {
      if (code === 0x0800) deleted = (operand.getUint8(0) & 1) !== 0;
      if (!HIDING.includes(code)) return;
      if ((operand.getUint8(0) & 1) !== 0) hiding.add(code);
      else hiding.delete(code);
    });
  }
  return { deleted, hidden: hiding.size > 0 };
}
