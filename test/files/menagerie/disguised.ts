/** Files that are not what their name says, or nothing at all. */
import CFB from 'cfb';
import { strToU8, zipSync } from 'fflate';
import { encodeUtf16 } from '../../generator/encode.ts';
import type { BadFile } from '../bad-file.ts';
import { goodBytes, goodFigures, goodReport } from '../good-report.ts';
import { docx, odt, pdf, pdfOfPages } from '../office.ts';
import { rawZip } from '../raw-zip.ts';
import { noise } from './encrypted.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const WORD = 'docx by Word';
const unsupported = { unreadable: ['unsupported'] } as const;
const damaged = { unreadable: ['damaged'] } as const;
const same =
  (printer: string): (() => Promise<{ figures: ReadonlyMap<string, number | null> }>) =>
  async () => ({
    figures: await goodFigures(printer),
  });

export const DISGUISED: readonly BadFile[] = [
  {
    name: 'no byte at all',
    fileName: '年报.docx',
    bytes: () => new Uint8Array(),
    gives: { unreadable: ['empty'] },
  },
  {
    name: 'one NUL byte',
    fileName: '年报.txt',
    bytes: () => Uint8Array.of(0),
    gives: { notAccepted: true },
    verdict: ['unreadable'],
  },
  {
    name: 'only a byte order mark',
    fileName: '年报.txt',
    bytes: () => strToU8('﻿'),
    gives: { unreadable: ['empty'] },
  },
  {
    name: 'only spaces and lines',
    fileName: '年报.txt',
    bytes: () => strToU8(' \r\n\t　\n'.repeat(500)),
    gives: { unreadable: ['empty'] },
  },
  {
    name: 'a megabyte of NUL',
    fileName: '年报.docx',
    bytes: () => new Uint8Array(1_000_000),
    gives: { unreadable: ['unsupported', 'empty', 'damaged'] },
  },
  { name: '64 KB of noise', fileName: '年报.docx', bytes: () => noise(65_536), gives: unsupported },
  {
    name: 'noise named as text',
    fileName: '年报.txt',
    bytes: () => noise(5_000),
    gives: { notAccepted: true },
  },
  {
    name: '25 MB of text',
    fileName: '年报.txt',
    bytes: () => new Uint8Array(25 * 1024 * 1024).fill(0x30),
    gives: { unreadable: ['too-large'] },
  },
  {
    name: 'a report followed by 25 MB of nothing',
    fileName: '年报.docx',
    bytes: async () => {
      const report = await goodBytes(WORD);
      const long = new Uint8Array(25 * 1024 * 1024);
      long.set(report);
      return long;
    },
    gives: { unreadable: ['too-large'] },
  },
  {
    name: 'a picture renamed docx',
    fileName: '年报.docx',
    bytes: () => new Uint8Array(PNG),
    gives: { unreadable: ['unsupported', 'scan'] },
  },
  {
    name: 'a photograph renamed pdf',
    fileName: '年报.pdf',
    bytes: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...noise(4000)),
    gives: { unreadable: ['unsupported', 'scan'] },
  },
  {
    name: 'a program renamed docx',
    fileName: '年报.docx',
    bytes: () => Uint8Array.of(0x4d, 0x5a, 0x90, 0, ...noise(4000)),
    gives: unsupported,
  },
  {
    name: 'an archive of another kind',
    fileName: '年报.rar',
    bytes: () => Uint8Array.of(...strToU8('Rar!\u001a\u0007\u0001\u0000'), ...noise(4000)),
    gives: unsupported,
  },
  { name: 'a docx renamed pdf', fileName: '年报.pdf', bytes: () => goodBytes(WORD), gives: same(WORD) },
  { name: 'a docx renamed doc', fileName: '年报.doc', bytes: () => goodBytes(WORD), gives: same(WORD) },
  {
    name: 'a web page renamed doc',
    fileName: '年报.doc',
    bytes: () => goodBytes('html'),
    gives: same('html'),
  },
  {
    name: 'a web page renamed xls',
    fileName: '年报.xls',
    bytes: () => goodBytes('html'),
    gives: same('html'),
  },
  { name: 'an rtf renamed doc', fileName: '年报.doc', bytes: () => goodBytes('rtf'), gives: same('rtf') },
  {
    name: 'a workbook renamed docx',
    fileName: '年报.docx',
    bytes: () => goodBytes('xlsx by exceljs'),
    gives: same('xlsx by exceljs'),
  },
  {
    name: 'a text without an ending',
    fileName: '年报',
    bytes: () => goodBytes('txt, tabs, merged cells blank'),
    gives: same('txt, tabs, merged cells blank'),
  },
  {
    name: 'the magic of a zip and nothing behind it',
    fileName: '年报.docx',
    bytes: () => strToU8('PK\u0003\u0004', true),
    gives: damaged,
  },
  {
    name: 'the magic of a zip and noise behind it',
    fileName: '年报.docx',
    bytes: () => Uint8Array.of(0x50, 0x4b, 3, 4, ...noise(5_000)),
    gives: damaged,
  },
  {
    name: 'the magic of a pdf and nothing behind it',
    fileName: '年报.pdf',
    bytes: () => strToU8('%PDF-1.7\n'),
    gives: damaged,
  },
  {
    name: 'the magic of a pdf and noise behind it',
    fileName: '年报.pdf',
    bytes: () => Uint8Array.of(...strToU8('%PDF-1.7\n'), ...noise(5_000)),
    gives: damaged,
  },
  {
    name: 'the magic of OLE and noise behind it',
    fileName: '年报.doc',
    bytes: () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...noise(5_000)),
    gives: damaged,
  },
  {
    name: 'an OLE file that is no document',
    fileName: '年报.doc',
    bytes: () => oleFile({ Contents: noise(5_000) }),
    gives: { unreadable: ['unsupported', 'damaged'] },
  },
  {
    name: 'a Word stream full of noise',
    fileName: '年报.doc',
    bytes: () => oleFile({ WordDocument: noise(8_000), '1Table': noise(4_000) }),
    gives: { unreadable: ['damaged', 'encrypted'] },
  },
  {
    name: 'a Workbook stream full of noise',
    fileName: '年报.xls',
    bytes: () => oleFile({ Workbook: noise(8_000) }),
    gives: { notAccepted: true, figures: new Map() },
    verdict: ['unreadable'],
  },
  {
    name: 'the magic of rtf and nothing behind it',
    fileName: '年报.rtf',
    bytes: () => strToU8('{\\rtf1'),
    gives: { unreadable: ['empty', 'damaged'] },
  },
  {
    name: 'a zip of nothing',
    fileName: '年报.zip',
    bytes: () => zipSync({}),
    gives: { unreadable: ['empty', 'unsupported', 'damaged'] },
  },
  {
    name: 'a zip of pictures',
    fileName: '年报.zip',
    bytes: () => zipSync({ '1.png': PNG, '2.jpg': noise(900) }),
    gives: { unreadable: ['unsupported', 'scan'] },
  },
  {
    name: 'two reports in a zip',
    fileName: '年报.zip',
    bytes: async () =>
      zipSync({ '柳泉镇.docx': await goodBytes(WORD), '石桥乡.html': await goodBytes('html') }),
    gives: { unreadable: ['several-files'] },
  },
  {
    name: 'a zip whose entry climbs out of its folder',
    fileName: '年报.zip',
    bytes: async () => zipSync({ '../../../etc/年报.docx': await goodBytes(WORD) }),
    gives: same(WORD),
  },
  {
    name: 'a zip whose entry has a name of four thousand characters',
    fileName: '年报.zip',
    bytes: async () => zipSync({ [`${'长'.repeat(4000)}.docx`]: await goodBytes(WORD) }),
    gives: same(WORD),
  },
  {
    name: 'a name of five thousand characters',
    fileName: `${'年报'.repeat(2500)}.docx`,
    bytes: () => goodBytes(WORD),
    gives: same(WORD),
  },
  {
    name: 'a name of control characters and slashes',
    fileName: '../..\\\u0000\u0007年报\n\u202e.docx',
    bytes: () => goodBytes(WORD),
    gives: same(WORD),
  },
  { name: 'no name', fileName: '', bytes: () => goodBytes(WORD), gives: same(WORD) },
  {
    name: 'a docx whose document part is missing',
    fileName: '年报.docx',
    bytes: () =>
      rawZip([
        { name: '[Content_Types].xml', data: strToU8('<Types/>') },
        { name: 'word/styles.xml', data: strToU8('<styles/>') },
      ]),
    gives: { unreadable: ['damaged', 'unsupported'] },
  },
  {
    name: 'a docx whose checksum is wrong',
    fileName: '年报.docx',
    bytes: () =>
      rawZip([
        { name: '[Content_Types].xml', data: strToU8('<Types/>') },
        { name: 'word/document.xml', data: strToU8('<w:document/>'), crc: 1 },
      ]),
    gives: damaged,
  },
  {
    name: 'a docx without a word in it',
    fileName: '年报.docx',
    bytes: () => docx('<w:p/><w:p/>'),
    gives: { unreadable: ['empty', 'scan'] },
  },
  {
    name: 'a docx that is one picture',
    fileName: '年报.docx',
    bytes: () =>
      docx(
        '<w:p><w:r><w:drawing><pic:pic xmlns:pic="p"><a:blip xmlns:a="a" r:embed="rId4" xmlns:r="r"/></pic:pic></w:drawing></w:r></w:p>',
        '',
        { 'word/media/image1.png': 'png' },
      ),
    gives: { unreadable: ['scan', 'empty'] },
  },
  {
    name: 'an odt without a word in it',
    fileName: '年报.odt',
    bytes: () => odt('<text:p/>'),
    gives: { unreadable: ['empty', 'scan'] },
  },
  {
    name: 'a document part that is no XML',
    fileName: '年报.docx',
    bytes: () =>
      rawZip([
        { name: '[Content_Types].xml', data: strToU8('<Types/>') },
        { name: 'word/document.xml', data: noise(9_000) },
      ]),
    gives: { notAccepted: true },
  },
  {
    name: 'a scan: a PDF page with a picture and no text',
    fileName: '年报.pdf',
    bytes: () =>
      pdf([
        '<</Type /Catalog /Pages 2 0 R>>',
        '<</Type /Pages /Kids [3 0 R] /Count 1>>',
        '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</XObject <</Im0 5 0 R>>>>>>',
        ['', strToU8('q 595 0 0 842 0 0 cm /Im0 Do Q')],
        [
          '/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray',
          new Uint8Array(100),
        ],
      ]),
    gives: { unreadable: ['scan'] },
  },
  {
    name: 'a PDF of empty pages',
    fileName: '年报.pdf',
    bytes: () => pdfOfPages(['', '']),
    gives: { unreadable: ['scan', 'empty'] },
  },
  {
    name: 'UTF-16 without a declaration, named as text',
    fileName: '年报.txt',
    bytes: async () =>
      encodeUtf16(new TextDecoder().decode(await goodBytes('txt, tabs, merged cells blank')), 'little'),
    gives: same('txt, tabs, merged cells blank'),
  },
  {
    name: 'UTF-16 the other way round',
    fileName: '年报.txt',
    bytes: async () =>
      encodeUtf16(new TextDecoder().decode(await goodBytes('txt, tabs, merged cells blank')), 'big'),
    gives: same('txt, tabs, merged cells blank'),
  },
  {
    name: 'NUL bytes between the lines of a text',
    fileName: '年报.txt',
    bytes: async () =>
      strToU8(
        new TextDecoder()
          .decode(await goodBytes('txt, tabs, merged cells blank'))
          .replaceAll('\n\n', '\n\u0000\u0000\n'),
      ),
    gives: async () => ({
      notAccepted: true,
      figures: (await goodReport('txt, tabs, merged cells blank')).copy.truth.cells,
    }),
  },
];

function oleFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams))
    CFB.utils.cfb_add(container, `/${name}`, Buffer.from(bytes));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}
