import { expect, test } from 'vitest';
import type { PageCell, PageTable } from '../../shared/readers/page/fill-cells.ts';
import { joinedTable } from '../../shared/readers/page/join-tables.ts';

/** A ruled table of single cells, a text each. */
function tableOf(page: number, rows: readonly (readonly string[])[]): PageTable {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column): PageCell => ({ text, page, row, column, rowSpan: 1, colSpan: 1 })),
  );
  const columns = [0, 100, 200, 300];
  return {
    kind: 'table',
    ruled: true,
    columns,
    rows: rows.length,
    cells,
    top: 0,
    bottom: 100,
    left: 0,
    right: 300,
  };
}

test('a header that is repeated with a part of its corner is dropped, above the rest of a row that the page cuts', () => {
  const upper = tableOf(1, [
    ['本列数据的勾稽关系为：第一项加第二项之和', '自然人', '总计'],
    ['二、上年结转政府', '2', '2'],
  ]);
  const lower = tableOf(2, [
    ['本列数据的勾稽关系为：', '自然人', '总计'],
    ['信息公开申请数量', '', ''],
    ['四、结转下年度继续办理', '1', '1'],
  ]);
  const { cells, rows } = joinedTable(upper, lower);
  expect(rows).toBe(3);
  expect(cells.filter(({ row }) => row === 1).map(({ text }) => text)).toEqual([
    '二、上年结转政府信息公开申请数量',
    '2',
    '2',
  ]);
});
