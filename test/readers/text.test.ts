import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentOf, reasonOf, shapeOf } from './written.ts';

const shape = (text: string): Promise<(string | string[])[]> => shapeOf(strToU8(text));
/** 「规章」 in GB18030 */
const GB = [0xb9, 0xe6, 0xd5, 0xc2];

describe('a text file', () => {
  it('is paragraphs line by line, each with its line', async () => {
    const { blocks } = await documentOf(strToU8('\ufeff某镇\r\n\r\n  2023年年度报告\r一、总体情况\n'));
    expect(blocks.map((block) => block.kind === 'paragraph' && [block.text, block.place.line])).toEqual([
      ['某镇', 1],
      ['2023年年度报告', 3],
      ['一、总体情况', 4],
    ]);
  });

  it('is read in UTF-8, GB18030 and UTF-16, with and without a byte order mark', async () => {
    const utf16 = new Uint8Array(Uint16Array.from('规章\nabc', (c) => c.charCodeAt(0)).buffer);
    expect(await shape('规章')).toEqual(['规章']);
    expect(await shapeOf(Uint8Array.from([...GB, 0x0a, ...GB]))).toEqual(['规章', '规章']);
    expect(await shapeOf(utf16)).toEqual(['规章', 'abc']);
    expect(await shapeOf(Uint8Array.from([0xfe, 0xff, 0x89, 0xc4, 0x7a, 0xe0]))).toEqual(['规章']);
  });

  it('keeps the line of each row and the empty cells of a table with tabs', async () => {
    const { blocks } = await documentOf(strToU8('标题\n规章\t0\t\t\n规范性文件\t3\t17\t\n'));
    const table = blocks[1];
    expect(table?.kind === 'table' && table.columns).toBe('flow');
    expect(
      table?.kind === 'table' &&
        table.cells.map((cell) => [cell.text, cell.row, cell.column, cell.place.line]),
    ).toEqual([
      ['规章', 0, 0, 2],
      ['0', 0, 1, 2],
      ['', 0, 2, 2],
      ['', 0, 3, 2],
      ['规范性文件', 1, 0, 3],
      ['3', 1, 1, 3],
      ['17', 1, 2, 3],
      ['', 1, 3, 3],
    ]);
  });

  it('has a cell of several lines in quotes, also several of them beside each other', async () => {
    const text = '信息\t"本年\n制发\n件数"\t"本年\n废止件数"\t"现行"\n规章\t0\t0\t1';
    expect(await shape(text)).toEqual([['信息 | 本年制发件数 | 本年废止件数 | 现行', '规章 | 0 | 0 | 1']]);
  });

  it('parts a label from figures that are words one space behind it', async () => {
    expect(await shape('规章 零 0 三\n许可 0 零 一')).toEqual([['规章 | 零 | 0 | 三', '许可 | 0 | 零 | 一']]);
  });

  it('parts a label from the figures one space behind it', async () => {
    expect(
      await shape(
        '规章  0  0  1\n许可 3件  0  0件\n3.其　他 110  0  28\n补正内容 1 0  34  0\n其他 1 234  0  5',
      ),
    ).toEqual([
      [
        '规章 | 0 | 0 | 1',
        '许可 | 3件 | 0 | 0件',
        '3.其 | 他 | 110 | 0 | 28',
        '补正内容 | 1 | 0 | 34 | 0',
        '其他 1 234 | 0 | 5',
      ],
    ]);
  });

  it('parts a label from figures with the same sign in front of each, and no sentence', async () => {
    expect(await shape('规章，0，0，12\n收费 / 1 / 3 / 0\n采购：8：1.5万元')).toEqual([
      ['规章 | 0 | 0 | 12', '收费 | 1 | 3 | 0', '采购 | 8 | 1.5万元'],
    ]);
    const sentences = ['分别公开2、3、5。', '全年共公开1,234,567条', '许可 / 0 / 2 /'];
    for (const sentence of sentences) expect(await shape(sentence)).not.toContainEqual(['分别公开2 | 3 | 5']);
    expect(await shape(sentences[1] ?? '')).toEqual([sentences[1]]);
  });

  it('takes the number of a label for no figure', async () => {
    expect(await shape('一\n4. 无　正当理由\n0\n0')).toEqual(['一', '4. 无 正当理由', '0', '0']);
  });

  it('joins the lines of a paragraph where blank lines part the paragraphs, and else leaves them alone', async () => {
    const paragraphs = [
      '根据条例的规定编制本报告。',
      '本报告所列数据的统计期限自2020年1月1日起至2020',
      '年12月31日止。',
      '全年主动公开政府信息十条。',
      '没有收到申请。',
    ];
    const whole = '本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。';
    const [first, , , ...others] = paragraphs;
    const apart = `${paragraphs.join('\n\n').replace('2020\n\n', '2020\n')}`;
    expect(await shape(apart)).toEqual([first, whole, ...others]);
    expect(await shape(`# 年报\n\n${apart}`)).toEqual(['年报', first, whole, ...others]);
    expect(await shape(paragraphs.join('\n'))).toEqual(paragraphs);
    const label = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
    expect(await shape(`${apart}\n\n${label}\n零\n0`)).toEqual([first, whole, ...others, label, '零', '0']);
  });

  it.each([
    ['pipes', '规章|0|0\n规范性文件|3|17'],
    ['pipes on either side', '| 规章 | 0 | 0 |\n|规范性文件|3|17|'],
    ['wide pipes', '规章｜0｜0\n规范性文件｜3｜17'],
    ['drawn lines', '┌──┬──┬──┐\n│规章│ 0│0 │\n├──┼──┼──┤\n│规范性文件│3│17│\n└──┴──┴──┘'],
    [
      'rules of signs',
      '+----+---+---+\n| 规章 | 0 | 0 |\n+----+---+---+\n| 规范性文件 | 3 | 17 |\n+----+---+---+',
    ],
    ['wide spaces', '规章　　0　　0\n规范性文件　　3　　17'],
    ['aligned spaces', '规章            0    0\n规范性文件      3   17'],
  ])('has a table where fields are parted by %s', async (_name, text) => {
    expect(await shape(text)).toEqual([['规章 | 0 | 0', '规范性文件 | 3 | 17']]);
  });

  it('takes three or more figures behind a label as a row', async () => {
    expect(await shape('信息内容  本年新制作数量  本年新公开数量\n1. 重复申请 0 0 1 2')).toEqual([
      ['信息内容 | 本年新制作数量 | 本年新公开数量', '1. 重复申请 | 0 | 0 | 1 | 2'],
    ]);
  });

  it('takes a row of dashes for cells and not for a rule', async () => {
    expect(await shape('规章|-|-|-\n|-|-|-|-|\n规范性文件|3|1|2')).toEqual([
      ['规章 | - | - | -', '- | - | - | -', '规范性文件 | 3 | 1 | 2'],
    ]);
  });

  it('takes rules under the columns for rules, short ones too', async () => {
    const lines = [
      '  信息内容    本年处理决定数量',
      '  ---------- ---------- --',
      '  行政许可    12  0',
      '  ----------------',
    ];
    expect(await shape(lines.join('\n'))).toEqual([['信息内容 | 本年处理决定数量', '行政许可 | 12 | 0']]);
  });

  it('keeps a cell a line as paragraphs, without the pipes at its end or on a line of their own', async () => {
    expect(await shape('规章 |\n0 |\n|\n3\n|\n')).toEqual(['规章', '0', '3']);
  });

  it('takes text behind hundreds of empty pipes as text', async () => {
    expect(await shape(`${'|'.repeat(300)}一、总体情况\n正文`)).toEqual(['一、总体情况', '正文']);
  });

  it('makes one table of rows with a blank line between each, and two of rows with a gap', async () => {
    expect(await shape('甲\t1\n\n乙\t2\n\n丙\t3')).toEqual([['甲 | 1', '乙 | 2', '丙 | 3']]);
    expect(await shape('甲\t1\n乙\t2\n\n甲\t3\n乙\t4')).toEqual([
      ['甲 | 1', '乙 | 2'],
      ['甲 | 3', '乙 | 4'],
    ]);
  });

  it('does not take a heading, a signature or an indented line with a tab for a table', async () => {
    const text =
      '一、\t总体情况\n\n\t2023年，我镇公开信息。\n\n某镇人民政府\t\t2024年1月20日\n\n三、收到和处理政府信息公开申请情况\t\n甲\t1\n乙\t2';
    expect(await shape(text)).toEqual([
      '一、总体情况',
      '2023年，我镇公开信息。',
      '某镇人民政府 2024年1月20日',
      '三、收到和处理政府信息公开申请情况',
      ['甲 | 1', '乙 | 2'],
    ]);
  });

  it('joins the lines of a quoted cell as a spreadsheet copies it', async () => {
    expect(await shape('"(三)\n不予公开"\t1\t2\n（四）无法提供\t3\t4')).toEqual([
      ['(三)不予公开 | 1 | 2', '（四）无法提供 | 3 | 4'],
    ]);
  });

  it('is empty when it holds white space only', async () => {
    expect(await reasonOf(strToU8(' \r\n\t \ufeff'))).toBe('empty');
  });

  it('is refused when it goes on as binary', async () => {
    const noise = Uint8Array.from({ length: 60_000 }, (_, index) => (index * 7919) % 31);
    expect(await reasonOf(Uint8Array.from([...strToU8('规章\n'.repeat(2_000)), ...noise]))).toBe('damaged');
  });

  it('is too complex with 20,000 rows of 200 cells', async () => {
    expect(await reasonOf(strToU8(`${'0\t'.repeat(199)}0\n`.repeat(20_000)))).toBe('too-complex');
  });
});

describe('Markdown', () => {
  it('is its words without their marks, and tables', async () => {
    const text =
      '# 某镇**年度报告**\n\n> 引言 [链接](http://a.b)\n\n## 一、总体情况 {#s1 .a}\n\n|信息内容|*数量*|\n|:--|--:|\n|规章|`0`|\n|增\\|减|-2|\n\n- 公开\n- 3';
    expect(await shape(text)).toEqual([
      '某镇年度报告',
      '引言 链接',
      '一、总体情况',
      ['信息内容 | 数量', '规章 | 0', '增/减 | -2'],
      '公开',
      '- 3',
    ]);
    expect((await documentOf(strToU8(text))).format).toBe('md');
  });

  it('stays Markdown with single elements of HTML in it', async () => {
    expect(
      await shape('<div align="center">年度报告</div>\n\n|规章|0|\n|---|---|\n|规范性文件<br>|3|'),
    ).toEqual(['年度报告', ['规章 | 0', '规范性文件 | 3']]);
  });
});

describe('a table of a web page in Markdown', () => {
  const table = '<table>\n<tr><td rowspan="2">规章</td><td>1</td></tr>\n<tr><td>2</td></tr>\n</table>';

  it('is read with its spans where it stands, however many there are', async () => {
    const text = `## 一、总体情况\n\n${table}\n\n## 二、主动公开\n\n|信息内容|数量|\n|---|---|\n|规章|0|\n\n${table}\n\n完`;
    expect(await shape(text)).toEqual([
      '一、总体情况',
      ['规章↓2 | 1', '@1:2'],
      '二、主动公开',
      ['信息内容 | 数量', '规章 | 0'],
      ['规章↓2 | 1', '@1:2'],
      '完',
    ]);
    const { blocks } = await documentOf(strToU8(text));
    expect(blocks.flatMap(({ kind, place }) => (kind === 'table' ? [place.table] : []))).toEqual([1, 2, 3]);
  });

  it('takes no words with it where a tag has no counterpart', async () => {
    expect(
      await shape('# 标题\n\n</table>\n\n正文\n\n<table>\n\n|规章|0|\n|---|---|\n|规范性文件|3|'),
    ).toEqual(['标题', '正文', ['规章 | 0', '规范性文件 | 3']]);
  });
});

describe('a saved web page in one file', () => {
  const mht = (encoding: string, body: string, charset = 'utf-8'): Uint8Array =>
    strToU8(
      [
        'From: <Saved by Browser>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html"; boundary="--=_next"',
        '',
        'preamble',
        '----=_next',
        `Content-Type: text/html; charset="${charset}"`,
        `Content-Transfer-Encoding: ${encoding}`,
        '',
        body,
        '----=_next',
        'Content-Type: image/png',
        '',
        'x',
        '----=_next--',
      ].join('\r\n'),
    );

  it('is the page in it, whatever its encoding', async () => {
    expect(await shapeOf(mht('quoted-printable', '<p>=E8=A7=84=\r\n=E7=AB=A0 a=3Db</p>'))).toEqual([
      '规章 a=b',
    ]);
    expect(await shapeOf(mht('base64', 'PHA+6KeE\r\n56ugPC9wPg=='))).toEqual(['规章']);
    expect(await shapeOf(mht('quoted-printable', '<p>=B9=E6=D5=C2</p>', 'gb2312'))).toEqual(['规章']);
    expect(await shapeOf(mht('8bit', '<p>规章</p>'))).toEqual(['规章']);
  });

  it('is told by its format', async () => {
    expect((await documentOf(mht('8bit', '<p>规章</p>'))).format).toBe('mht');
  });

  it('is what its frames hold, where the page itself only names them', async () => {
    const part = (body: string): string => `--x\nContent-Type: text/html\n\n<html>${body}</html>\n`;
    const saved = (first: string): Uint8Array =>
      strToU8(
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${part(first)}${part('<body>表一</body>')}${part('<body><table><tr><td>规章<td>0<tr><td>文件<td>3</table></body>')}--x--\n`,
      );
    const frames =
      '<frameset><frame src="a.htm"><noframes><body><p>浏览器不支持框架</p></body></noframes></frameset>';
    expect(await shapeOf(saved(frames))).toEqual(['表一', ['规章 | 0', '文件 | 3']]);
    expect(await shapeOf(saved('<body><p>年度报告</p><iframe src="a.htm"></iframe></body>'))).toEqual([
      '年度报告',
      '表一',
      ['规章 | 0', '文件 | 3'],
    ]);
    expect(await reasonOf(strToU8(`<html>${frames}</html>`))).toBe('empty');
  });

  it('is the first page with text, in parts inside parts', async () => {
    const text = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      'Content-Type: text/html',
      '',
      '<frameset></frameset>',
      '--a',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<table><tr><td>甲<td>1<tr><td>乙<td>2</table>',
      '--b--',
      '--a--',
    ].join('\n');
    expect(await shape(text)).toEqual([['甲 | 1', '乙 | 2']]);
  });

  it('is damaged without a page in it', async () => {
    expect(
      await reasonOf(strToU8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n')),
    ).toBe('damaged');
  });
});
