/** Comma-separated values, as spreadsheet programs export a sheet: read as that sheet. */
import Papa from 'papaparse';
import type { Document } from '../document/document.ts';
import { decodeText } from './encoding.ts';
import { LIMITS } from './limits.ts';
import type { Unreadable } from './reader.ts';
import { blocksOfSheets } from './spreadsheet/blocks-of-sheets.ts';
import type { SheetRow } from './spreadsheet/sheet.ts';
import { UNREADABLE } from './unreadable.ts';

export async function read(bytes: Uint8Array): Promise<Document | Unreadable> {
  const text = decodeText(bytes);
  if (text.length > LIMITS.characters) return UNREADABLE.tooComplex;
  const { data } = Papa.parse<string[]>(text, { delimiter: ',' });
  const cells = data.reduce((sum, fields) => sum + fields.length, 0);
  if (cells > LIMITS.cells) return UNREADABLE.tooComplex;
  const rows = data.flatMap((fields, index): SheetRow[] =>
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
