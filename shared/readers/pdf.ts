import type { Remark } from '../document/document.ts';
import { tidy } from '../words/normalise.ts';
import { blocksOf } from './page/layout.ts';
import { isGarbled, isPicture, isUnseen } from './page/legible.ts';
import { PAGES_UNREADABLE } from './page/refusals.ts';
import { RECOGNISED, remarksOn } from './page/remarks.ts';
import { withoutFontPrograms } from './pdf/font-programs.ts';
import { pagesOf } from './pdf/pages.ts';
import { isRecognised } from './pdf/recognised-text.ts';
import type { Read } from './reader.ts';
import { UNREADABLE } from './unreadable.ts';

/** Reads a PDF with text. A scan is refused, and so is a text whose characters cannot be told. */
export const read: Read = async (bytes) => {
  const cutShort = endsEarly(bytes);
  let { pages, title, programs } = await pagesOf(withoutFontPrograms(bytes));
  if (isUnseen(pages, sum(pages))) return PAGES_UNREADABLE.recognised;
  if (isPicture(pages)) return UNREADABLE.scan;
  // Some fonts say only in their program which character is which.
  if (isGarbled(pages)) ({ pages, title, programs } = await pagesOf(bytes.slice()));
  if (isGarbled(pages)) return PAGES_UNREADABLE.garbled;
  const told = tidy(title);
  return {
    format: 'pdf',
    blocks: blocksOf(pages),
    remarks: [
      ...remarksOn(pages),
      ...(isRecognised(bytes, pages, programs) ? [RECOGNISED] : []),
      ...(cutShort ? [CUT_SHORT] : []),
    ],
    ...(told === '' ? {} : { title: told }),
  };
};

const CUT_SHORT: Remark = {
  code: 'cut-short',
  zh: '文件结尾不完整（可能没有下载或上传完），后面的内容可能缺失。',
  en: 'The end of the file is missing; it may not have been downloaded or uploaded whole.',
};

function sum(pages: readonly { readonly unpainted: number }[]): number {
  return pages.reduce((total, { unpainted }) => total + unpainted, 0);
}

/** Every PDF ends with a mark; programs may write a little behind it. */
function endsEarly(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 2048));
  return !String.fromCharCode(...tail).includes('%%EOF');
}
