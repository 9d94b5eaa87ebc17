import type { Block, Document, Remark } from '../document/document.ts';
import { decodeText } from './encoding.ts';
import { readPage } from './html/page.ts';
import type { Unreadable } from './reader.ts';
import { UNREADABLE } from './unreadable.ts';

const HIDDEN_ROWS: Remark = {
  code: 'hidden-rows',
  zh: '网页的表格中有隐藏的行，未予读取。',
  en: 'A table of the page has hidden rows, which were not read.',
};
const REVEALED: Remark = {
  code: 'skipped-element',
  zh: '网页的表格默认隐藏、点击后才显示，已一并读取。',
  en: 'The tables of the page are hidden until they are opened; they were read all the same.',
};

const ONLY_FRAMES: Unreadable = {
  reason: 'empty',
  zh: '网页只有框架，内容在同名文件夹的其他文件中。请在 Excel 或浏览器中另存为“单个文件网页（.mht）”，或另存为 xlsx 后上传。',
  en: 'The page only has frames; their content is in other files of the folder beside it. Save it as a single-file web page (.mht) or as xlsx and upload that.',
};

/** A table that is shown beside one so many times its size is a list, or the page's own furniture. */
const DWARFED = 4;

function largestTable(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.map((block) => (block.kind === 'table' ? block.cells.length : 0)));
}

/** The Document of a page, in whichever format it came. Tables behind a tab are read when none like them is shown. */
export function documentOf(source: string, format: 'html' | 'mht'): Document | Unreadable {
  const page = readPage(source);
  const remarks: Remark[] = page.hiddenRows ? [HIDDEN_ROWS] : [];
  let blocks = page.content.blocks();
  if (page.hiddenTables) {
    const all = readPage(source, true).content.blocks();
    if (largestTable(all) > DWARFED * largestTable(blocks)) {
      blocks = all;
      remarks.push(REVEALED);
    }
  }
  if (blocks.length === 0) return page.frames ? ONLY_FRAMES : UNREADABLE.empty;
  const title = page.title.replace(/\s+/gu, ' ').trim();
  return { format, blocks, remarks, ...(title === '' ? {} : { title }) };
}

/** Reads a web page: of a website, of an editor, or saved by an office program. */
export async function read(bytes: Uint8Array): Promise<Document | Unreadable> {
  return documentOf(decodeText(bytes), 'html');
}
