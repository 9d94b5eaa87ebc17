/** Excel workbooks before 2007 (BIFF5 and BIFF8, or one XML file), and ET of WPS, which is the same. */
import type { Document } from '../document/document.ts';
import { decodeText } from './encoding.ts';
import { openCompoundFile } from './ole/compound-file.ts';
import type { Read } from './reader.ts';
import { startsWith } from './signatures.ts';
import { blocksOfSheets } from './spreadsheet/blocks-of-sheets.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';
import { readSheets } from './xls/workbook.ts';
import { readWorkbookXml } from './xls/workbook-xml.ts';

export const read: Read = async (bytes): Promise<Document> => {
  if (!startsWith(bytes, '\xd0\xcf'))
    return { format: 'xls', ...blocksOfSheets(readWorkbookXml(decodeText(bytes))) };
  const file = openCompoundFile(bytes);
  if (file.names.has('EncryptedPackage')) throw new Refusal(UNREADABLE.encrypted);
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) throw new Refusal(UNREADABLE.damaged);
  return { format: 'xls', ...blocksOfSheets(readSheets(stream)) };
};
