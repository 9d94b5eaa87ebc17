import type { Document, Remark } from '../document/document.ts';
import { decodeText } from './encoding.ts';
import { type Page, readPage } from './html/page.ts';
import type { Unreadable } from './reader.ts';
import { UNREADABLE } from './unreadable.ts';

const HIDDEN_ROWS: Remark = {
  code: 'hidden-rows',
  zh: '网页的表格中有隐藏的行，未予读取。',
  en: 'A table of the page has hidden rows, which were not read.',
};

/** The Document of a page that has been read, in whichever format it came. */
export function documentOf(page: Page, format: 'html' | 'mht'): Document | Unreadable {
  const blocks = page.content.blocks();
  if (blocks.length === 0) return UNREADABLE.empty;
  const title = page.title.replace(/\s+/gu, ' ').trim();
  return {
    format,
    blocks,
    remarks: page.hiddenRows ? [HIDDEN_ROWS] : [],
    ...(title === '' ? {} : { title }),
  };
}

/** Reads a web page: of a website, of an editor, or saved by an office program. */
export async function read(bytes: Uint8Array): Promise<Document | Unreadable> {
  return documentOf(readPage(decodeText(bytes)), 'html');
}
