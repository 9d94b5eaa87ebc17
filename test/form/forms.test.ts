import { describe, expect, it } from 'vitest';
import { cellById, cellsOf, equationsOf, FORMS, formById, formForYear } from '../../shared/form/index.ts';
import ids from './cell-ids.json' with { type: 'json' };

describe('the forms', () => {
  it.each(FORMS)('has exactly the agreed cell ids in printed order: form $id', (form) => {
    expect([...cellsOf(form).keys()]).toEqual(ids[form.id]);
  });

  it('count 198 and 200 cells', () => {
    expect(FORMS.map((form) => cellsOf(form).size)).toEqual([198, 200]);
  });

  it('write out every identity over cells: seven columns twice, every row of table 三, three blocks of table 四', () => {
    expect(FORMS.map((form) => equationsOf(form).length)).toEqual([7 + 7 + 23 + 3, 7 + 7 + 25 + 3]);
  });

  it('add up all result rows and nothing else to （七）总计', () => {
    for (const form of FORMS) {
      const rows = form.tables.find(({ id }) => id === 'applications')?.blocks[0]?.rows ?? [];
      const results = rows
        .map(({ id }) => id)
        .filter((id) => !['new', 'carriedIn', 'total', 'carriedOut'].includes(id));
      const sum = equationsOf(form).find(({ rule, line }) => rule === 'results-sum' && line.id === 'person');
      expect(sum?.left.map(({ row }) => row.id)).toEqual(results);
    }
  });

  it('follow the report year: 2019 and 2020 the trial form, from 2021 on the one in force, none before', () => {
    expect([2018, 2019, 2020, 2021, 2035].map((year) => formForYear(year)?.id)).toEqual([
      undefined,
      '2019',
      '2019',
      '2021',
      '2021',
    ]);
  });

  it('print no unit for 采购总金额, so that a bare figure stays without one', () => {
    expect(cellById('disclosure.procurement.amount')).toMatchObject({ kind: 'money', unit: null });
    expect(cellsOf(formById('2021')).get('disclosure.fees.amount')).toMatchObject({
      kind: 'money',
      unit: '万元',
    });
  });

  it('let only 本年增/减 be below zero', () => {
    const signed = FORMS.flatMap((form) => [...cellsOf(form).values()].filter((cell) => cell.signed));
    expect(new Set(signed.map((cell) => cell.column.label))).toEqual(new Set(['本年增/减']));
  });

  it('name a cell as a person finds it', () => {
    expect(cellById('applications.total.person')?.label).toBe('第三部分 自然人 （七）总计');
    expect(cellById('disclosure.licensing.decisions')?.label).toBe('第二部分 行政许可 处理决定数量');
  });
});
