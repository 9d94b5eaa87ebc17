/** OpenDocument text (LibreOffice, WPS), packed or flat: its paragraphs, lists and tables. */
import type { Document } from '../document/document.ts';
import { walkXml } from './markup.ts';
import { readParts } from './odt/parts.ts';
import { Styles } from './odt/styles.ts';
import { OpenDocumentText } from './odt/text.ts';
import type { Read } from './reader.ts';
import { Refusal } from './unreadable.ts';

export const read: Read = async (bytes): Promise<Document> => {
  const { content, styles: ownStyles, title } = readParts(bytes);
  if (!/<office:text[\s>/]/u.test(content)) throw new Refusal(NOT_A_TEXT);
  const styles = new Styles();
  const stylesXml = ownStyles();
  if (stylesXml !== '') walkXml(stylesXml, styles);
  const text = new OpenDocumentText(styles);
  walkXml(content, text);
  return { format: 'odt', ...text.result(), ...(title ? { title } : {}) };
};

const NOT_A_TEXT = {
  reason: 'unsupported',
  zh: '这是 OpenDocument 的演示或图形文件，不能读取。请另存为 docx、xlsx 或 odt 文字文档后重新上传。',
  en: 'This is an OpenDocument presentation or drawing, which is not read. Save it as docx, xlsx or an odt text and upload that.',
} as const;
