import { Refusal, UNREADABLE } from '../unreadable.ts';
import { type BiffRecord, recordsOf } from './records.ts';

/** Types of records ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x06,
  end: 0x0a,
  date1904: 0x22,
  filePassword: 0x2f,
  codePage: 0x42,
  columns: 0x7d,
  boundSheet: 0x85,
  multipleRk: 0xbd,
  multipleBlank: 0xbe,
  richText: 0xd6,
  cellFormat: 0xe0,
  merges: 0xe5,
  sharedTexts: 0xfc,
  sharedText: 0xfd,
  blank: 0x201,
  number: 0x203,
  text: 0x204,
  truthOrError: 0x205,
  formulaText: 0x207,
  row: 0x208,
  rk: 0x27e,
  numberFormat: 0x41e,
  begin: 0x809,
} as const;

/** Hands over the records from one BEGIN to its END, without those of charts inside. */
export function readSubstream(stream: Uint8Array, from: number, visit: (record: BiffRecord) => void): void {
  let depth = 0;
  for (const record of recordsOf(stream, from)) {
    if (record.type === RECORD.begin) depth += 1;
    else if (depth === 0) throw new Refusal(UNREADABLE.damaged);
    if (record.type === RECORD.end) depth -= 1;
    if (depth === 0) return;
    if (depth === 1) visit(record);
  }
  throw new Refusal(UNREADABLE.damaged);
}

/** The data of a record, of which so many bytes are needed. @throws {Refusal} damaged */
export function dataOf(record: BiffRecord, atLeast: number): DataView {
  const [data] = record.parts;
  if (!data || data.byteLength < atLeast) throw new Refusal(UNREADABLE.damaged);
  return data;
}
