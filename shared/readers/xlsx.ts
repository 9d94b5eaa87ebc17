/** Excel workbooks from 2007 on (OOXML, transitional and strict): the XML of each sheet, cell by cell. */
import type { Document } from '../document/document.ts';
import type { Read } from './reader.ts';
import { blocksOfSheets } from './spreadsheet/blocks-of-sheets.ts';
import type { Sheet } from './spreadsheet/sheet.ts';
import { Refusal } from './unreadable.ts';
import { readFormats } from './xlsx/formats.ts';
import { readWorkbook } from './xlsx/package.ts';
import { readSheet } from './xlsx/sheet.ts';
import { readStrings } from './xlsx/strings.ts';
import { openZip } from './zip.ts';

export const read: Read = async (bytes): Promise<Document> => {
  const archive = openZip(bytes);
  if (archive.has('xl/workbook.bin')) throw new Refusal(BINARY_WORKBOOK);
  const book = readWorkbook(archive);
  const strings = archive.has(book.strings) ? readStrings(archive.text(book.strings)) : [];
  const formats = archive.has(book.styles) ? readFormats(archive.text(book.styles)) : [];
  const sheets = book.sheets.map(({ name, hidden, part }): Sheet => {
    const content = readSheet(archive.text(part), { ...book, strings, formats });
    return { name, hidden, ...content };
  });
  return { format: 'xlsx', ...blocksOfSheets(sheets) };
};

const BINARY_WORKBOOK = {
  reason: 'unsupported',
  zh: '这是二进制的 Excel 工作簿（xlsb），不能读取。请在 Excel 或 WPS 中另存为 xlsx 后重新上传。',
  en: 'This is a binary Excel workbook (xlsb), which is not read. Save it as xlsx in Excel or WPS and upload that.',
} as const;
