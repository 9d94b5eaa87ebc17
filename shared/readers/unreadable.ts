import { LIMITS } from './limits.ts';
import type { Unreadable } from './reader.ts';

const MEGABYTES = LIMITS.fileBytes / 1024 / 1024;

/** The refusals that several readers give, each in the clerk's words and with what to do. */
export const UNREADABLE = {
  empty: {
    reason: 'empty',
    zh: '文件是空的，没有任何内容。请确认选对了文件，重新导出后上传。',
    en: 'The file is empty. Check that it is the right file, export it again and upload that.',
  },
  tooLarge: {
    reason: 'too-large',
    zh: `文件超过 ${MEGABYTES} MB，或解压后过大。请删去图片等附带内容，只保留报告本身后重新上传。`,
    en: `The file is larger than ${MEGABYTES} MB, or too large once unpacked. Remove pictures and attachments and upload the report alone.`,
  },
  tooComplex: {
    reason: 'too-complex',
    zh: '文件结构过于复杂（嵌套层数、单元格或条目过多），不像一份年度报告。请把报告正文复制到新文档中，另存后上传。',
    en: 'The file is too complex (too deeply nested, or too many cells or entries) for an annual report. Copy the report into a new document, save it and upload that.',
  },
  encrypted: {
    reason: 'encrypted',
    zh: '文件设有密码，无法读取。请取消密码保护，另存后重新上传。',
    en: 'The file is protected by a password. Remove the password, save it and upload it again.',
  },
  damaged: {
    reason: 'damaged',
    zh: '文件已损坏或不完整，无法读取。请在 Word 或 WPS 中打开原文件，另存为新文件后重新上传。',
    en: 'The file is damaged or incomplete. Open the original in Word or WPS, save it as a new file and upload that.',
  },
  scan: {
    reason: 'scan',
    zh: '扫描件或图片，没有可读的文字。请上传可编辑的 Word 或文字版 PDF。',
    en: 'A scan or a picture without readable text. Upload an editable Word file or a PDF with text.',
  },
} as const satisfies Record<string, Unreadable>;

/**
 * Thrown deep inside a reader when the file must be refused; `readDocument` catches it and answers with its
 * `unreadable`. It saves every walker of a file from handing the refusal up by hand.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly unreadable: Unreadable;

  constructor(unreadable: Unreadable) {
    super(unreadable.en);
    this.unreadable = unreadable;
  }
}
