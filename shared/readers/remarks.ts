/** What several readers notice alike. */
import type { Remark } from '../document/document.ts';

export const TRACKED_CHANGES: Remark = {
  code: 'tracked-changes',
  zh: '文件带有修订痕迹，已按接受全部修订后的内容读取。',
  en: 'The file has tracked changes; it was read as if all of them were accepted.',
};

export const HIDDEN_TEXT: Remark = {
  code: 'skipped-element',
  zh: '文件含有隐藏或加删除线的文字，未予读取。',
  en: 'The file has text that is hidden or struck through, which was not read.',
};
