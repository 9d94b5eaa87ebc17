/** Files inside files: a page saved with its parts (mht), a report in a zip. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { encodeGb18030 } from '../encode.ts';
import { DOCX_PRINTERS } from './docx.ts';
import { htmlPage } from './html.ts';
import type { Printer } from './printer.ts';

export const MHT_PRINTER: Printer<'quoted-printable' | 'gbk' | 'rich-editor'> = {
  name: 'mht',
  format: 'mht',
  extension: 'mht',
  features: ['quoted-printable', 'gbk', 'rich-editor'],
  print: (copy, features, chance) => {
    const page = htmlPage(copy, new Set(features.has('rich-editor') ? ['rich-editor'] : []), chance);
    const charset = features.has('gbk') ? 'gb2312' : 'utf-8';
    const bytes = features.has('gbk')
      ? encodeGb18030(page.replace('charset="utf-8"', 'charset="gb2312"'))
      : new TextEncoder().encode(page);
    const encoded = features.has('quoted-printable') ? quotedPrintable(bytes) : base64(bytes);
    const boundary = '----=_NextPart_01D6F2.7F0A';
    return strToU8(
      [
        'MIME-Version: 1.0',
        `Content-Type: multipart/related;\r\n\tboundary="${boundary}";\r\n\ttype="text/html"`,
        '',
        'This is a multi-part message in MIME format.',
        '',
        `--${boundary}`,
        'Content-Location: file:///C:/report.htm',
        `Content-Transfer-Encoding: ${features.has('quoted-printable') ? 'quoted-printable' : 'base64'}`,
        `Content-Type: text/html; charset="${charset}"`,
        '',
        encoded,
        '',
        `--${boundary}`,
        'Content-Location: file:///C:/report.files/image001.png',
        'Content-Transfer-Encoding: base64',
        'Content-Type: image/png',
        '',
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        '',
        `--${boundary}--`,
        '',
      ].join('\r\n'),
    );
  },
};

export const ZIP_PRINTER: Printer<'gbk-name' | 'system-files'> = {
  name: 'docx in a zip',
  format: 'docx',
  extension: 'zip',
  features: ['gbk-name', 'system-files'],
  print: async (copy, features, chance) => {
    const [word] = DOCX_PRINTERS;
    if (!word) throw new Error('no docx printer');
    const report = await word.print(copy, new Set(), chance);
    const name = features.has('gbk-name') ? '\u00c4\u00ea\u00b1\u00a8.docx' : '年报/年度报告.docx';
    const files: Record<string, Uint8Array> = { [name]: report };
    if (features.has('system-files')) {
      files['__MACOSX/._年度报告.docx'] = Uint8Array.of(0, 5, 22, 7);
      files['年报/.DS_Store'] = Uint8Array.of(0, 0, 0, 1);
    }
    return zipSync(files);
  },
};

/** A Word document as one XML file: its package written flat, or the older format with the same elements. */
export const WORD_XML_PRINTER: Printer<'of-2003'> = {
  name: 'docx as one XML file',
  format: 'docx',
  extension: 'xml',
  features: ['of-2003'],
  print: async (copy, features, chance) => {
    const [word] = DOCX_PRINTERS;
    if (!word) throw new Error('no docx printer');
    const parts = Object.entries(unzipSync(await word.print(copy, new Set(), chance)));
    const xml = (bytes: Uint8Array): string => strFromU8(bytes).replace(/^<\?xml[^>]*\?>\s*/u, '');
    const head =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n';
    if (!features.has('of-2003')) {
      const flat = parts.map(
        ([name, bytes]) =>
          `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml(bytes)}</pkg:xmlData></pkg:part>`,
      );
      return strToU8(
        `${head}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${flat.join('')}</pkg:package>`,
      );
    }
    const main = xml(parts.find(([name]) => name === 'word/document.xml')?.[1] ?? new Uint8Array());
    const older = main
      .replace(
        /<w:document\b[^>]*>/u,
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
      )
      .replace('</w:document>', '</w:wordDocument>')
      .replaceAll('<w:vMerge', '<w:vmerge');
    return strToU8(head + older);
  },
};

function base64(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/gu) ?? []
  ).join('\r\n');
}

function quotedPrintable(bytes: Uint8Array): string {
  let out = '';
  let column = 0;
  for (const byte of bytes) {
    if (byte === 0x0a) {
      out += '\r\n';
      column = 0;
      continue;
    }
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    const piece = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (column + piece.length > 73) {
      out += '=\r\n';
      column = 0;
    }
    out += piece;
    column += piece.length;
  }
  return out;
}
