import { LIMITS } from '../limits.ts';
import type { Sheet } from '../spreadsheet/sheet.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { readGlobals } from './globals.ts';
import { SheetReader } from './sheet-reader.ts';
import { readSubstream } from './substream.ts';

/** The worksheets of a Workbook stream. @throws {Refusal} encrypted, damaged, of an old Excel */
export function readSheets(stream: Uint8Array): Sheet[] {
  const globals = readGlobals(stream);
  if (globals.sheets.length === 0) throw new Refusal(UNREADABLE.damaged);
  if (globals.sheets.length > LIMITS.zipEntries) throw new Refusal(UNREADABLE.tooComplex);
  let cellsLeft: number = LIMITS.cells;
  return globals.sheets.map(({ name, hidden, offset }) => {
    const reader = new SheetReader(globals, cellsLeft);
    readSubstream(stream, offset, (record) => reader.record(record));
    cellsLeft = reader.cellsLeft;
    return { name, hidden, ...reader.content() };
  });
}
