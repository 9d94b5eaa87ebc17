import type { Remark } from '../../document/document.ts';
import type { Page } from './page.ts';

/** Pages without any text among pages with text: what a picture on them says was not read. */
export function remarksOn(pages: readonly Page[]): Remark[] {
  // Lines without a word are a part of a table where nothing is filled in.
  const silent = pages
    .filter(({ glyphs, drawing }) => glyphs.length === 0 && drawing.vertical.length < 2)
    .map(({ number }) => number);
  if (silent.length === 0) return [];
  return [
    {
      code: 'skipped-element',
      zh: `第 ${silent.join('、')} 页没有文字；如果是图片或扫描页，其中的内容没有读取。`,
      en: `No text on page ${silent.join(', ')}; if it is a picture or a scan, what it says was not read.`,
    },
  ];
}

/** The text was made by a program from pictures of the pages. */
export const RECOGNISED: Remark = {
  code: 'recognised-text',
  zh: '页面是扫描图片，文字由识别软件（OCR）生成，数字可能与图片上的不一致。',
  en: 'The pages are scans and their text was made by a program that recognises characters; figures may differ from those in the picture.',
};
