/** Excel workbooks before 2007 (BIFF), and ET of WPS, which is the same. */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Document } from '../document/document.ts';
import { LIMITS } from './limits.ts';
import { openCompoundFile } from './ole/compound-file.ts';
import type { Read } from './reader.ts';
import { blocksOfSheets } from './spreadsheet/blocks-of-sheets.ts';
import { numberFormat, numberText } from './spreadsheet/number-text.ts';
import { parseReference, type Sheet, type SheetCell, type SheetRow } from './spreadsheet/sheet.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

export const read: Read = async (bytes): Promise<Document> => {
  const file = openCompoundFile(bytes);
  if (file.names.has('EncryptedPackage')) throw new Refusal(UNREADABLE.encrypted);
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw new Refusal(UNREADABLE.damaged);
  const book = await parse(stream);
  const epoch1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet && sheet['!type'] !== 'chart' ? [sheetOf(sheet, name, hidden, epoch1904)] : [];
  });
  return { format: 'xls', ...blocksOfSheets(sheets) };
};

/** Only the stream itself is handed over: the chains of the file around it were followed here, with bounds. */
async function parse(stream: Uint8Array): Promise<WorkBook> {
  const xlsx = await import('@e965/xlsx');
  try {
    return xlsx.read(stream, {
      type: 'array',
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
    });
  } catch (error) {
    const isProtected = error instanceof Error && /password|encrypt/iu.test(error.message);
    throw new Refusal(isProtected ? UNREADABLE.encrypted : UNREADABLE.damaged);
  }
}

function sheetOf(source: WorkSheet, name: string, hidden: boolean, epoch1904: boolean): Sheet {
  const byRow = new Map<number, SheetCell[]>();
  let count = 0;
  for (const [reference, cell] of Object.entries(source) as [string, CellObject][]) {
    const at = reference.startsWith('!') ? null : parseReference(reference);
    if (!at) continue;
    count += 1;
    if (count > LIMITS.cells) throw new Refusal(UNREADABLE.tooComplex);
    const row = byRow.get(at.row) ?? [];
    row.push({ column: at.column, text: cellText(cell, epoch1904) });
    byRow.set(at.row, row);
  }
  const rows = [...byRow]
    .toSorted(([a], [b]) => a - b)
    .map(
      ([index, cells]): SheetRow => ({
        index,
        hidden: source['!rows']?.[index]?.hidden === true,
        cells: cells.toSorted((a, b) => a.column - b.column),
      }),
    )
    .filter((row) => row.cells.some((cell) => cell.text !== ''));
  return {
    name,
    hidden,
    rows,
    merges: (source['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenColumns: source['!cols']?.some((column) => column?.hidden === true) ?? false,
    formulasWithoutResult: 0,
  };
}

function cellText(cell: CellObject, epoch1904: boolean): string {
  if (cell.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return cell.w ?? '#VALUE!';
  if (cell.t !== 'n') return String(cell.v).replace(/\r\n?/gu, '\n').trim();
  const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : '0';
  return numberText(String(cell.v), numberFormat(0, format), epoch1904);
}
