/** Excel workbooks before 2007 (BIFF5 and BIFF8), and ET of WPS, which is the same. */
import type { Document } from '../document/document.ts';
import { openCompoundFile } from './ole/compound-file.ts';
import type { Read } from './reader.ts';
import { blocksOfSheets } from './spreadsheet/blocks-of-sheets.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';
import { readSheets } from './xls/workbook.ts';

export const read: Read = async (bytes): Promise<Document> => {
  const file = openCompoundFile(bytes);
  if (file.names.has('EncryptedPackage')) throw new Refusal(UNREADABLE.encrypted);
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw new Refusal(UNREADABLE.damaged);
  return { format: 'xls', ...blocksOfSheets(readSheets(stream)) };
};
