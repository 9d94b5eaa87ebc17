import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/document/document.ts';
import { readDocument } from '../../shared/readers/index.ts';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** A sheet by its rows, in the file's own markup. */
async function documentOf(rows: string, styles = ''): Promise<Document> {
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${rows}</office:spreadsheet></office:body></office:document-content>`;
  const file = zipSync({
    mimetype: [strToU8(SPREADSHEET), { level: 0 }],
    'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    'content.xml': strToU8(content),
  });
  const reading = await readDocument(file, '年报.ods');
  if (!reading.ok) throw new Error(reading.unreadable.en);
  return reading.document;
}

function cell(text: string, attributes = ''): string {
  return `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
}

function row(cells: string, attributes = ''): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`;
}

function sheet(rows: string, attributes = 'table:name="表一"'): string {
  return `<table:table ${attributes}>${rows}</table:table>`;
}

function cellsOf(document: Document): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.map(
          ({ text, row, column, colSpan }) => `${row},${column}${colSpan > 1 ? `+${colSpan}` : ''} ${text}`,
        )
      : [block.text],
  );
}

describe('an OpenDocument spreadsheet', () => {
  it('gives what its cells show, merged ones once, with the padding left out', async () => {
    const rows = [
      row(
        `${cell('项目')}${cell('申请人情况', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('', 'table:number-columns-repeated="16380"')}`,
      ),
      row(cell('') + cell('自然人') + cell('总计')),
      row(cell('新收') + cell('1,234') + cell('0', 'office:value="0"')),
      row(cell(''), 'table:number-rows-repeated="1048570"'),
    ].join('');
    const document = await documentOf(sheet(rows));
    expect(document.format).toBe('ods');
    expect(cellsOf(document)).toEqual([
      ...['0,0 项目', '0,1+2 申请人情况'],
      ...['1,0 ', '1,1 自然人', '1,2 总计'],
      ...['2,0 新收', '2,1 1,234', '2,2 0'],
    ]);
  });

  it('repeats a cell and a row as often as the file says', async () => {
    const rows = row(
      cell('规章') + cell('0', 'table:number-columns-repeated="3"'),
      'table:number-rows-repeated="2"',
    );
    expect(cellsOf(await documentOf(sheet(rows)))).toEqual(
      [0, 1].flatMap((line) => [`${line},0 规章`, `${line},1 0`, `${line},2 0`, `${line},3 0`]),
    );
  });

  it('tells hidden rows, and leaves hidden sheets and notes out', async () => {
    const styles =
      '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>';
    const note = '<office:annotation><text:p>核对过</text:p></office:annotation>';
    const shown = row(
      `${cell('规章')}<table:table-cell>${note}<text:p>1</text:p></table:table-cell>`,
      'table:visibility="collapse"',
    );
    const hidden = sheet(row(cell('旧') + cell('9')), 'table:name="旧表" table:style-name="h"');
    const document = await documentOf(sheet(shown) + hidden, styles);
    expect(cellsOf(document)).toEqual(['0,0 规章', '0,1 1']);
    expect(document.remarks.map(({ zh }) => zh)).toEqual([
      '隐藏的工作表没有读取：旧表。',
      '工作表「表一」有 1 个隐藏的行，已照常读取：第 1 行。',
    ]);
  });

  it('is refused when a few characters would make a sheet without end', async () => {
    const rows = row(
      cell('规章') + cell('0', 'table:number-columns-repeated="16000"'),
      'table:number-rows-repeated="90"',
    );
    await expect(documentOf(sheet(rows))).rejects.toThrow();
    await expect(documentOf(sheet(row(cell('0'), 'table:number-rows-repeated="1048570"')))).rejects.toThrow();
  });
});
