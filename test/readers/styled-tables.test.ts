import { describe, expect, it } from 'vitest';
import { page, shapeOf } from './written.ts';

const shape = (body: string): Promise<(string | string[])[]> => shapeOf(page(body));
const rows = ['规章 |  | 0', '规范性文件 | 3 | 17'];

describe('a table that a page makes of other elements', () => {
  it('is read by the styles of the elements', async () => {
    const cell = (text: string): string => `<div style="padding:2px; display: table-cell">${text}</div>`;
    const row = (...cells: string[]): string =>
      `<div style="display:table-row">${cells.map(cell).join('')}</div>`;
    expect(
      await shape(
        `<p>前</p><div style="display:table;width:9em">${row('规章', '', '0')}${row('规范性文件', '<p>3</p>', '<b>17</b>')}</div><p>后</p>`,
      ),
    ).toEqual(['前', rows, '后']);
  });

  it('is read by the classes of elements of any kind', async () => {
    const style =
      '<style>.t{display:table}.t .r{display:table-row}.c,.d{display:table-cell!important;border:1px solid}</style>';
    const cell = (text: string): string => `<span class="c"><span>${text}</span></span>`;
    expect(
      await shape(
        `${style}<div class="t"><p class="r">${cell('规章')}${cell('')}${cell('0')}</p><p class="r">${cell('规范性文件')}${cell('3')}${cell('17')}</p></div><span>后</span>`,
      ),
    ).toEqual([rows, '后']);
  });

  it('is read by the roles of the elements, with the columns that they span', async () => {
    expect(
      await shape(
        '<div role="table"><div role="row"><div role="columnheader" aria-colspan="2">申请人</div><div role="cell">总计</div></div><div role="row"><div role="cell">1</div><div role="cell">2</div><div role="cell">3</div></div></div>',
      ),
    ).toEqual([['申请人→2 | 总计', '1 | 2 | 3']]);
  });

  it('is none where such styles only place the parts of a page', async () => {
    const style = '<style>.side{display:table-cell}.page{display:table}</style>';
    expect(
      await shape(`${style}<div class="page"><div class="side">栏目</div><div class="side">正文</div></div>`),
    ).toEqual(['栏目', '正文']);
  });
});
