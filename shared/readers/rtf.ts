/** Rich Text Format, as Word, WPS and LibreOffice write it. */
import type { Document, Remark } from '../document/document.ts';
import type { Read } from './reader.ts';
import { HIDDEN_TEXT, TRACKED_CHANGES } from './remarks.ts';
import { RtfText } from './rtf/text.ts';
import { walkRtf } from './rtf/tokens.ts';

export const read: Read = async (bytes): Promise<Document> => {
  const text = new RtfText();
  walkRtf(bytes, text);
  const blocks = text.blocks();
  const remarks: Remark[] = [];
  if (text.changes) remarks.push(TRACKED_CHANGES);
  if (text.hidden) remarks.push(HIDDEN_TEXT);
  const title = text.title.trim();
  return { format: 'rtf', blocks, remarks, ...(title ? { title } : {}) };
};
