import { isForeignText } from './foreign.ts';
import { separatorIn } from './separator.ts';
import type { Sniffed } from './sniff.ts';

const MARKDOWN =
  /^#{1,6} \S|^\*\*[^\s*][^*\n]{0,100}\*\*[ \t\r]*$|^(?:\\[-+]|\d{1,2}\\\.)\s?\S|^[ \t]{0,20}\|?[ \t]{0,20}(?::?-{3,}:?|:-+:?|-+:)[ \t]{0,20}\|[-:| \t]*$/mu;
/** A text that begins without a tag, and has a line of its own without one, is Markdown around tables of a page. */
const PLAIN_PARAGRAPH = /^\s*[^<\s][^<>\n]*\n[ \t\r]*\n/u;
const MIME = /^(?:mime-version:|content-type:\s*multipart\/)/mu;
const HTML =
  /<(?:!doctype\s+html|html|head|body|table|meta|title|div|p|span|article|section|font|h[1-6])[\s>/]/u;
const WHOLE_PAGE = /<(?:!doctype\s+html|html|body)[\s>]/u;
const XML = /^\s*<[a-z!?]/u;
/** A saved page has an element of Word's as well, inside a comment: only the first element tells. */
const WORD_XML = /^\s*(?:<[?!][^>]*>\s*)*<(?:pkg:package|w:worddocument)[\s>]/u;
const FLAT_OPEN_DOCUMENT =
  /^\s*(?:<[?!][^>]*>\s*)*<office:document\s[^>]*?\boffice:mimetype\s*=\s*["'](application\/vnd\.oasis\.opendocument\.[\w-]+)/u;
const WORKBOOK_XML = /^\s*(?:<[?!][^>]*>\s*)*<(?:ss:)?workbook[\s>]/u;

/** A web page saved with all its parts in one file. */
export function isMime({ magic, head }: Sniffed): boolean {
  return magic === 'text' && MIME.test(head.slice(0, 2_000));
}

/** A Word document in one XML file. */
export function isWordXml({ magic, head }: Sniffed): boolean {
  return magic === 'text' && WORD_XML.test(head);
}

/** An Excel workbook in an OLE file. */
export function isOldWorkbook({ streams }: Sniffed): boolean {
  return !streams.has('WordDocument') && (streams.has('Workbook') || streams.has('Book'));
}

/** An Excel workbook in one XML file. */
export function isWorkbookXml({ magic, head }: Sniffed): boolean {
  return magic === 'text' && WORKBOOK_XML.test(head);
}

/** What an OpenDocument file in one piece says that it is; empty when the file is none. */
function flatOpenDocument({ magic, head }: Sniffed): string {
  return magic === 'text' ? (FLAT_OPEN_DOCUMENT.exec(head)?.[1] ?? '') : '';
}

/** A whole page, or a piece of one; Markdown may hold single elements and stays Markdown. */
export function isHtml(sniffed: Sniffed): boolean {
  const { magic, head } = sniffed;
  if (magic !== 'text' || isMime(sniffed) || isWordXml(sniffed) || isWorkbookXml(sniffed)) return false;
  if (flatOpenDocument(sniffed) !== '') return false;
  if (!XML.test(head) && (MARKDOWN.test(head) || PLAIN_PARAGRAPH.test(head))) return false;
  return WHOLE_PAGE.test(head) || (HTML.test(head) && !MARKDOWN.test(head));
}

function isWords(sniffed: Sniffed): boolean {
  return sniffed.magic === 'text' && !isMime(sniffed) && !isHtml(sniffed);
}

export function isMarkdown(sniffed: Sniffed): boolean {
  return isWords(sniffed) && (MARKDOWN.test(sniffed.head) || HTML.test(sniffed.head));
}

/** A text of none of the formats with marks, nor XML of another kind. */
export function isPlainText(sniffed: Sniffed): boolean {
  return isUnmarked(sniffed) && separatorIn(sniffed.head) === null;
}

/** A sheet exported with commas or semicolons. */
export function isCommaSeparated(sniffed: Sniffed): boolean {
  return isUnmarked(sniffed) && separatorIn(sniffed.head) !== null;
}

function isUnmarked(sniffed: Sniffed): boolean {
  const { head } = sniffed;
  return isWords(sniffed) && !isMarkdown(sniffed) && !XML.test(head) && !isForeignText(head);
}

/** An office file in a zip, with the parts of one program in this folder. */
export function hasPart({ entries }: Sniffed, folder: string): boolean {
  return entries.has('[Content_Types].xml') && [...entries].some((name) => name.startsWith(folder));
}

const PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'mimetype',
  'META-INF/manifest.xml',
  'uof.xml',
  'Index/Document.iwa',
  'Index.zip',
  'buildVersionHistory.plist',
];

/** A zip that is one file of some program, not a folder of files. */
export function isPackage({ entries }: Sniffed): boolean {
  return PARTS.some((name) => entries.has(name));
}

/** An OpenDocument file, in a zip or in one piece, by what it says of itself. */
export function isOpenDocument(sniffed: Sniffed, kind: 'spreadsheet' | 'other'): boolean {
  const { entries, head } = sniffed;
  const packed = entries.has('content.xml') && entries.has('META-INF/manifest.xml');
  const flat = flatOpenDocument(sniffed);
  const spreadsheet = (packed ? head : flat).startsWith('application/vnd.oasis.opendocument.spreadsheet');
  return (packed || flat !== '') && spreadsheet === (kind === 'spreadsheet');
}
