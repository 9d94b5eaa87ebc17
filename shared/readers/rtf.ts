/** Rich Text Format, as Word, WPS and LibreOffice write it. */
import type { Document, Remark } from '../document/document.ts';
import type { Read } from './reader.ts';
import { RtfText } from './rtf/text.ts';
import { walkRtf } from './rtf/tokens.ts';
import { Refusal, UNREADABLE } from './unreadable.ts';

export const read: Read = async (bytes): Promise<Document> => {
  const text = new RtfText();
  walkRtf(bytes, text);
  const cutShort = text.isOpen;
  const blocks = text.blocks();
  if (cutShort && blocks.length === 0) throw new Refusal(UNREADABLE.damaged);
  const remarks: Remark[] = [];
  if (cutShort) remarks.push(CUT_SHORT);
  if (text.changes) remarks.push(CHANGES);
  const title = text.title.trim();
  return { format: 'rtf', blocks, remarks, ...(title ? { title } : {}) };
};

const CUT_SHORT: Remark = {
  code: 'cut-short',
  zh: '文件不完整，后面的内容缺失。请在 Word 或 WPS 中打开原文件，另存后重新上传。',
  en: 'The file is incomplete: its end is missing. Open the original in Word or WPS, save it and upload it again.',
};

const CHANGES: Remark = {
  code: 'tracked-changes',
  zh: '文件带有修订痕迹，已按接受全部修订后的内容读取。',
  en: 'The file has tracked changes; it was read as if all of them were accepted.',
};
