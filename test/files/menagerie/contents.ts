/** Files that open, with something in them that is no report, or no figure. */
import { strToU8 } from 'fflate';
import type { BadFile } from '../bad-file.ts';
import { alteredPage, goodBytes, goodFigures } from '../good-report.ts';
import { docx, paragraph } from '../office.ts';

const page = (body: string): Uint8Array =>
  strToU8(`<html><head><meta charset="utf-8"></head><body>${body}</body></html>`);

/** The good report with another text in the place of the first figure of its row 一. */
function withCell(text: string): () => Promise<Uint8Array> {
  return () =>
    alteredPage((html) =>
      html.replace(/(一、本年新收政府信息公开申请数量<\/td><td>)[^<]*/u, (_, before) => before + text),
    );
}

const noFigure = { rules: ['not-a-number'] } as const;

export const CONTENTS: readonly BadFile[] = [
  {
    name: 'a covering letter',
    fileName: '年报.docx',
    bytes: () =>
      docx(
        [
          '关于报送年度报告的函',
          '市政务公开办公室：',
          '现将我镇年度报告报上，请查收。',
          '联系人：办公室',
          '2021年1月20日',
        ]
          .map(paragraph)
          .join(''),
      ),
    gives: { rules: ['not-a-report'] },
    verdict: ['unreadable'],
  },
  {
    name: 'a budget with a table',
    fileName: '预算.html',
    bytes: () =>
      page(
        '<h1>柳泉镇2020年预算公开</h1><p>一、收支情况</p><table><tr><td>项目</td><td>金额</td></tr><tr><td>收入</td><td>1200</td></tr></table>',
      ),
    gives: { rules: ['not-a-report'] },
    verdict: ['unreadable'],
  },
  {
    name: 'one word',
    fileName: '年报.txt',
    bytes: () => strToU8('年报'),
    gives: { rules: ['not-a-report'] },
    verdict: ['unreadable'],
  },
  {
    name: 'the headings of a report and nothing under them',
    fileName: '年报.html',
    bytes: () =>
      page(
        '<h1>柳泉镇2020年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p><p>四、政府信息公开行政复议、行政诉讼情况</p><p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p>',
      ),
    gives: { rules: ['missing-table'] },
  },
  {
    name: 'table 三 as a picture',
    fileName: '年报.html',
    bytes: () =>
      alteredPage((html) =>
        html.replace(
          /(申请情况<\/b><\/p>\s*)<table.*?<\/table>/su,
          (_, heading) => `${heading}<p><img src="table.png" alt=""></p>`,
        ),
      ),
    gives: { rules: ['missing-table'] },
  },
  {
    name: 'section 五 left out',
    fileName: '年报.html',
    bytes: () => alteredPage((html) => html.replace(/<p><b>五、.*?(?=<p><b>六、)/su, '')),
    gives: { rules: ['missing-section'] },
  },
  {
    name: 'every figure left empty',
    fileName: '年报.html',
    bytes: () => alteredPage((html) => html.replace(/<td([^>]*)>-?\d[^<]*<\/td>/gu, '<td$1></td>')),
    gives: { rules: ['all-blank-table'] },
  },
  {
    name: 'a formula that starts a program, in a web page',
    fileName: '年报.html',
    bytes: withCell("=cmd|'/c calc'!A1"),
    gives: noFigure,
  },
  {
    name: 'a formula that opens a link',
    fileName: '年报.html',
    bytes: withCell('=HYPERLINK(&quot;http://gov.example/&quot;)'),
    gives: noFigure,
  },
  {
    name: 'a formula that begins with +',
    fileName: '年报.html',
    bytes: withCell('+1+cmd|&#39; /C calc&#39;!A0'),
    gives: noFigure,
  },
  {
    name: 'a formula that begins with @',
    fileName: '年报.html',
    bytes: withCell('@SUM(1+1)'),
    gives: noFigure,
  },
  {
    name: 'a script in a figure',
    fileName: '年报.html',
    bytes: withCell('&lt;script&gt;alert(1)&lt;/script&gt;'),
    gives: noFigure,
  },
  { name: 'Infinity', fileName: '年报.html', bytes: withCell('Infinity'), gives: noFigure },
  { name: 'NaN', fileName: '年报.html', bytes: withCell('NaN'), gives: noFigure },
  { name: 'a hexadecimal number', fileName: '年报.html', bytes: withCell('0x10'), gives: noFigure },
  { name: 'a power of ten', fileName: '年报.html', bytes: withCell('1e309'), gives: noFigure },
  { name: 'two numbers in one cell', fileName: '年报.html', bytes: withCell('3 / 4'), gives: noFigure },
  {
    name: 'a number of sixty digits',
    fileName: '年报.html',
    bytes: withCell('9'.repeat(60)),
    gives: { notAccepted: true },
  },
  { name: 'words in a figure', fileName: '年报.html', bytes: withCell('若干'), gives: noFigure },
  {
    name: 'a count with decimals',
    fileName: '年报.html',
    bytes: withCell('1.5'),
    gives: { rules: ['fractional-count'] },
  },
  {
    name: 'a count below zero',
    fileName: '年报.html',
    bytes: withCell('-3'),
    gives: { rules: ['negative-count'] },
  },
  {
    name: 'an external entity in a docx',
    fileName: '年报.docx',
    bytes: () =>
      docx(
        paragraph('&passwd;&web;'),
        '<!DOCTYPE x [<!ENTITY passwd SYSTEM "file:///etc/passwd"><!ENTITY web SYSTEM "http://127.0.0.1:9/x">]>',
      ),
    gives: { notAccepted: true },
  },
  {
    name: 'a docx whose template, pictures and parts are on the network',
    fileName: '年报.docx',
    bytes: () =>
      docx(
        `${paragraph('关于报送年度报告的函')}<w:p><w:r><w:drawing><a:blip r:link="rId9" xmlns:a="a" xmlns:r="r"/></w:drawing></w:r></w:p>`,
        '',
        {
          'word/_rels/document.xml.rels':
            '<Relationships><Relationship Id="rId9" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/x.png"/></Relationships>',
          'word/_rels/settings.xml.rels':
            '<Relationships><Relationship Id="rId1" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/t.dotm"/></Relationships>',
        },
      ),
    gives: { rules: ['not-a-report'] },
  },
  {
    name: 'a good page full of links, frames and pictures of elsewhere',
    fileName: '年报.html',
    bytes: () =>
      alteredPage((html) =>
        html.replace(
          '<body>',
          '<body><base href="http://127.0.0.1:9/"><link rel="stylesheet" href="a.css"><iframe src="b.html"></iframe><img src="c.png"><object data="d"></object><script src="e.js"></script>',
        ),
      ),
    gives: async () => ({ figures: await goodFigures('html') }),
  },
  {
    name: 'a report twice in one file',
    fileName: '年报.html',
    bytes: () => twice((body) => body),
    gives: async () => ({ figures: await goodFigures('html') }),
  },
  {
    name: 'two reports in one file that do not agree',
    fileName: '年报.html',
    bytes: () => twice((body) => body.replace(/(上年结转政府信息公开申请数量<\/td><td>)/u, '$19')),
    gives: { told: true },
  },
];

async function twice(change: (body: string) => string): Promise<Uint8Array> {
  const html = new TextDecoder().decode(await goodBytes('html'));
  const body = html.replace(/^.*<body>/su, '').replace('</body></html>', '');
  return strToU8(html.replace('</body>', `${change(body)}</body>`));
}
