import type { Sniffed } from './sniff.ts';

/** A kind of file that offices send and that is not read, with what it is and how its content comes into one that is. */
interface ForeignKind {
  readonly zh: string;
  readonly en: string;
  readonly is: (sniffed: Sniffed, head: string, length: number) => boolean;
}

export const MAIL = {
  zh: '这是电子邮件，不能读取。请把其中的附件另存下来，单独上传。',
  en: 'This is a mail, which is not read. Save the report that is attached to it and upload that.',
};

const SHORTCUT = /^\s*\[internetshortcut\]/u;
const EXCHANGED = /^(?:id;p|table\r?\n0,1\r?\n)/u;

/** Whether a text is the file of one of these kinds, which no person wrote. */
export function isForeignText(head: string): boolean {
  return SHORTCUT.test(head) || EXCHANGED.test(head);
}

const KINDS: readonly ForeignKind[] = [
  {
    zh: '这是苹果 iWork（Pages、Numbers、Keynote）文稿，不能读取。请选择“文件—导出为—Word 或 Excel”后再上传。',
    en: 'This is a document of Apple iWork (Pages, Numbers, Keynote), which is not read. Export it to Word or Excel.',
    is: ({ entries }) =>
      [...entries].some((name) => name.endsWith('.iwa') || name.endsWith('buildVersionHistory.plist')),
  },
  {
    zh: '这是“标文通”（UOF）文件，不能读取。请在 WPS 或永中 Office 中另存为 docx 或 xlsx 后再上传。',
    en: 'This is a file of the Uniform Office Format, which is not read. Save it as docx or xlsx.',
    is: ({ entries, magic, head }) =>
      entries.has('uof.xml') || (magic === 'text' && /^\s*(?:<\?[^>]*>\s*)?<uof:uof/u.test(head)),
  },
  {
    zh: '这是 SYLK 或 DIF 表格交换文件，不能读取。请在 Excel 或 WPS 中打开，另存为 xlsx 后再上传。',
    en: 'This is a SYLK or DIF file, which is not read. Open it in Excel or WPS and save it as xlsx.',
    is: ({ magic, head }) => magic === 'text' && EXCHANGED.test(head),
  },
  {
    zh: '这是 XPS 文件，不能读取。请把原文件另存为 PDF 后再上传。',
    en: 'This is an XPS file, which is not read. Save the original as PDF.',
    is: ({ entries }) => [...entries].some((name) => name.endsWith('.fdseq')),
  },
  {
    zh: '这是 CEB 版式文件，不能读取。请用原阅读软件转存为 PDF 或 OFD，或上传原来的 Word 文件。',
    en: 'This is a CEB file, which is not read. Convert it to PDF or OFD, or send the Word file that it was made from.',
    is: ({ magic }, head) => magic === 'binary' && /^.{0,10}CEB/u.test(head),
  },
  {
    ...MAIL,
    is: ({ streams }) => streams.has('__properties_version1.0'),
  },
  {
    zh: '这是指向网页或文件的快捷方式，不是报告本身。请打开后另存，再上传。',
    en: 'This is a shortcut to a page or a file, not the report. Open it, save what it shows and upload that.',
    is: ({ magic, head: text }, head) =>
      (magic === 'text' && SHORTCUT.test(text)) || head.startsWith('L\0\0\0\x01\x14\x02'),
  },
  {
    zh: '这是 Word 或 WPS 打开文件时留下的临时文件（名称以“~$”开头），不是报告本身。',
    en: 'This is a temporary file that Word or WPS leaves while a document is open (its name begins with "~$"), not the report.',
    is: ({ magic }, head, length) =>
      magic === 'binary' && length === 162 && head.charCodeAt(0) > 0 && head.charCodeAt(0) < 54,
  },
];

/**
 * Which of the kinds a file is that offices send and that are not read; `null` when none.
 * @param head its first bytes, one character each
 */
export function foreignKind(sniffed: Sniffed, head: string, length: number): ForeignKind | null {
  return KINDS.find((kind) => kind.is(sniffed, head, length)) ?? null;
}
