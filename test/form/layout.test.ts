import { describe, expect, it } from 'vitest';
import { cellsOf, FORMS } from '../../shared/form/index.ts';
import { type PrintedTable, printedTable } from '../../shared/form/layout.ts';

const tables = FORMS.flatMap((form) => form.tables.map((table) => ({ form, table })));

/** How often each grid slot is covered, after spans are spread out. */
function coverage(printed: PrintedTable): number[][] {
  const grid = printed.rows.map(() => Array.from({ length: printed.width }, () => 0));
  printed.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x]) x += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        const line = grid[y + down] ?? [];
        for (let right = 0; right < cell.colSpan; right += 1) line[x + right] = (line[x + right] ?? 0) + 1;
      }
    }
  });
  return grid;
}

describe('the printed layout', () => {
  it.each(tables)('covers every place of $form.id $table.id once', ({ table }) => {
    const printed = printedTable(table);
    const expected = printed.rows.map(() => Array.from({ length: printed.width }, () => 1));
    expect(coverage(printed)).toEqual(expected);
  });

  it.each(FORMS)('has a place for every figure of form $id, in its order', (form) => {
    const places = form.tables.map((table) =>
      printedTable(table)
        .rows.flat()
        .flatMap((cell) => (cell.kind === 'figure' ? [cell.cell] : [])),
    );
    expect(places.flat()).toEqual([...cellsOf(form).keys()]);
  });

  it('prints the three header lines of table 三 under one corner', () => {
    const [applications] = FORMS.map((form) => form.tables.find((table) => table.id === 'applications'));
    if (!applications) throw new Error('no table 三');
    const header = printedTable(applications)
      .rows.slice(0, 3)
      .map((row) =>
        row.map((cell) => [cell.kind === 'column' ? cell.text.slice(0, 8) : '', cell.rowSpan, cell.colSpan]),
      );
    expect(header).toEqual([
      [
        ['（本列数据的勾稽', 3, 3],
        ['申请人情况', 1, 7],
      ],
      [
        ['自然人', 2, 1],
        ['法人或其他组织', 1, 5],
        ['总计', 2, 1],
      ],
      [
        ['商业企业', 1, 1],
        ['科研机构', 1, 1],
        ['社会公益组织', 1, 1],
        ['法律服务机构', 1, 1],
        ['其他', 1, 1],
      ],
    ]);
  });

  it.each([
    ['2019', '三、本年度办理结果', 20, 1],
    ['2019', '（六）其他处理', 1, 2],
    ['2021', '三、本年度办理结果', 22, 1],
    ['2021', '（六）其他处理', 3, 1],
    ['2021', '四、结转下年度继续办理', 1, 3],
  ])('form %s prints 「%s」 over %i lines and %i columns', (id, text, rowSpan, colSpan) => {
    const applications = FORMS.find((form) => form.id === id)?.tables.find(
      (table) => table.id === 'applications',
    );
    const cell =
      applications &&
      printedTable(applications)
        .rows.flat()
        .find((each) => each.kind === 'row' && each.text === text);
    expect(cell).toMatchObject({ rowSpan, colSpan });
  });

  it('prints table 四 as one line of fifteen figures', () => {
    const review = FORMS[1]?.tables.find((table) => table.id === 'review');
    const rows = review ? printedTable(review).rows : [];
    expect(rows.map((row) => row.length)).toEqual([2, 7, 10, 15]);
  });
});
