import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentOf, shapeOf } from './written.ts';

const shape = (...lines: string[]): Promise<(string | string[])[]> => shapeOf(strToU8(lines.join('\n')));

describe('a table that a text draws', () => {
  const narrow = [
    '┌──────────┬───────────────┐',
    '│          │申请人情况     │',
    '│（本列数据├────┬────┬─────┤',
    '│）        │自然│其他│总计 │',
    '│          │人  │    │     │',
    '├────┬─────┼────┼────┼─────┤',
    '│    │（一 │    │    │     │',
    '│三、│）予 │2   │1   │3    │',
    '│结果│以公 │    │    │     │',
    '│    │开   │    │    │     │',
    '│    ├─────┼────┼────┼─────┤',
    '│    │总计 │3， │    │4120 │',
    '│    │     │011 │    │     │',
    '├────┴─────┼────┼────┼─────┤',
    '│四、结转  │１２│0   │“1”  │',
    '└──────────┴────┴────┴─────┘',
  ];
  const cells = [
    '（本列数据）→2↓2 | 申请人情况→3',
    '@2:自然人 | 其他 | 总计',
    '三、结果↓2 | （一）予以公开 | 2 | 1 | 3',
    '@1:总计 | 3，011 |  | 4120',
    '四、结转→2 | １２ | 0 | “1”',
  ];

  it('has the cells that its lines part, whatever they span, with the words of several lines together', async () => {
    expect(await shape('前', ...narrow, '后')).toEqual(['前', cells, '后']);
  });

  it('is read where the signs that draw are set wide, as a Chinese font sets them', async () => {
    expect(
      await shape(
        '┌────┬───┬──┐',
        '│规章    │     0│0   │',
        '├────┼───┴──┤',
        '│规范    │3           │',
        '│性文件  │            │',
        '└────┴──────┘',
      ),
    ).toEqual([['规章 | 0 | 0', '规范性文件 | 3→2']]);
  });

  it('is read with rules of signs, and with rows that are of several lines', async () => {
    expect(
      await shape(
        '+------+------+-----+',
        '| 内容 | 制作 | +/- |',
        '+:====:+======+=====+',
        '| 规范 | 13   | +3  |',
        '| 性文 |      |     |',
        '| 件   |      |     |',
        '+------+------+-----+',
        '| 规章 |      | -   |',
        '+------+------+-----+',
      ),
    ).toEqual([['内容 | 制作 | +/-', '规范性文件 | 13 | +3', '规章 |  | -']]);
  });

  it('is read where signs did not fit into its columns, and a figure goes on in the next line', async () => {
    const rule = '+---+---+---+';
    expect(
      await shape(
        rule,
        '| 维 | 纠 | 总 |',
        '| 持 | 正 | 计 |',
        rule,
        '| 1 |   | 1 |',
        rule,
        '| 0 | 0 | 0 |',
        rule,
        '| 5 | 6 | 1 |',
        '|   |   | 1 |',
        rule,
      ),
    ).toEqual([['维持 | 纠正 | 总计', '1 |  | 1', '0 | 0 | 0', '5 | 6 | 11']]);
  });

  it('has a row for each line where no rule parts the rows', async () => {
    expect(
      await shape(
        '+----------+------+------+',
        '| 内容     | 制作 | 公开 |',
        '+----------+------+------+',
        '| 规章     |    0 |    0 |',
        '| 规范文件 |    3 |   17 |',
        '+----------+------+------+',
      ),
    ).toEqual([['内容 | 制作 | 公开', '规章 | 0 | 0', '规范文件 | 3 | 17']]);
  });

  it('has a row for each line below a head of several lines that no rule parts from it', async () => {
    expect(
      await shape(
        '┌──────┬──────┐',
        '│ 复议 │ 诉讼 │',
        '├──────┼──────┤',
        '│ 维持 │ 总计 │',
        '│ 3    │ 4    │',
        '└──────┴──────┘',
      ),
    ).toEqual([['复议 | 诉讼', '维持 | 总计', '3 | 4']]);
  });

  it('takes the number of a label in a line of its own for no figure', async () => {
    const rule = '+------+---+';
    expect(await shape(rule, '| 1.   | 0 |', '| 其他 |   |', rule, '| 2.   | 3 |', rule)).toEqual([
      ['1.其他 | 0', '2. | 3'],
    ]);
  });

  it('keeps the line of each cell', async () => {
    const { blocks } = await documentOf(strToU8('前\n+---+---+\n| a | 1 |\n+---+---+\n| b | 2 |\n+---+---+'));
    const table = blocks[1];
    expect(table?.kind === 'table' && table.cells.map(({ place }) => place.line)).toEqual([3, 3, 5, 5]);
    expect(table?.place).toEqual({ table: 1, line: 2 });
  });
});

describe('a table with rules over its columns', () => {
  const rule = '  ---------- ---- ----';

  it('has what stands below each rule in one column, blank cells too', async () => {
    expect(
      await shape(
        '前',
        '',
        rule,
        '  信息内容   新   旧',
        '',
        '  规章            17',
        '',
        '  规范       3',
        '  性文件',
        rule,
        '',
        '后',
      ),
    ).toEqual(['前', ['信息内容 | 新 | 旧', '规章 |  | 17', '规范性文件 | 3 | '], '后']);
  });

  it('may have a head above the rules, and a row for each line up to a blank one', async () => {
    expect(
      await shape('  信息内容   新   旧', rule, '  规章            17', '  规范文件   3    4', '', '后'),
    ).toEqual([['信息内容 | 新 | 旧', '规章 |  | 17', '规范文件 | 3 | 4'], '后']);
  });

  it('is none where words stand over the gap between columns', async () => {
    const [first] = await shape('前', '', '------ ------', '一二三四五六七八', '------ ------', '', '后');
    expect(first).toBe('前');
  });
});

describe('Markdown with tables that are drawn', () => {
  it('takes the marks out of its cells', async () => {
    expect(
      await shape(
        '# 年报',
        '',
        '+-----------+----+',
        '| **规章**  | \\- |',
        '+-----------+----+',
        '| [件]{.u}  | 3  |',
        '+-----------+----+',
      ),
    ).toEqual(['年报', ['规章 | -', '件 | 3']]);
  });

  it('keeps a dash in the first cell of a row', async () => {
    expect(await shape('# 年报', '', '维持 | 纠正', '---|---', '-    | 0')).toEqual([
      '年报',
      ['维持 | 纠正', '- | 0'],
    ]);
  });

  it('has no row of dashes under its head, however short they are', async () => {
    expect(await shape('# 年报', '', '| 一 | 二 |', '|:-|--|', '| - | -- |')).toEqual([
      '年报',
      ['一 | 二', '- | --'],
    ]);
  });

  it('is told by signs that converters escape, and by lines all in bold', async () => {
    expect(await shape('某镇年报', '', '行政强制', '', '\\+24', '', '0')).toEqual([
      '某镇年报',
      '行政强制',
      '+24',
      '0',
    ]);
    expect(await shape('**一、总体情况**', '', '正文')).toEqual(['一、总体情况', '正文']);
  });

  it('stays Markdown around whole pages with a table each', async () => {
    const table =
      '<html><body><table><tr><td>规章</td><td>0</td></tr><tr><td>文件</td><td>3</td></tr></table></body></html>';
    expect(await shape('# 某镇年报', '', '一、总体情况', '', table, '', '二、其他')).toEqual([
      '某镇年报',
      '一、总体情况',
      ['规章 | 0', '文件 | 3'],
      '二、其他',
    ]);
  });

  it('is no web page for a table of one among its paragraphs', async () => {
    const text =
      '某镇年报\n\n一、总体情况\n\n<table><tr><td>规章</td><td>0</td></tr><tr><td>文件</td><td>3</td></tr></table>\n\n二、其他\n';
    expect((await documentOf(strToU8(text))).format).toBe('md');
    expect(await shape(text)).toEqual(['某镇年报', '一、总体情况', ['规章 | 0', '文件 | 3'], '二、其他']);
  });
});
