import { describe, expect, it } from 'vitest';
import { comparedRows, registerRows } from '../../web/desk/register/register-rows.ts';

const UNIT = { code: '370681107', name: '七甲镇', kind: '镇' };

describe('a list of units', () => {
  it.each([
    [
      'by its headings, in any order, under a title',
      [['某市名录'], ['序号', '单位名称', '类别', '单位代码'], ['1', '七甲镇', '镇', '370681107']],
      3,
    ],
    [
      'by its headings, without a kind',
      [
        ['区划代码', '名称'],
        ['370681107', '七甲镇'],
      ],
      2,
    ],
    [
      'without headings, by its digits',
      [
        ['1', '370681107', '七甲镇'],
        ['2', '370681108', '石良镇'],
      ],
      1,
    ],
    [
      'with codes of twelve digits',
      [
        ['代码', '名称'],
        ['370681107000', ' 七 甲 镇 '],
      ],
      2,
    ],
  ])('is read %s', (_, rows, row) => {
    const [first] = registerRows(rows);
    expect(first).toMatchObject({ row, code: UNIT.code, name: UNIT.name });
  });

  it('leaves out what has neither code nor name, and keeps what has one of them to be told', () => {
    const rows = registerRows([
      ['代码', '名称'],
      ['', ''],
      ['37068110', '七甲镇'],
      ['370681108', ''],
    ]);
    expect(rows.map(({ row, code, name }) => [row, code, name])).toEqual([
      [3, '37068110', '七甲镇'],
      [4, '370681108', ''],
    ]);
  });

  it('says of each row what adopting it would change, and which units would go', () => {
    const rows = [
      { row: 2, code: '1', name: '甲镇', kind: '' },
      { row: 3, code: '2', name: '乙街道', kind: '' },
      { row: 4, code: '3', name: '丙镇', kind: '' },
      { row: 5, code: 'x', name: '丁镇', kind: '' },
    ];
    const register = [
      { code: '1', name: '甲镇' },
      { code: '2', name: '乙镇' },
      { code: '9', name: '撤销镇' },
    ];
    const { rows: compared, missing } = comparedRows(rows, new Map([[3, 'code']]), register);
    expect(compared.map(({ news }) => news)).toEqual(['same', 'renamed', 'new', 'code']);
    expect(missing).toEqual([{ code: '9', name: '撤销镇' }]);
  });
});
