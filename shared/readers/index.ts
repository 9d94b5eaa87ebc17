import type { Format, Remark } from '../document/document.ts';
import { LIMITS } from './limits.ts';
import { readAs, refused, unreadableIn } from './read-as.ts';
import type { ReaderEntry, Reading } from './reader.ts';
import {
  hasPart,
  isCommaSeparated,
  isHtml,
  isMarkdown,
  isMime,
  isOldWorkbook,
  isOpenDocument,
  isPackage,
  isPlainText,
  isWordXml,
  isWorkbookXml,
} from './recognise.ts';
import { sniff } from './sniff.ts';
import { UNREADABLE } from './unreadable.ts';
import { whyUnsupported } from './unsupported.ts';
import { filesIn, insideZip, severalFiles } from './zip-of-files.ts';

/** Every format that is read, each loaded when first needed. No file is accepted by two of them. */
export const READERS: readonly ReaderEntry[] = [
  {
    format: 'docx',
    name: { zh: 'Word 文档', en: 'Word document' },
    extensions: ['docx', 'docm', 'dotx', 'dotm', 'xml'],
    contentTypes: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-word.document.macroEnabled.12',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
      'application/xml',
      'text/xml',
    ],
    accepts: (sniffed) => hasPart(sniffed, 'word/') || isWordXml(sniffed),
    load: () => import('./docx.ts'),
  },
  {
    format: 'ofd',
    name: { zh: 'OFD 版式文件', en: 'OFD file' },
    extensions: ['ofd'],
    contentTypes: ['application/ofd'],
    accepts: ({ entries }) => entries.has('OFD.xml'),
    load: () => import('./ofd.ts'),
  },
  {
    format: 'pdf',
    name: { zh: 'PDF 文件', en: 'PDF file' },
    extensions: ['pdf'],
    contentTypes: ['application/pdf'],
    accepts: ({ magic }) => magic === 'pdf',
    load: () => import('./pdf.ts'),
  },
  {
    format: 'doc',
    name: { zh: 'Word 97-2003 或 WPS 文档', en: 'Word 97–2003 or WPS document' },
    extensions: ['doc', 'dot', 'wps', 'wpt'],
    contentTypes: ['application/msword', 'application/vnd.ms-works', 'application/wps-office.wps'],
    accepts: ({ streams }) => streams.has('WordDocument'),
    load: () => import('./doc.ts'),
  },
  {
    format: 'xlsx',
    name: { zh: 'Excel 工作簿', en: 'Excel workbook' },
    extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'],
    contentTypes: [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-excel.sheet.macroEnabled.12',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
    ],
    accepts: (sniffed) => hasPart(sniffed, 'xl/'),
    load: () => import('./xlsx.ts'),
  },
  {
    format: 'xls',
    name: { zh: 'Excel 97-2003 或 WPS 表格', en: 'Excel 97–2003 or WPS spreadsheet' },
    extensions: ['xls', 'xlt', 'et', 'ett'],
    contentTypes: ['application/vnd.ms-excel', 'application/wps-office.et'],
    accepts: (sniffed) => isOldWorkbook(sniffed) || isWorkbookXml(sniffed),
    load: () => import('./xls.ts'),
  },
  {
    format: 'odt',
    name: { zh: 'OpenDocument 文档', en: 'OpenDocument text' },
    extensions: ['odt', 'ott', 'fodt'],
    contentTypes: [
      'application/vnd.oasis.opendocument.text',
      'application/vnd.oasis.opendocument.text-template',
      'application/vnd.oasis.opendocument.text-flat-xml',
    ],
    accepts: (sniffed) => isOpenDocument(sniffed, 'other'),
    load: () => import('./odt.ts'),
  },
  {
    format: 'ods',
    name: { zh: 'OpenDocument 表格', en: 'OpenDocument spreadsheet' },
    extensions: ['ods', 'ots', 'fods'],
    contentTypes: [
      'application/vnd.oasis.opendocument.spreadsheet',
      'application/vnd.oasis.opendocument.spreadsheet-template',
      'application/vnd.oasis.opendocument.spreadsheet-flat-xml',
    ],
    accepts: (sniffed) => isOpenDocument(sniffed, 'spreadsheet'),
    load: () => import('./ods.ts'),
  },
  {
    format: 'rtf',
    name: { zh: 'RTF 文档', en: 'RTF document' },
    extensions: ['rtf'],
    contentTypes: ['application/rtf', 'text/rtf'],
    accepts: ({ magic }) => magic === 'rtf',
    load: () => import('./rtf.ts'),
  },
  {
    format: 'html',
    name: { zh: '网页', en: 'web page' },
    extensions: ['html', 'htm', 'shtml', 'xhtml'],
    contentTypes: ['text/html', 'application/xhtml+xml'],
    accepts: isHtml,
    load: () => import('./html.ts'),
  },
  {
    format: 'mht',
    name: { zh: '单个文件网页', en: 'single-file web page' },
    extensions: ['mht', 'mhtml'],
    contentTypes: ['multipart/related', 'message/rfc822'],
    accepts: isMime,
    load: () => import('./mht.ts'),
  },
  {
    format: 'csv',
    name: { zh: 'CSV 表格', en: 'comma-separated values' },
    extensions: ['csv'],
    contentTypes: ['text/csv'],
    accepts: isCommaSeparated,
    load: () => import('./csv.ts'),
  },
  {
    format: 'txt',
    name: { zh: '文本文件', en: 'text file' },
    extensions: ['txt', 'text'],
    contentTypes: ['text/plain'],
    accepts: isPlainText,
    load: () => import('./txt.ts'),
  },
  {
    format: 'md',
    name: { zh: 'Markdown 文本', en: 'Markdown text' },
    extensions: ['md', 'markdown'],
    contentTypes: ['text/markdown'],
    accepts: isMarkdown,
    load: () => import('./md.ts'),
  },
];

/** Content cannot tell these from each other for certain, so either name is right. */
const ALIKE: ReadonlySet<Format> = new Set<Format>(['txt', 'md', 'csv']);

function extensionOf(fileName: string): string {
  return /\.([a-z][a-z0-9]{0,7})$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** Told when the name claims another known format than the content has. */
function nameRemark(fileName: string, entry: ReaderEntry): Remark[] {
  const extension = extensionOf(fileName);
  const claimed = READERS.find((other) => other.extensions.includes(extension));
  if (extension === '' || entry.extensions.includes(extension)) return [];
  if (claimed !== undefined && ALIKE.has(claimed.format) && ALIKE.has(entry.format)) return [];
  return [
    {
      code: 'name-disagrees',
      zh: `文件名以“.${extension}”结尾，内容却是${entry.name.zh}（.${entry.extensions[0]}），已按内容读取。`,
      en: `The name ends in ".${extension}" but the content is a ${entry.name.en} (.${entry.extensions[0]}); it was read by its content.`,
    },
  ];
}

function entryFor(bytes: Uint8Array): ReaderEntry | null {
  try {
    const sniffed = sniff(bytes);
    return READERS.find((entry) => entry.accepts(sniffed)) ?? null;
  } catch (fault) {
    unreadableIn(fault);
    return null;
  }
}

/** A zip with exactly one file that is read is that file; `null` when there is none. */
async function readZip(bytes: Uint8Array): Promise<Reading | null> {
  const reports: { name: string; bytes: Uint8Array; entry: ReaderEntry }[] = [];
  for (const file of filesIn(bytes)) {
    const entry = entryFor(file.bytes);
    if (entry !== null) reports.push({ ...file, entry });
  }
  const only = reports[0];
  if (only === undefined) return null;
  if (reports.length > 1) return refused(severalFiles(reports.map((report) => report.name)), null);
  return readAs(only.entry, only.bytes, [insideZip(only.name), ...nameRemark(only.name, only.entry)]);
}

/**
 * Reads a file into its Document, by its content; the name only serves to tell when it disagrees. What cannot be
 * read is refused with the reason and what to do.
 * @throws whatever a reader throws that is no Refusal, or fails to load with: a fault of ours and not of the file
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName = '',
  readers: readonly ReaderEntry[] = READERS,
): Promise<Reading> {
  if (bytes.length > LIMITS.fileBytes) return refused(UNREADABLE.tooLarge, null);
  try {
    const sniffed = sniff(bytes);
    const entry = readers.find((candidate) => candidate.accepts(sniffed));
    if (entry !== undefined) return await readAs(entry, bytes, nameRemark(fileName, entry));
    const inside = sniffed.magic === 'zip' && !isPackage(sniffed) ? await readZip(bytes) : null;
    return inside ?? refused(whyUnsupported(bytes, sniffed), null);
  } catch (fault) {
    return refused(unreadableIn(fault), null);
  }
}
