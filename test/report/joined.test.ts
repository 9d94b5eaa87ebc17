import { describe, expect, it } from 'vitest';
import { joinedReport } from '../../shared/report/joined.ts';
import { perfect } from '../../shared/rules/examples/perfect-report.ts';

const PERSON = 'applications.carriedOut.person';
const FEE = 'disclosure.fees.amount';

describe('the report of units that were merged', () => {
  it('is the only one when there is one', () => {
    const { report } = perfect({ year: 2021 });
    expect(joinedReport([report])).toBe(report);
  });

  it('has the sum of each cell, of the same form and year, and no words', () => {
    const one = perfect({ year: 2021, figures: { [PERSON]: 2 } }).report;
    const two = perfect({ year: 2021, figures: { [PERSON]: 3 } }).report;
    const joined = joinedReport([one, two]);
    expect(joined).toMatchObject({ form: '2021', reportYear: 2021, unitName: null, sections: [] });
    expect(joined?.cells.get(PERSON)?.value).toBe(5);
    expect(joined?.cells.size).toBe(one.cells.size);
  });

  it('has no number where one of them shows none: a part is not the whole', () => {
    const one = perfect({ year: 2021, figures: { [PERSON]: 2 } }).report;
    const blank = perfect({ year: 2021, figures: { [PERSON]: '' } }).report;
    expect(joinedReport([one, blank])?.cells.get(PERSON)?.value).toBeNull();
    expect(joinedReport([blank, one])?.cells.get(PERSON)?.value).toBeNull();
  });

  it('does not add amounts written in different units of money', () => {
    const { report } = perfect({ year: 2021, figures: { [FEE]: 3 } });
    const amount = [...report.cells].find(([, { moneyUnit }]) => moneyUnit !== undefined);
    if (!amount) expect.fail('the form has no amount');
    const [id, cell] = amount;
    const inYuan = {
      ...report,
      cells: new Map([...report.cells, [id, { ...cell, moneyUnit: '亿元' as const }]]),
    };
    expect(joinedReport([report, report])?.cells.get(id)?.value).toBe((cell.value ?? 0) * 2);
    expect(joinedReport([report, inYuan])?.cells.get(id)?.value).toBeNull();
  });

  it('is none of reports on different forms', () => {
    expect(
      joinedReport([perfect({ year: 2021 }).report, perfect({ form: '2019', year: 2020 }).report]),
    ).toBeNull();
  });
});
