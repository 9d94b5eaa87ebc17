import { LIMITS } from '../limits.ts';
import { numberText, PLAIN } from '../spreadsheet/number-text.ts';
import type { Merge, Sheet, SheetCell } from '../spreadsheet/sheet.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import type { Globals } from './globals.ts';
import type { BiffRecord } from './records.ts';
import { dataOf, RECORD } from './substream.ts';
import { readText } from './texts.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Takes the records of one sheet, each cell as it is shown. */
export class SheetReader {
  cellsLeft: number;
  private readonly globals: Globals;
  private readonly rows = new Map<number, SheetCell[]>();
  private readonly hiddenRows = new Set<number>();
  private readonly merges: Merge[] = [];
  private hiddenColumns = false;
  /** Cell of a formula whose text comes in a record of its own. */
  private waiting: { readonly row: number; readonly column: number } | null = null;

  constructor(globals: Globals, cellsLeft: number) {
    this.globals = globals;
    this.cellsLeft = cellsLeft;
  }

  content(): Omit<Sheet, 'name' | 'hidden'> {
    const rows = [...this.rows]
      .filter(([, cells]) => cells.some((cell) => cell.text !== ''))
      .toSorted(([a], [b]) => a - b)
      .map(([index, cells]) => ({
        index,
        hidden: this.hiddenRows.has(index),
        cells: cells.toSorted((a, b) => a.column - b.column),
      }));
    const { merges, hiddenColumns } = this;
    return { rows, merges, hiddenColumns, formulasWithoutResult: 0 };
  }

  record(record: BiffRecord): void {
    const { text, sharedTexts } = this.globals;
    switch (record.type) {
      case RECORD.sharedText:
        this.put(record, sharedTexts[dataOf(record, 10).getUint32(6, true)] ?? '');
        break;
      case RECORD.text:
      case RECORD.richText:
        this.put(record, readText(record.parts, 6, 2, text));
        break;
      case RECORD.number:
        this.put(
          record,
          this.shown(dataOf(record, 14).getFloat64(6, true), dataOf(record, 14).getUint16(4, true)),
        );
        break;
      case RECORD.rk:
        this.put(
          record,
          this.shown(fromRk(dataOf(record, 10).getUint32(6, true)), dataOf(record, 10).getUint16(4, true)),
        );
        break;
      case RECORD.multipleRk:
        this.severalNumbers(dataOf(record, 6));
        break;
      case RECORD.blank:
        this.put(record, '');
        break;
      case RECORD.multipleBlank:
        this.severalBlanks(dataOf(record, 6));
        break;
      case RECORD.truthOrError: {
        const data = dataOf(record, 8);
        this.put(
          record,
          data.getUint8(7) === 0 ? truth(data.getUint8(6)) : (ERRORS[data.getUint8(6)] ?? '#N/A'),
        );
        break;
      }
      case RECORD.formula:
        this.formula(record);
        break;
      case RECORD.formulaText:
        if (this.waiting) this.add(this.waiting.row, this.waiting.column, readText(record.parts, 0, 2, text));
        this.waiting = null;
        break;
      case RECORD.merges:
        this.merge(dataOf(record, 2));
        break;
      case RECORD.row: {
        const data = dataOf(record, 16);
        if ((data.getUint16(12, true) & 0x20) !== 0) this.hiddenRows.add(data.getUint16(0, true));
        break;
      }
      case RECORD.columns:
        if ((dataOf(record, 10).getUint16(8, true) & 1) !== 0) this.hiddenColumns = true;
        break;
    }
  }

  private put(record: BiffRecord, text: string): void {
    const data = dataOf(record, 6);
    this.add(data.getUint16(0, true), data.getUint16(2, true), text);
  }

  private add(row: number, column: number, text: string): void {
    this.cellsLeft -= 1;
    if (this.cellsLeft < 0) throw new Refusal(UNREADABLE.tooComplex);
    const cells = this.rows.get(row) ?? [];
    cells.push({ column, text: text.replace(/\r\n?/gu, '\n').trim() });
    this.rows.set(row, cells);
  }

  private shown(value: number, format: number): string {
    return numberText(String(value), this.globals.formats[format] ?? PLAIN, this.globals.epoch1904);
  }

  private severalNumbers(data: DataView): void {
    const first = data.getUint16(2, true);
    for (let index = 0; 4 + index * 6 + 6 <= data.byteLength - 2; index++) {
      const at = 4 + index * 6;
      const text = this.shown(fromRk(data.getUint32(at + 2, true)), data.getUint16(at, true));
      this.add(data.getUint16(0, true), first + index, text);
    }
  }

  private severalBlanks(data: DataView): void {
    const first = data.getUint16(2, true);
    for (let index = 0; 4 + index * 2 + 2 <= data.byteLength - 2; index++) {
      this.add(data.getUint16(0, true), first + index, '');
    }
  }

  /** The result of a formula is a number unless its last two bytes say that it is something else. */
  private formula(record: BiffRecord): void {
    const data = dataOf(record, 14);
    this.waiting = null;
    if (data.getUint16(12, true) !== 0xffff) {
      this.put(record, this.shown(data.getFloat64(6, true), data.getUint16(4, true)));
      return;
    }
    const kind = data.getUint8(6);
    if (kind === 0) this.waiting = { row: data.getUint16(0, true), column: data.getUint16(2, true) };
    else if (kind === 1) this.put(record, truth(data.getUint8(8)));
    else this.put(record, kind === 2 ? (ERRORS[data.getUint8(8)] ?? '#N/A') : '');
  }

  private merge(data: DataView): void {
    const count = Math.min(data.getUint16(0, true), Math.floor((data.byteLength - 2) / 8));
    for (let index = 0; index < count; index++) {
      const at = 2 + index * 8;
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((field) =>
        data.getUint16(at + field, true),
      );
      if (bottom >= top && right >= left) this.merges.push({ top, left, bottom, right });
    }
    if (this.merges.length > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
  }
}

function truth(value: number): string {
  return value === 0 ? 'FALSE' : 'TRUE';
}

/** A number in 30 bits: a whole one or the upper half of a floating-point one, perhaps in hundredths. */
function fromRk(rk: number): number {
  let value: number;
  if ((rk & 2) !== 0) value = (rk | 0) >> 2;
  else {
    const bytes = new DataView(new ArrayBuffer(8));
    bytes.setUint32(4, rk & 0xfffffffc, true);
    value = bytes.getFloat64(0, true);
  }
  return (rk & 1) !== 0 ? value / 100 : value;
}
