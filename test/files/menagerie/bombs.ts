/** Small files that want to be large, deep or endless. */
import { strToU8, zipSync } from 'fflate';
import type { BadFile } from '../bad-file.ts';
import { docx, docxOf, flatOdt, odt, paragraph, pdf, pdfOfPages, xlsx } from '../office.ts';
import { deflatedBomb, rawZip } from '../raw-zip.ts';

const tooMuch = { unreadable: ['too-large', 'too-complex'] } as const;
const text = (content: string): Uint8Array => strToU8(content);
/** Nothing in it is a report, and saying so must not take long. */
const noReport = { rules: ['not-a-report'] } as const;

const ROW = `<tr>${'<td>'.repeat(200)}`;

export const BOMBS: readonly BadFile[] = [
  {
    name: 'a document part of 400 MB in a zip of 400 KB',
    fileName: '年报.docx',
    bytes: () => docxOf({ data: new Uint8Array(), ...deflatedBomb(400) }),
    gives: tooMuch,
  },
  {
    name: 'a document part of 400 MB that says it has 1,000 bytes',
    fileName: '年报.docx',
    bytes: () => docxOf({ data: new Uint8Array(), ...deflatedBomb(400), size: 1000 }),
    gives: { unreadable: ['too-large', 'too-complex', 'damaged'] },
  },
  {
    name: 'a sheet of 400 MB',
    fileName: '年报.xlsx',
    bytes: () => {
      const { packed, size, crc } = deflatedBomb(400);
      const data = new Uint8Array();
      return rawZip([
        { name: '[Content_Types].xml', data: text('<Types/>') },
        {
          name: 'xl/workbook.xml',
          data: text('<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>'),
        },
        { name: 'xl/worksheets/sheet1.xml', data, packed, size, crc },
      ]);
    },
    gives: tooMuch,
  },
  {
    name: 'a zip of 5,000 entries',
    fileName: '年报.zip',
    bytes: () => rawZip(Array.from({ length: 5000 }, (_, at) => ({ name: `${at}.txt`, data: text('0') }))),
    gives: tooMuch,
  },
  {
    name: '1,500 entries that are the same bytes',
    fileName: '年报.docx',
    bytes: () => docxOf({ data: new Uint8Array(1_000_000) }, { overlap: 500 }),
    gives: { unreadable: ['damaged', 'too-large', 'too-complex'] },
  },
  {
    name: 'zips inside zips, twelve deep',
    fileName: '年报.zip',
    bytes: () => {
      let inner = zipSync({ '年报.txt': text('年报') });
      for (let depth = 0; depth < 12; depth += 1) inner = zipSync({ 'inner.zip': inner });
      return inner;
    },
    gives: { unreadable: ['unsupported', 'too-complex', 'several-files', 'damaged'] },
  },
  {
    name: 'a billion laughs in a docx',
    fileName: '年报.docx',
    bytes: () => docx(paragraph('&l9;'), laughs()),
    gives: { notAccepted: true },
  },
  {
    name: 'a billion laughs in a web page',
    fileName: '年报.html',
    bytes: () => text(`<?xml version="1.0"?>${laughs()}<html><body><p>&l9;</p></body></html>`),
    gives: { notAccepted: true },
  },
  {
    name: 'an entity of one million characters used a thousand times',
    fileName: '年报.docx',
    bytes: () =>
      docx(paragraph('&a;'.repeat(1000)), `<!DOCTYPE x [<!ENTITY a "${'啊'.repeat(1_000_000)}">]>`),
    gives: { notAccepted: true },
  },
  {
    name: 'a hundred thousand nested divisions',
    fileName: '年报.html',
    bytes: () => text(`<html><body>${'<div>'.repeat(100_000)}年报`),
    gives: { unreadable: ['too-complex'] },
  },
  {
    name: 'a hundred thousand nested tables in a web page',
    fileName: '年报.html',
    bytes: () => text(`<html><body>${'<table><tr><td>'.repeat(100_000)}年报`),
    gives: { unreadable: ['too-complex'] },
  },
  {
    name: 'a hundred thousand nested tables in a docx',
    fileName: '年报.docx',
    bytes: () => docx('<w:tbl><w:tr><w:tc>'.repeat(100_000)),
    gives: { unreadable: ['too-complex', 'damaged'] },
  },
  {
    name: 'a hundred thousand nested content controls',
    fileName: '年报.docx',
    bytes: () =>
      docx(
        `${'<w:sdt><w:sdtContent>'.repeat(100_000)}${paragraph('年报')}${'</w:sdtContent></w:sdt>'.repeat(100_000)}`,
      ),
    gives: { unreadable: ['too-complex'] },
  },
  {
    name: 'a hundred thousand nested spans in an odt',
    fileName: '年报.odt',
    bytes: () =>
      odt(`<text:p>${'<text:span>'.repeat(100_000)}年报${'</text:span>'.repeat(100_000)}</text:p>`),
    gives: { unreadable: ['too-complex'] },
  },
  {
    name: 'a hundred thousand nested spans in a flat odt',
    fileName: '年报.fodt',
    bytes: () =>
      flatOdt(`<text:p>${'<text:span>'.repeat(100_000)}年报${'</text:span>'.repeat(100_000)}</text:p>`),
    gives: { unreadable: ['too-complex'] },
  },
  {
    name: 'a flat odt that brings entities of its own',
    fileName: '年报.fodt',
    bytes: () => flatOdt('<text:p>&l9;</text:p>', laughs()),
    gives: { notAccepted: true },
  },
  {
    name: 'a hundred thousand nested groups in an rtf',
    fileName: '年报.rtf',
    bytes: () => text(`{\\rtf1 ${'{'.repeat(100_000)}report${'}'.repeat(100_001)}`),
    gives: { unreadable: ['too-complex'] },
  },
  {
    name: 'a table of 20,000 × 200 in a web page',
    fileName: '年报.html',
    bytes: () => text(`<html><body><table>${ROW.repeat(20_000)}`),
    gives: tooMuch,
  },
  {
    name: 'a table of 20,000 × 200 in a docx',
    fileName: '年报.docx',
    bytes: () => {
      const row = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(200)}</w:tr>`;
      return docx(`<w:tbl>${row.repeat(20_000)}</w:tbl>`);
    },
    gives: tooMuch,
  },
  {
    name: 'a table of 20,000 × 200 in a workbook',
    fileName: '年报.xlsx',
    bytes: () =>
      xlsx(`<sheetData>${`<row>${'<c><v>0</v></c>'.repeat(200)}</row>`.repeat(20_000)}</sheetData>`),
    gives: tooMuch,
  },
  {
    name: 'a table of 20,000 × 200 in tabs',
    fileName: '年报.txt',
    bytes: () => text(`${'0\t'.repeat(199)}0\n`.repeat(20_000)),
    gives: tooMuch,
  },
  {
    name: 'a table of 20,000 × 200 in pipes',
    fileName: '年报.md',
    bytes: () =>
      text(
        `# 年报\n\n|${' a |'.repeat(200)}\n|${'---|'.repeat(200)}\n${`|${'0|'.repeat(200)}\n`.repeat(20_000)}`,
      ),
    gives: tooMuch,
  },
  {
    name: 'a drawing of half a million cells in a text',
    fileName: '年报.txt',
    bytes: () => text(`┌${'┬'.repeat(590)}┐\n${`├${'┼'.repeat(590)}┤\n`.repeat(1_000)}`),
    gives: { notAccepted: true },
  },
  {
    name: 'a cell that spans a million rows and columns',
    fileName: '年报.html',
    bytes: () =>
      text(
        '<html><body><table><tr><td rowspan="1000000" colspan="1000000">年报</td><td>1</td></tr></table></body></html>',
      ),
    gives: { notAccepted: true },
  },
  {
    name: 'a cell of two thousand million grid columns in a docx',
    fileName: '年报.docx',
    bytes: () =>
      docx(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>${paragraph('年报')}</w:tc></w:tr></w:tbl>`,
      ),
    gives: { notAccepted: true },
  },
  {
    name: 'a thousand million repeated columns and rows in an odt',
    fileName: '年报.odt',
    bytes: () =>
      odt(
        '<table:table><table:table-column table:number-columns-repeated="1000000000"/><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>0</text:p></table:table-cell></table:table-row></table:table>',
      ),
    gives: { notAccepted: true },
  },
  {
    name: 'a space repeated a thousand million times in an odt',
    fileName: '年报.odt',
    bytes: () => odt('<text:p>年<text:s text:c="1000000000"/>报</text:p>'),
    gives: { notAccepted: true },
  },
  {
    name: 'the whole sheet as one merged cell',
    fileName: '年报.xlsx',
    bytes: () =>
      xlsx(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>年报</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    gives: { notAccepted: true },
  },
  {
    name: 'a PDF whose page tree is its own parent',
    fileName: '年报.pdf',
    bytes: () =>
      pdf(['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000>>']),
    gives: { unreadable: ['damaged', 'too-complex', 'scan', 'empty'] },
  },
  {
    name: 'a PDF of 400 pages',
    fileName: '年报.pdf',
    bytes: () =>
      pdfOfPages(Array.from({ length: 400 }, (_, at) => `BT /F1 12 Tf 72 700 Td (page ${at}) Tj ET`)),
    gives: { unreadable: ['too-complex', 'too-large'] },
  },
  {
    name: 'a PDF page that draws a hundred thousand lines',
    fileName: '年报.pdf',
    bytes: () => pdfOfPages([`BT /F1 12 Tf 72 700 Td (report) Tj ET ${'0 0 m 9 9 l S '.repeat(100_000)}`]),
    gives: { notAccepted: true },
  },
  {
    name: 'nothing but digits, ten million of them',
    fileName: '年报.txt',
    bytes: () => text('1234567890'.repeat(1_000_000)),
    gives: { notAccepted: true },
  },
  {
    name: 'a million opening brackets and numerals in one line',
    fileName: '年报.txt',
    bytes: () => text('（一）、'.repeat(250_000)),
    gives: { notAccepted: true },
  },
  {
    name: 'half a million years and months',
    fileName: '年报.txt',
    bytes: () => text(`${'2020年1月1日至'.repeat(100_000)}政府信息公开工作年度报告`),
    gives: { notAccepted: true },
  },
  {
    name: 'three million spaces between two words',
    fileName: '年报.txt',
    bytes: () =>
      text(`一、总体情况${' '.repeat(3_000_000)}二、主动公开政府信息情况${'\n'.repeat(500_000)}三、`),
    gives: { notAccepted: true },
  },
  {
    name: 'a hundred thousand copies of one row label',
    fileName: '年报.txt',
    bytes: () => text('（七）总计\t0\t0\t0\t0\t0\t0\t0\n'.repeat(20_000)),
    gives: { notAccepted: true },
  },
  {
    name: 'fifty thousand attributes on one tag',
    fileName: '年报.html',
    bytes: () =>
      text(
        `<html><body ${Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(' ')}><p>通知</p></body></html>`,
      ),
    gives: noReport,
  },
];

function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    '',
  );
  return `<!DOCTYPE lolz [<!ENTITY l0 "lol">${levels}]>`;
}
