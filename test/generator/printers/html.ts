/** Web pages: a saved report, a rich editor's markup, a whole government page. */
import { type Copy, type CopyBlock, type CopyCell, type CopyTable, fullText } from '../copy.ts';
import { encodeGb18030 } from '../encode.ts';
import type { Random } from '../random.ts';
import { escaped, type Printer } from './printer.ts';

const FEATURES = [
  'rich-editor',
  'government-page',
  'layout-table',
  'gbk',
  'gb2312-undeclared',
  'byte-order-mark',
  'slightly-wrong-spans',
  'unclosed-cells',
  'header-cells',
  'upper-case-tags',
  'line-breaks-between-lines',
] as const;
type Feature = (typeof FEATURES)[number];

export const HTML_PRINTER: Printer<Feature> = {
  name: 'html',
  format: 'html',
  extension: 'html',
  features: FEATURES,
  print: (copy, features, chance) => {
    const page = htmlPage(copy, features, chance);
    if (features.has('gbk') || features.has('gb2312-undeclared')) return encodeGb18030(page);
    return new TextEncoder().encode(features.has('byte-order-mark') ? `﻿${page}` : page);
  },
};

export function htmlPage(copy: Copy, features: ReadonlySet<Feature>, chance: Random): string {
  let body = features.has('line-breaks-between-lines')
    ? brokenLines(copy.blocks, features, chance)
    : copy.blocks.map((block) => blockHtml(block, features, chance)).join('\n');
  if (features.has('layout-table')) {
    body = `<table width="1000" align="center"><tbody><tr><td class="zw">${body}</td></tr></tbody></table>`;
  }
  if (features.has('government-page')) body = governmentPage(body, copy);
  const charset = features.has('gb2312-undeclared')
    ? ''
    : features.has('gbk')
      ? `<meta http-equiv="Content-Type" content="text/html; charset=${chance.pick('gb2312', 'GBK', 'gb18030')}">`
      : '<meta charset="utf-8">';
  const title = copy.blocks
    .flatMap((block) => (block.kind === 'line' && block.role === 'title' ? [block.text] : []))
    .join('');
  const page = `<!DOCTYPE html>\n<html lang="zh-CN"><head>${charset}<title>${escaped(title)}</title>\n<style>td { border: 1px solid #000 } p:before { content: "12" }</style></head><body>${body}</body></html>`;
  return features.has('upper-case-tags') ? page.replace(/<\/?[a-z]+/gu, (tag) => tag.toUpperCase()) : page;
}

function blockHtml(block: CopyBlock, features: ReadonlySet<Feature>, chance: Random): string {
  if (block.kind === 'table') return tableHtml(block, features, chance);
  const text = inline(fullText(block), features, chance);
  if (!features.has('rich-editor')) {
    return block.role === 'title'
      ? `<h1>${text}</h1>`
      : `<p>${block.role === 'heading' ? `<b>${text}</b>` : text}</p>`;
  }
  return `<p style="text-indent: 2em; line-height: 28pt" class="MsoNormal">${text}<span><o:p></o:p></span></p>`;
}

/** Lines divided by <br> and two ideographic spaces, as old content systems store them. */
function brokenLines(blocks: readonly CopyBlock[], features: ReadonlySet<Feature>, chance: Random): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? tableHtml(block, features, chance)
        : `　　${inline(fullText(block), features, chance)}<br>`,
    )
    .join('');
}

function inline(text: string, features: ReadonlySet<Feature>, chance: Random): string {
  const lines = text.split('\n').map((line) => {
    if (!features.has('rich-editor')) return escaped(line);
    const pieces = line.match(/.{1,7}/gu) ?? [];
    return pieces
      .map((piece) =>
        chance.chance(0.4)
          ? `<span style="font-family: 仿宋; font-size: ${chance.whole(12, 16)}pt">${escaped(piece)}</span>`
          : chance.chance(0.1)
            ? `<strong><font face="宋体">${escaped(piece)}</font></strong>`
            : escaped(piece),
      )
      .join('');
  });
  return lines.join(chance.pick('<br>', '<br/>')).replaceAll('\u00a0', '&nbsp;');
}

function tableHtml(table: CopyTable, features: ReadonlySet<Feature>, chance: Random): string {
  const close = features.has('unclosed-cells') ? '' : '</td>';
  const rows = table.rows.map((row) => {
    const cells = row.map((cell) => cellHtml(cell, table, features, chance)).join('');
    return `<tr>${cells}${features.has('unclosed-cells') ? '' : '</tr>'}`;
  });
  const columns = '<col width="8%">'.repeat(features.has('rich-editor') ? table.width : 0);
  const html = `<table border="1" cellspacing="0">${columns}<tbody>${rows.join('\n')}</tbody></table>`;
  return close === '' ? html.replaceAll('</td>', '') : html;
}

function cellHtml(cell: CopyCell, table: CopyTable, features: ReadonlySet<Feature>, chance: Random): string {
  const tag = features.has('header-cells') && cell.kind === 'column' ? 'th' : 'td';
  let { colSpan } = cell;
  // A span too wide at the end of a line, or over the whole table, changes nothing that a browser shows.
  if (features.has('slightly-wrong-spans') && cell.kind === 'caption')
    colSpan = table.width + chance.whole(1, 3);
  const spans =
    (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '');
  const text = inline(cell.text, features, chance);
  const inside = features.has('rich-editor')
    ? `<p align="center" style="margin: 0">${text || '&nbsp;'}</p>`
    : text;
  return `<${tag}${spans}>${inside}</${tag}>`;
}

function governmentPage(body: string, copy: Copy): string {
  const { city, unit, year } = copy.report;
  return `<script>var tongji = "3,4,5"; document.write('<table><tr><td>9</td></tr></table>')</script>
<div class="top"><a href="/">${city}人民政府</a> <a href="/zwgk">政务公开</a> <a href="/hd">互动交流</a></div>
<table class="nav"><tr><td><a href="/a">首页</a></td><td><a href="/b">政府信息公开年报</a></td><td><a href="/c">依申请公开</a></td></tr></table>
<div class="xl"><ul><li>索引号：11370${year}/2021-00123</li><li>发布机构：${unit.office}</li><li>发布日期：${copy.report.signedOn}</li></ul></div>
<!-- <table><tr><td>规章</td><td>5</td></tr></table> -->
<div class="zoom">${body}</div>
<div class="share"><a href="#">打印</a> <a href="#">关闭</a> 浏览次数：<span id="hits">1024</span></div>
<div class="footer"><p>主办：${city}人民政府办公室 网站标识码：3706810001</p><p>备案号：鲁ICP备05012345号</p></div>
<style>.footer { color: red }</style><noscript>请启用脚本</noscript>`;
}
