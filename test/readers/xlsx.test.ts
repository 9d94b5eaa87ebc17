import { describe, expect, test } from 'vitest';
import type { Document } from '../../shared/document/document.ts';
import { outline } from './outline.ts';
import { type BookParts, textRow, workbook } from './workbook.ts';
import { documentOf, reasonOf } from './written.ts';

const readBook = (parts: BookParts): Promise<Document> => documentOf(workbook(parts));

const oneSheet = (rows: string, merges: readonly string[] = []): BookParts => ({
  sheets: [{ rows, merges }],
});

describe('a sheet', () => {
  test('gives titles and prose as paragraphs and the rows between them as tables', async () => {
    const rows = [
      textRow(1, '青石镇2023年政府信息公开工作年度报告'),
      textRow(3, '一、总体情况'),
      textRow(4, '本镇全年主动公开信息若干条，均在规定时限内发布，群众可在便民服务中心查阅，也可在线查询。'),
      textRow(6, '二、主动公开政府信息情况'),
      textRow(7, '第二十条第（一）项'),
      textRow(8, '信息内容', '本年制发件数', '本年废止件数'),
      textRow(9, '规章', '0', '0'),
      textRow(10, '三、收到和处理政府信息公开申请情况'),
      textRow(11, '项目', '自然人', '总计'),
      textRow(12, '三、本年度办理结果'),
      textRow(13, '（一）予以公开', '3', '3'),
      textRow(15, '青石镇人民政府'),
    ].join('');
    expect(outline(await readBook(oneSheet(rows)))).toEqual([
      '青石镇2023年政府信息公开工作年度报告',
      '一、总体情况',
      '本镇全年主动公开信息若干条，均在规定时限内发布，群众可在便民服务中心查阅，也可在线查询。',
      '二、主动公开政府信息情况',
      [
        ['第二十条第（一）项', '', ''],
        ['信息内容', '本年制发件数', '本年废止件数'],
        ['规章', '0', '0'],
      ],
      '三、收到和处理政府信息公开申请情况',
      [
        ['项目', '自然人', '总计'],
        ['三、本年度办理结果', '', ''],
        ['（一）予以公开', '3', '3'],
      ],
      '青石镇人民政府',
    ]);
  });

  test('gives merged cells as spans and drops columns in which nothing begins', async () => {
    const rows = textRow(1, '标签', '', '', '甲', '', '乙') + textRow(2, '', '', '', '1', '', '2');
    const document = await readBook(oneSheet(rows, ['A1:C2', 'D1:E1', 'D2:E2']));
    expect(outline(document)).toEqual([
      [
        ['标签↓2', '甲', '乙'],
        ['1', '2'],
      ],
    ]);
  });

  test('keeps blank cells of a table, whether the file has them or not', async () => {
    const rows = textRow(1, '项目', '甲', '乙') + textRow(2, '规章', '1', '') + textRow(3, '许可', '2', null);
    expect(outline(await readBook(oneSheet(rows)))).toEqual([
      [
        ['项目', '甲', '乙'],
        ['规章', '1', ''],
        ['许可', '2', ''],
      ],
    ]);
  });

  test('says for every cell on which sheet, in which row and column it stands', async () => {
    const rows = textRow(4, null, '规章', '7');
    const { blocks } = await readBook({ sheets: [{ name: '附表', rows }] });
    const table = blocks[0];
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.cells.map((cell) => cell.place)).toEqual([
      { sheet: '附表', table: 1, row: 4, column: 2 },
      { sheet: '附表', table: 1, row: 4, column: 3 },
    ]);
  });
});

describe('a cell', () => {
  const shownIn = async (cell: string, parts: Partial<BookParts> = {}): Promise<string> => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>数</t></is></c>${cell}</row>`;
    const { blocks } = await readBook({ ...oneSheet(rows), ...parts });
    return blocks[0]?.kind === 'table' ? (blocks[0].cells[1]?.text ?? '') : '';
  };

  test.each([
    ['<c r="B1"><v>3.0</v></c>', '3'],
    ['<c r="B1"><v>1.23E+2</v></c>', '123'],
    ['<c r="B1"><v>1E+21</v></c>', '1000000000000000000000'],
    ['<c r="B1"><v>1.0000000000000001E-5</v></c>', '0.00001'],
    ['<c r="B1"><v>2.2999999999999998</v></c>', '2.3'],
    ['<c r="B1"><v>-2</v></c>', '-2'],
    ['<c r="B1" t="str"><f>A1</f><v>12</v></c>', '12'],
    ['<c r="B1"><f>SUM(A1:A9)</f><v>45</v></c>', '45'],
    ['<c r="B1" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="B1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['<c t="inlineStr"><is><r><t>1</t></r><r><t>8</t></r></is></c>', '18'],
  ])('%s reads %s', async (cell, text) => {
    expect(await shownIn(cell)).toBe(text);
  });

  test('joins the runs of a shared text and leaves its phonetic guide out', async () => {
    const strings = [
      '<r><t>规</t></r><r><t xml:space="preserve">章_x000D_</t></r><rPh sb="0" eb="1"><t>gui</t></rPh>',
    ];
    expect(await shownIn('<c r="B1" t="s"><v>0</v></c>', { strings })).toBe('规章');
  });

  test('shows what its number format puts behind the number, percentages and dates', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0.00&quot;万元&quot;"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="3"/></cellXfs>';
    const texts = [1, 2, 3, 4].map((style) => shownIn(`<c r="B1" s="${style}"><v>44218</v></c>`, { styles }));
    expect(await Promise.all(texts)).toEqual(['44218万元', '4421800%', '2021年1月22日', '44218']);
  });

  test.each([
    ['0!.0,"万元"', '1.2万元'],
    ['0\\.0000"万元"', '1.2万元'],
    ['#,##0,"千元"', '12千元'],
    ['#,##0.00"元"', '12000元'],
    ['#,##0', '12000'],
  ])('is divided as its number format %s shows it', async (code, text) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`;
    expect(await shownIn('<c r="B1" s="1"><v>12000</v></c>', { styles })).toBe(text);
  });

  test('is blank where a program left a formula open and wrote 0 as its result', async () => {
    const row =
      '<row r="2"><c><v>5</v></c><c><v>6</v></c></row><row r="1"><c><v>5</v></c><c><f>SUM(D1:E1)</f><v>0</v></c><c><f>SUM(D1:E1)</f><v>7</v></c><c><v>0</v></c></row>';
    const book = (calc: string): Uint8Array =>
      workbook({
        sheets: [{ rows: row }],
        entries: {
          'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="表" r:id="s0"/></sheets>${calc}</workbook>`,
        },
      });
    const texts = async (file: Uint8Array): Promise<string[]> =>
      (await documentOf(file)).blocks.flatMap((block) =>
        block.kind === 'table' ? block.cells.map(({ text }) => text) : [],
      );
    expect(await texts(book('<calcPr fullCalcOnLoad="1"/>'))).toEqual(['5', '', '7', '0', '5', '6', '', '']);
    expect(await texts(book('<calcPr calcId="191029"/>'))).toEqual(['5', '0', '7', '0', '5', '6', '', '']);
  });

  test('is blank when a formula kept no result, and that is told', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>总计</t></is></c><c r="B1"><f>1+1</f></c></row>`;
    const document = await readBook(oneSheet(rows + textRow(2, '规章', '0')));
    expect(outline(document)).toEqual([
      [
        ['总计', ''],
        ['规章', '0'],
      ],
    ]);
    expect(document.remarks.map(({ code }) => code)).toEqual(['skipped-element']);
  });
});

describe('what is hidden', () => {
  test('sheets are not read, rows and columns are, and all of it is told', async () => {
    const document = await readBook({
      sheets: [
        {
          rows: textRow(1, '规章', '1') + textRow(2, '许可', '2').replace('<row', '<row hidden="1"'),
          columns: '<cols><col min="2" max="2" hidden="1"/></cols>',
        },
        { name: '旧表', state: 'hidden', rows: textRow(1, '规章', '9') },
      ],
    });
    expect(outline(document)).toEqual([
      [
        ['规章', '1'],
        ['许可', '2'],
      ],
    ]);
    expect(document.remarks.map(({ code, zh }) => [code, /旧表|第 2 行|列/u.exec(zh)?.[0]])).toEqual([
      ['hidden-rows', '旧表'],
      ['hidden-rows', '第 2 行'],
      ['hidden-rows', '列'],
    ]);
  });
});

describe('a workbook that is not read', () => {
  test('a binary workbook is refused as such', async () => {
    const bytes = workbook({ ...oneSheet(textRow(1, '甲')), entries: { 'xl/workbook.bin': 'x' } });
    expect(await reasonOf(bytes)).toBe('unsupported');
  });

  test.each([
    ['no sheet at all', { 'xl/workbook.xml': '<workbook/>' }, 'damaged'],
    [
      'entities of its own',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' },
      'damaged',
    ],
    ['a sheet cut short', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' }, 'damaged'],
    ['a row of no number', { 'xl/worksheets/sheet1.xml': '<worksheet><row r="x"/></worksheet>' }, 'damaged'],
  ])('%s is refused', async (_what, entries, reason) => {
    expect(await reasonOf(workbook({ ...oneSheet(textRow(1, '甲')), entries }))).toBe(reason);
  });

  test('a sheet of more cells than any report has is refused', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(201)}</row>`;
    expect(await reasonOf(workbook(oneSheet(row.repeat(1_000))))).toBe('too-complex');
  });

  test('merges laid over each other without end are refused', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => textRow(index + 1, '甲', '1')).join('');
    const columns = Array.from({ length: 26 * 26 * 3 }, (_, index) => {
      const letter = (number: number): string => String.fromCharCode(65 + (number % 26));
      return `${letter(index / 676)}${letter(index / 26)}${letter(index)}`;
    });
    const merges = columns.map((column) => `${column}1:${column}1000000`);
    expect(await reasonOf(workbook(oneSheet(rows, merges)))).toBe('too-complex');
  });
});
