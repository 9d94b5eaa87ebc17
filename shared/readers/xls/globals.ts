import { type NumberFormat, numberFormat } from '../spreadsheet/number-text.ts';
import { Refusal, UNREADABLE } from '../unreadable.ts';
import { dataOf, RECORD, readSubstream } from './substream.ts';
import { readSharedTexts, readText, type TextFormat } from './texts.ts';

const BIFF_5 = 0x500;
const BIFF_8 = 0x600;
const WORKSHEET = 0;

const OLD_EXCEL = {
  reason: 'unsupported',
  zh: '这是 Excel 4 或更早版本的文件，不能读取。请在 Excel 或 WPS 中另存为 xlsx 后重新上传。',
  en: 'This is a file of Excel 4 or older, which is not read. Save it as xlsx in Excel or WPS and upload that.',
} as const;

/** What all sheets of a workbook have in common, and where each begins. */
export interface Globals {
  readonly text: TextFormat;
  readonly epoch1904: boolean;
  readonly sharedTexts: readonly string[];
  /** By the number that cells call their format. */
  readonly formats: readonly NumberFormat[];
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly offset: number }[];
}

/** @throws {Refusal} encrypted, damaged, of an old Excel */
export function readGlobals(stream: Uint8Array): Globals {
  let text: TextFormat = { isUnicode: true, codePage: 1252 };
  let epoch1904 = false;
  let sharedTexts: string[] = [];
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  const sheets: { name: string; hidden: boolean; offset: number }[] = [];
  readSubstream(stream, 0, (record) => {
    switch (record.type) {
      case RECORD.begin: {
        const version = dataOf(record, 4).getUint16(0, true);
        if (version !== BIFF_8 && version !== BIFF_5) throw new Refusal(OLD_EXCEL);
        text = { ...text, isUnicode: version === BIFF_8 };
        break;
      }
      case RECORD.filePassword:
        throw new Refusal(UNREADABLE.encrypted);
      case RECORD.codePage:
        text = { ...text, codePage: dataOf(record, 2).getUint16(0, true) };
        break;
      case RECORD.date1904:
        epoch1904 = dataOf(record, 2).getUint16(0, true) === 1;
        break;
      case RECORD.sharedTexts:
        sharedTexts = readSharedTexts(record.parts);
        break;
      case RECORD.numberFormat:
        codes.set(
          dataOf(record, 2).getUint16(0, true),
          readText(record.parts, 2, text.isUnicode ? 2 : 1, text),
        );
        break;
      case RECORD.cellFormat: {
        const id = dataOf(record, 4).getUint16(2, true);
        formats.push(numberFormat(id, id < BUILT_IN ? undefined : codes.get(id)));
        break;
      }
      case RECORD.boundSheet: {
        const data = dataOf(record, 7);
        if (data.getUint8(5) !== WORKSHEET) break;
        const hidden = (data.getUint8(4) & 3) !== 0;
        sheets.push({ name: readText(record.parts, 6, 1, text), hidden, offset: data.getUint32(0, true) });
        break;
      }
    }
  });
  return { text, epoch1904, sharedTexts, formats, sheets };
}

/** Formats up to here mean the same in every file, whatever code is written beside them. */
const BUILT_IN = 164;
