/** OpenDocument text (LibreOffice, WPS): paragraphs, lists and tables of content.xml. */
import type { Document } from '../document/document.ts';
import { walkXml } from './markup.ts';
import { openPackage } from './odt/package.ts';
import { Styles } from './odt/styles.ts';
import { OpenDocumentText } from './odt/text.ts';
import { titleOfPackage } from './package-title.ts';
import type { Read } from './reader.ts';
import { Refusal } from './unreadable.ts';

export const read: Read = async (bytes): Promise<Document> => {
  const archive = openPackage(bytes);
  const content = archive.text('content.xml');
  if (!/<office:text[\s>/]/u.test(content)) throw new Refusal(NOT_A_TEXT);
  const styles = new Styles();
  if (archive.has('styles.xml')) walkXml(archive.text('styles.xml'), styles);
  const text = new OpenDocumentText(styles);
  walkXml(content, text);
  const title = titleOfPackage(archive, 'meta.xml');
  return { format: 'odt', ...text.result(), ...(title ? { title } : {}) };
};

const NOT_A_TEXT = {
  reason: 'unsupported',
  zh: '这是 OpenDocument 的演示或图形文件，不能读取。请另存为 docx、xlsx 或 odt 文字文档后重新上传。',
  en: 'This is an OpenDocument presentation or drawing, which is not read. Save it as docx, xlsx or an odt text and upload that.',
} as const;
