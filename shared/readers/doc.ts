/** Word documents before 2007, and documents of WPS, which are the same: the main text and its tables, of the file's own marks and properties ([MS-DOC]). */
import type { Block, Document, Remark } from '../document/document.ts';
import { readFileInformation } from './doc/file-information.ts';
import { WordText } from './doc/text.ts';
import { openCompoundFile } from './ole/compound-file.ts';
import type { Read } from './reader.ts';
import { HIDDEN_TEXT, TRACKED_CHANGES } from './remarks.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

/** Text boxes hold the report only where the main text holds next to nothing. */
const NEXT_TO_NOTHING = 200;

export const read: Read = async (bytes): Promise<Document> => {
  const file = openCompoundFile(bytes);
  if (file.names.has('EncryptedPackage')) throw new Refusal(UNREADABLE.encrypted);
  const document = file.stream('WordDocument');
  if (!document) throw new Refusal(NOT_WORD);
  const information = readFileInformation(document);
  const table = file.stream(information.tableStream);
  if (!table) throw new Refusal(UNREADABLE.damaged);

  const text = new WordText({ document, table, data: file.stream('Data') }, information);
  const main = [0, information.mainLength] as const;
  const boxes = [
    information.beforeTextBoxes,
    information.beforeTextBoxes + information.textBoxLength,
  ] as const;
  let blocks = text.blocks(main);
  const isShort = lengthOf(blocks) < NEXT_TO_NOTHING;
  if (isShort) blocks = text.blocks(main, boxes);
  const remarks: Remark[] = [];
  if (text.changes) remarks.push(TRACKED_CHANGES);
  if (text.hidden) remarks.push(HIDDEN_TEXT);
  if (!isShort && text.blocks(boxes).length > 0) remarks.push(TEXT_BOXES);
  return { format: 'doc', blocks, remarks };
};

function lengthOf(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') length += block.text.length;
    else for (const cell of block.cells) length += cell.text.length;
  }
  return length;
}

const NOT_WORD = {
  reason: 'unsupported',
  zh: '文件不是 Word 文档（可能是演示文稿、邮件或其他 Office 文件），不能读取。请上传 Word、WPS 文字或 PDF 文件。',
  en: 'The file is no Word document (perhaps slides, a mail or another Office file). Upload a Word, WPS or PDF file.',
} as const;

const TEXT_BOXES: Remark = {
  code: 'skipped-element',
  zh: '文本框中的文字没有读取。',
  en: 'The text in text boxes was not read.',
};
