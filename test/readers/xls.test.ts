import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { officeFixture, outline } from './outline.ts';
import { documentOf, reasonOf } from './written.ts';

type Rows = Parameters<typeof utils.aoa_to_sheet>[0];

function xls(rows: Rows, bookType: 'biff8' | 'xlml' = 'biff8'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '附表');
  return new Uint8Array(write(book, { type: 'buffer', bookType, bookSST: true }));
}

describe('an xls workbook', () => {
  test('gives what the xlsx workbook it was made of gives', async () => {
    const old = await documentOf(officeFixture('survey.xls'));
    const recent = await documentOf(officeFixture('survey.xlsx'));
    expect(old.format).toBe('xls');
    expect(old.blocks).toEqual(recent.blocks);
    expect(old.remarks).toEqual(recent.remarks);
    expect(outline(old)).toEqual([
      '青石镇2023年政府信息公开情况统计',
      [
        ['（本列数据的勾稽关系）→2↓2', '自然人↓2', '法人或其他组织→2', '总计↓2'],
        ['商业企业', '科研机构'],
        ['一、本年新收→2', '5', '2', '0', '7'],
        ['三、本年度办理结果↓2', '（一）予以公开', '3', '1', '0', '4'],
        ['（二）部分公开', '1', '', '0', '1'],
      ],
      '2024年1月15日',
    ]);
  });

  test('gives whole, broken, negative and large numbers, results of formulas, truths and errors', async () => {
    const rows: Rows = [
      ['项目', '甲', '乙', '丙'],
      ['数', 3, 2.5, -3],
      ['大', 10_000_000_000, 0.01, 123_456_789],
      ['果', { t: 'n', v: 7, f: '3+4' }, { t: 's', v: '七', f: '"七"' }, { t: 'e', v: 7 }],
      ['真', true, '12', null],
    ];
    expect(outline(await documentOf(xls(rows)))).toEqual([
      [
        ['项目', '甲', '乙', '丙'],
        ['数', '3', '2.5', '-3'],
        ['大', '10000000000', '0.01', '123456789'],
        ['果', '7', '七', '#DIV/0!'],
        ['真', 'TRUE', '12', ''],
      ],
    ]);
  });

  test('as one XML file is read like any other, its merges, left-out cells and hidden parts too', async () => {
    const rows: Rows = [
      ['项目', '甲', '乙'],
      ['数', 3, null, 2.5],
      ['真', true, '12'],
    ];
    expect(outline(await documentOf(xls(rows, 'xlml')))).toEqual(outline(await documentOf(xls(rows))));
    const sheet = (name: string, table: string, visible = '') =>
      `<Worksheet ss:Name="${name}"><Table>${table}</Table><WorksheetOptions>${visible}</WorksheetOptions></Worksheet>`;
    const cell = (type: string, text: string, more = '') =>
      `<Cell ${more}><Comment><Data>批注</Data></Comment><Data ss:Type="${type}">${text}</Data></Cell>`;
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Styles><Style ss:ID="s1"><NumberFormat ss:Format="0&quot;件&quot;"/></Style></Styles>
      ${sheet('一', `<Row ss:Index="3">${cell('String', '规章', 'ss:MergeAcross="1"')}${cell('Number', '4', 'ss:StyleID="s1"')}</Row><Row>${cell('String', '甲')}${cell('Number', '5')}${cell('Number', '6')}</Row>`)}
      ${sheet('二', `<Row>${cell('String', '模板')}${cell('Number', '9')}</Row>`, '<Visible>SheetHidden</Visible>')}</Workbook>`;
    expect(outline(await documentOf(new TextEncoder().encode(xml), '年报.xls'))).toEqual([
      [
        ['规章→2', '4件'],
        ['甲', '5', '6'],
      ],
    ]);
  });

  test('reads texts that go on from record to record', async () => {
    const texts = Array.from({ length: 400 }, (_, index) => `第${index}行é${'文'.repeat(index)}`);
    const rows = texts.map((text) => [text, '1']);
    const [table] = (await documentOf(xls(rows))).blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.cells.filter((cell) => cell.column === 0).map((cell) => cell.text)).toEqual(texts);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('cut off after %i tenths is damaged', async (tenths) => {
    const bytes = officeFixture('survey.xls');
    expect(await reasonOf(bytes.subarray(0, (bytes.length * tenths) / 10))).toBe('damaged');
  });

  test('whose table of sectors runs in circles is damaged', async () => {
    const bytes = officeFixture('survey.xls');
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector++) view.setUint32(table + sector * 4, sector, true);
    expect(await reasonOf(bytes)).toBe('damaged');
  });
});
