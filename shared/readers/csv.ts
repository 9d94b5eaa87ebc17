/** Values separated by commas or semicolons, as spreadsheet programs export a sheet: read as that sheet. */
import type { Document } from '../document/document.ts';
import { decodeText } from './encoding.ts';
import { LIMITS } from './limits.ts';
import type { Unreadable } from './reader.ts';
import { type Separator, separatorIn } from './separator.ts';
import { HEAD } from './sniff.ts';
import { blocksOfSheets } from './spreadsheet/blocks-of-sheets.ts';
import type { SheetRow } from './spreadsheet/sheet.ts';
import { UNREADABLE } from './unreadable.ts';

export async function read(bytes: Uint8Array): Promise<Document | Unreadable> {
  const text = decodeText(bytes);
  if (text.length > LIMITS.characters) return UNREADABLE.tooComplex;
  const records = recordsIn(text, separatorIn(decodeText(bytes.subarray(0, HEAD))) ?? ',');
  if (records === null) return UNREADABLE.tooComplex;
  const rows = records.flatMap((fields, index): SheetRow[] =>
    fields.every((field) => field.trim() === '')
      ? []
      : [{ index, hidden: false, cells: fields.map((field, column) => ({ column, text: field.trim() })) }],
  );
  const sheet = {
    name: '',
    hidden: false,
    rows,
    merges: [],
    hiddenColumns: false,
    formulasWithoutResult: 0,
  };
  return { format: 'csv', ...blocksOfSheets([sheet]) };
}

/** A field, in quotes or not, and what ends it. A quote that nobody closed reaches to the end of the text. */
const FIELDS: Readonly<Record<Separator, RegExp>> = {
  ',': /("[^"]*(?:""[^"]*)*"?|[^,\r\n]*)(,|\r\n|\n|\r|$)/uy,
  ';': /("[^"]*(?:""[^"]*)*"?|[^;\r\n]*)(;|\r\n|\n|\r|$)/uy,
};

/** The fields of each record (RFC 4180); `null` when there are more than a report can have. */
function recordsIn(text: string, separator: Separator): string[][] | null {
  const pattern = FIELDS[separator];
  const records: string[][] = [];
  let record: string[] = [];
  let fields = 0;
  for (pattern.lastIndex = 0; pattern.lastIndex < text.length; ) {
    const [, field = '', end] = pattern.exec(text) ?? [];
    if (end === undefined) return records;
    fields += 1;
    if (fields > LIMITS.cells) return null;
    record.push(field.startsWith('"') ? field.replace(/^"|"$/gu, '').replaceAll('""', '"') : field);
    if (end === separator) continue;
    records.push(record);
    record = [];
  }
  return record.length > 0 ? [...records, record] : records;
}
