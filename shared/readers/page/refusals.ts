import { LIMITS } from '../limits.ts';
import type { Unreadable } from '../reader.ts';

/** Refusals that only formats of placed characters give. */
export const PAGES_UNREADABLE = {
  garbled: {
    reason: 'unsupported',
    zh: '文件中的文字只有字形，没有文字编码，读出来是乱码。请上传 Word 文件，或用 Word、WPS 重新导出 PDF。',
    en: 'The text of this file is drawn without saying which characters it is. Upload the Word file, or export the PDF again from Word or WPS.',
  },
  recognised: {
    reason: 'scan',
    zh: '扫描件，其中的文字是识别软件加上的，数字可能认错，不能作为填报的依据。请上传可编辑的 Word 文件，或由 Word、WPS 直接导出的 PDF。',
    en: 'A scan, to which a program added the text that it recognised; figures may be misread, and none was taken. Upload an editable Word file, or the PDF that Word or WPS exports.',
  },
  tooManyPages: {
    reason: 'too-complex',
    zh: `文件超过 ${LIMITS.pages} 页，不像一份年度报告。请只上传报告本身。`,
    en: `The file has more than ${LIMITS.pages} pages, which no annual report has. Upload the report alone.`,
  },
} as const satisfies Record<string, Unreadable>;
