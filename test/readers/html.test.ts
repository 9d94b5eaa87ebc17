import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentOf, page, reasonOf, shapeOf } from './written.ts';

const shape = (body: string): Promise<(string | string[])[]> => shapeOf(page(body));
const bytes = (...codes: number[]): number[] => codes;

describe('text of a web page', () => {
  it('makes a paragraph of each block and each line', async () => {
    expect(await shape('<div>一<p>二</p>三<br>四</div><h2>五</h2><ul><li>六<li>七</ul>')).toEqual([
      '一',
      '二',
      '三',
      '四',
      '五',
      '六',
      '七',
    ]);
  });

  it('joins inline elements without a gap', async () => {
    expect(await shape('<p>本年<span>新<b>公</b></span><font>开</font><o:p></o:p>数量</p>')).toEqual([
      '本年新公开数量',
    ]);
  });

  it('makes one space of white space, and none of a line broken between Chinese characters', async () => {
    expect(await shape('<p>政府信息\n   公开  2023\n年</p>')).toEqual(['政府信息公开 2023 年']);
  });

  it('decodes entities', async () => {
    expect(await shape('<p>&lt;1&gt;&nbsp;&#20214;&amp;</p>')).toEqual(['<1>\u00a0件&']);
  });

  it('leaves out what is no text of the page, or is hidden', async () => {
    const body = `<nav>首页</nav><header>站名</header><script>var a = "<p>脚本</p>"</script><style>p{}</style><noscript><p>无脚本</p></noscript>
      <!-- <p>注释</p> --><p style="display: none">隐藏<b>也隐藏</b></p><p hidden>隐藏</p><select><option>选项</select>
      <p>正文<span style="color:red;display:none">藏</span></p><footer>版权</footer>`;
    expect(await shape(body)).toEqual(['正文']);
  });

  it('takes the raised mark of a note for no digit of the figure before it', async () => {
    expect(
      await shape('<p>12<sup>1</sup></p><p>3<sup><a href="#a">[2]</a></sup>件</p><p>平方米<sup>2</sup></p>'),
    ).toEqual(['12', '3件', '平方米2']);
  });

  it('reads what the page itself puts into a frame, and nothing of frames of another address', async () => {
    const table = '&lt;table&gt;&lt;tr&gt;&lt;td&gt;规章&lt;td&gt;3&lt;/table&gt;';
    expect(
      await shape(`<p>前<iframe srcdoc="${table}"></iframe></p><iframe src="x.html">旧</iframe>后`),
    ).toEqual(['前', ['规章 | 3'], '后']);
  });

  it('keeps the head of an article', async () => {
    expect(await shape('<article><header><h1>年度报告</h1></header><p>正文</p></article>')).toEqual([
      '年度报告',
      '正文',
    ]);
  });

  it('reads past conditional comments and list marks of an office program', async () => {
    const body =
      '<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><p class=MsoNormal><![if !supportLists]><span>一、</span><![endif]>总体情况<o:p>&nbsp;</o:p></p>';
    expect((await shape(body)).map((text) => String(text).trim())).toEqual(['一、总体情况']);
  });

  it('stays a page when an office program wrote its own settings into it', async () => {
    const source =
      '<html xmlns:w="urn:x"><head><!--[if gte mso 9]><xml><w:WordDocument><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]--></head><body><p>总体情况</p></body></html>';
    expect((await documentOf(strToU8(source))).format).toBe('html');
  });

  it('prints the numbers of ordered lists as a browser does', async () => {
    const body =
      '<ol><li>甲</li><li><p>乙</p></li></ol><ol start="3" style="list-style-type:cjk-ideographic"><li>丙</ol><ol style="list-style:none"><li>丁</ol>';
    expect(await shape(body)).toEqual(['1. 甲', '2. 乙', '三、丙', '丁']);
  });

  it('tells the title of the page', async () => {
    expect((await documentOf(strToU8('<html><title>某镇\n年度报告</title><p>正文</p></html>'))).title).toBe(
      '某镇 年度报告',
    );
  });
});

describe('tables of a web page', () => {
  it('places cells by their spans as a browser does', async () => {
    const body = `<table><thead><tr><th rowspan=2 colspan=2>标签</th><th colspan=2>申请人</th></tr><tr><th>自然人</th><th>总计</th></tr></thead>
      <tbody><tr><td rowspan="2">三</td><td>（一）</td><td>1</td><td>2</td></tr><tr><td>（二）</td><td>3</td><td>4</td></tr></tbody></table>`;
    expect(await shape(body)).toEqual([
      ['标签→2↓2 | 申请人→2', '@2:自然人 | 总计', '三↓2 | （一） | 1 | 2', '@1:（二） | 3 | 4'],
    ]);
  });

  it('cuts spans that reach beyond the table, their group of rows or another cell', async () => {
    const body = `<table><thead><tr><td rowspan=9>甲</td><td colspan=9>乙</td></tr></thead>
      <tbody><tr><td>1</td><td rowspan=0>2</td></tr><tr><td colspan=5>3</td></tr></tbody></table>`;
    expect(await shape(body)).toEqual([['甲 | 乙', '1 | 2↓2', '3']]);
  });

  it('implies the closing tags that are missing', async () => {
    expect(await shape('<table><tr><td><p>甲<td><p>1<tr><td>乙<td>2</table><p>后')).toEqual([
      ['甲 | 1', '乙 | 2'],
      '后',
    ]);
  });

  it('ignores closing tags that are one too many', async () => {
    const body =
      '<table><tr><td><table><tr><td>甲</td></td><td>1</td></tr></tr><tr><td>乙</td><td>2</td></tr></tbody></table></td></tr></table></div></td>后';
    expect(await shape(body)).toEqual([['甲 | 1', '乙 | 2'], '后']);
  });

  it('reads a cell that stands in no row, and text that stands in no cell', async () => {
    expect(await shape('<table>散落<td>甲</td><td>1</td><tr><td>乙</td><td>2</td></tr></table>')).toEqual([
      '散落',
      ['甲 | 1', '乙 | 2'],
    ]);
  });

  it('keeps empty cells and joins the lines of a cell', async () => {
    expect(
      await shape(
        '<table><tr><td>（三）<br>不予公开</td><td>&nbsp;</td><td></td></tr><tr><td>1<td>2<td>3</table>',
      ),
    ).toEqual([['（三）/不予公开 |  | ', '1 | 2 | 3']]);
  });

  it.each([
    ['a class', '.old{color:red;display:none}', '<p class="note old">藏</p>'],
    ['an id', '#old { visibility : hidden !important }', '<p id=old>藏</p>'],
    ['an element of a class', 'table.x, span.old{display:none}', '<span class=old>藏</span>'],
    ['a rule for screens', '@media screen{ .old{display:none} }', '<p class=old>藏</p>'],
  ])('leaves out what its own style sheet hides by %s', async (_, css, element) => {
    expect(await shape(`<style>${css}</style><p>正文</p>${element}`)).toEqual(['正文']);
  });

  it.each([
    ['in print only', '@media print{ .old{display:none} }', '<p class=old>见</p>'],
    ['in a sheet for print', '', '<style media="print">.old{display:none}</style><p class=old>见</p>'],
    ['inside another element only', '.menu .old{display:none}', '<p class=old>见</p>'],
    ['and shows again', '.old{display:none} .open .old{display:block}', '<p class=old>见</p>'],
    ['and shows again in a later declaration', '.old{display:none;display:block}', '<p class=old>见</p>'],
    ['while the element says otherwise', '.old{display:none}', '<p class=old style="display:block">见</p>'],
    ['when the mouse is over it', '.old:hover{display:none}', '<p class=old>见</p>'],
  ])('keeps what its style sheet hides %s', async (_, css, element) => {
    expect(await shape(`<style>${css}</style><p>正文</p>${element}`)).toEqual(['正文', '见']);
  });

  it('parts a report that is one table, as Excel saves a sheet, at the headings that stand alone in their rows', async () => {
    const line = (text: string): string => `<tr><td colspan=2>${text}`;
    const body = `<table>${line('一、总体情况')}${line('（一）主动公开')}${line('二、主动公开情况')}<tr><td>规章<td>0<tr><td>文件<td>3${line('三、申请情况')}${line('无')}</table>`;
    expect(await shape(body)).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '二、主动公开情况',
      ['规章 | 0', '文件 | 3'],
      '三、申请情况',
      '无',
    ]);
  });

  it('says nothing of a hidden row without words, by which Excel sets the widths of columns', async () => {
    const body =
      '<table><tr><td>规章<td>0<tr><td>文件<td>3<tr style="display:none"><td width=72>&nbsp;<td width=72></table>';
    expect((await documentOf(page(body))).remarks).toEqual([]);
  });

  it('leaves hidden rows and cells out and says so', async () => {
    const body =
      '<table><tr><td>甲</td><td style="display:none">9</td><td>1</td></tr><tr style="display:none"><td>8</td><td>8</td></tr><tr><td>乙</td><td>2</td></tr></table>';
    expect(await shape(body)).toEqual([['甲 | 1', '乙 | 2']]);
    expect((await documentOf(page(body))).remarks.map((remark) => remark.code)).toEqual(['hidden-rows']);
  });

  it('reads a table behind a tab when what is shown is but a small list', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `<tr><td>规章${at}</td><td>0</td></tr>`).join('');
    const body = `<table><tr><td>1</td><td>年报</td></tr></table><div hidden><table>${rows}</table></div>`;
    expect(await shape(body)).toHaveLength(2);
  });

  it('leaves out what is struck through', async () => {
    const struck = '<s>7</s><strike>8</strike><span style="text-decoration: line-through red">9</span>';
    expect(await shape(`<table><tr><td>规章</td><td>${struck}1</td></tr></table>`)).toEqual([['规章 | 1']]);
  });

  it('reads tables behind a tab when no other table is shown, and says so', async () => {
    const table = '<table><tr><td>规章</td><td>0</td></tr><tr><td>规范性文件</td><td>3</td></tr></table>';
    const body = `<p>年度报告</p><div style="display:none">${table}</div>`;
    expect(await shape(body)).toEqual(['年度报告', ['规章 | 0', '规范性文件 | 3']]);
    expect((await documentOf(page(body))).remarks.map((remark) => remark.code)).toEqual(['skipped-element']);
    expect(await shape(`${table}<div style="display:none">${table}</div>`)).toHaveLength(1);
  });

  it('finds the report inside the tables that lay out the page', async () => {
    const inner = '<table><tr><td>规章</td><td>0</td></tr><tr><td>规范性文件</td><td>3</td></tr></table>';
    const body = `<table><tr><td>首页</td><td>政务公开</td></tr><tr><td colspan=2><table><tr><td><p>一、总体情况</p>${inner}<p>五、问题</p></td></tr></table></td></tr></table>`;
    expect(await shape(body)).toEqual([
      ['首页 | 政务公开'],
      '一、总体情况',
      ['规章 | 0', '规范性文件 | 3'],
      '五、问题',
    ]);
  });

  it('takes what a form field shows', async () => {
    expect(
      await shape(
        '<table><tr><td>规章<td><input value="3"><input type=hidden value=9><tr><td>乙<td>1</table>',
      ),
    ).toEqual([['规章 | 3', '乙 | 1']]);
  });

  it('ends a table at one that begins in no cell of it', async () => {
    expect(await shape('<table><tr><td>甲<td>1</tr><table><tr><td>乙<td>2</tr></table>')).toEqual([
      ['甲 | 1'],
      ['乙 | 2'],
    ]);
  });
});

describe('encodings of a web page', () => {
  // 「规章」 in GB18030
  const GB = bytes(0xb9, 0xe6, 0xd5, 0xc2);
  const gb = (declared: string): Uint8Array =>
    Uint8Array.from([...strToU8(`<html><meta charset="${declared}"><p>`), ...GB, ...strToU8('</p></html>')]);

  it.each(['gb2312', 'GBK', 'gb18030', 'utf-8', 'iso-8859-1', 'nonsense'])(
    'reads Chinese bytes declared as %s',
    async (declared) => {
      expect(await shapeOf(gb(declared))).toEqual(['规章']);
    },
  );

  it('reads UTF-8 that is declared as GB2312', async () => {
    expect(
      await shapeOf(
        strToU8('<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>规章'),
      ),
    ).toEqual(['规章']);
  });

  it('reads Big5 where it is declared', async () => {
    const big5 = Uint8Array.from([...strToU8('<html><meta charset="big5"><p>'), 0xa4, 0xbd, 0xb6, 0x7d]);
    expect(await shapeOf(big5)).toEqual(['公開']);
  });

  it.each([true, false])('reads UTF-16, with a byte order mark: %s', async (mark) => {
    const text = `${mark ? '\ufeff' : ''}<html><body><p>规章</p></body></html>`;
    expect(await shapeOf(new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer))).toEqual([
      '规章',
    ]);
  });

  it('reads UTF-8 that was cut inside a character', async () => {
    const whole = strToU8(`<p>${'规章'.repeat(50)}`);
    expect(String((await shapeOf(whole.subarray(0, -1)))[0])).toMatch(/^(?:规章)+规/u);
  });
});

describe('a web page that cannot be read', () => {
  it('is empty when it shows no text', async () => {
    expect(await reasonOf(page('<div><img src="a.png"></div>'))).toBe('empty');
  });

  it('is too complex with a hundred thousand tags inside each other', async () => {
    expect(await reasonOf(page('<div>'.repeat(100_000)))).toBe('too-complex');
    expect(await reasonOf(page('<table><tr><td>'.repeat(100_000)))).toBe('too-complex');
  });

  it('is read with any number of inline tags left open', async () => {
    expect(await shape('<p><font><b>公开'.repeat(1_000))).toHaveLength(1_000);
  });

  it('is read up to the first of two hundred thousand style sheets left open, in one pass', async () => {
    expect(await shape(`<p>规章</p>${'<style>'.repeat(200_000)}`)).toEqual(['规章']);
  });

  it('is too complex with 20,000 × 200 cells, or with a row of endless spans', async () => {
    expect(await reasonOf(page(`<table>${`<tr>${'<td>0'.repeat(200)}`.repeat(20_000)}</table>`))).toBe(
      'too-complex',
    );
    expect(await reasonOf(page(`<table><tr>${'<td colspan=1000>0'.repeat(50_000)}<tr><td>1</table>`))).toBe(
      'too-complex',
    );
  });
});
