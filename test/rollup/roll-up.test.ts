import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filing } from '../../shared/filing/filing.ts';
import { FORM_2019 } from '../../shared/form/form-2019.ts';
import { FORM_2021 } from '../../shared/form/form-2021.ts';
import { cellsOf, type FormId } from '../../shared/form/index.ts';
import type { MoneyUnit } from '../../shared/report/report.ts';
import { besideLastYear } from '../../shared/rollup/beside-last-year.ts';
import { rollUp } from '../../shared/rollup/roll-up.ts';

const PLACE = { city: '370681', year: 2020, generation: 4 };
const IDS = [...cellsOf(FORM_2019).keys()];
const AMOUNT = 'disclosure.procurement.amount';
const COUNT = 'applications.new.person';

interface Given {
  readonly figures?: Readonly<Record<string, number | null>>;
  readonly rest?: number | null;
  readonly money?: MoneyUnit | null;
  readonly form?: FormId;
}

function filing(index: number, given: Given | null): Filing {
  const code = `370681${String(index).padStart(3, '0')}`;
  const attempt = { submissionId: 'i', attempt: 1, receivedAt: '2021-01-20T00:00:00.000Z' };
  return {
    code,
    name: `${index}镇`,
    kind: '镇',
    year: 2020,
    cityName: null,
    attempts: 1,
    latest: given && { ...attempt, state: 'accepted' },
    firstReceivedAt: null,
    inForce: given && {
      ...attempt,
      acceptedAt: attempt.receivedAt,
      rulesVersion: '1',
      figures: {
        form: given.form ?? '2019',
        values: IDS.map(
          (id) => given.figures?.[id] ?? (id in (given.figures ?? {}) ? null : (given.rest ?? 0)),
        ),
        moneyUnits: { [AMOUNT]: given.money ?? null },
      },
    },
  };
}

const sum = (filings: readonly Filing[]) => rollUp(PLACE, FORM_2019, filings);

describe('a roll-up', () => {
  it('has every cell of the form, in printed order', () => {
    expect(Object.keys(sum([]).cells)).toEqual(IDS);
  });

  it('sums each cell over the reports in force', () => {
    const { cells } = sum([1, 2, 3].map((index) => filing(index, { figures: { [COUNT]: index } })));
    expect(cells[COUNT]).toEqual({ sum: 6, n: 3, without: [] });
  });

  it('takes a cell that no number stands in for uncovered, never for 0', () => {
    const { cells } = sum([
      filing(1, { figures: { [COUNT]: null } }),
      filing(2, { figures: { [COUNT]: 4 } }),
    ]);
    expect(cells[COUNT]).toEqual({ sum: 4, n: 1, without: ['370681001'] });
    expect(sum([filing(1, { figures: { [COUNT]: null } })]).cells[COUNT]?.sum).toBeNull();
  });

  it('has no sum where nobody filed', () => {
    expect(sum([filing(1, null)]).cells[COUNT]).toEqual({ sum: null, n: 0, without: [] });
  });

  it('says of every unit that is not in it why', () => {
    const returned: Filing = {
      ...filing(4, null),
      latest: { submissionId: 'i', attempt: 1, state: 'returned', receivedAt: '2021-01-20T00:00:00.000Z' },
    };
    const { units } = sum([filing(1, {}), filing(2, null), filing(3, { form: '2021' }), returned]);
    expect(units.map(({ leftOut }) => leftOut)).toEqual([null, 'not-filed', 'other-form', 'returned']);
  });

  it('never mixes forms', () => {
    const { cells } = sum([filing(1, { rest: 5, form: '2021' }), filing(2, { rest: 2 })]);
    expect(cells[COUNT]).toEqual({ sum: 2, n: 1, without: [] });
  });

  it('adds amounts in 万元 and lists apart those whose unit nobody said', () => {
    const amount = (index: number, value: number, money: MoneyUnit | null) =>
      filing(index, { figures: { [AMOUNT]: value }, money });
    const { cells } = sum([
      amount(1, 120.5, '万元'),
      amount(2, 35_000, '元'),
      amount(3, 0.01, '亿元'),
      amount(4, 88, null),
      amount(5, 0, null),
    ]);
    expect(cells[AMOUNT]).toEqual({
      sum: 224,
      n: 4,
      without: [],
      unitUnknown: [{ unit: '370681004', value: 88 }],
    });
  });

  const figure = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1_000_000 }));
  const amount = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100),
  );
  const given = fc.option(
    fc.record({
      figures: fc.record({ [COUNT]: figure, [AMOUNT]: amount }),
      rest: figure,
      money: fc.constantFrom<MoneyUnit | null>('元', '万元', '亿元', null),
      form: fc.constantFrom<FormId>('2019', '2019', '2021'),
    }),
  );
  const filings = fc
    .array(given, { maxLength: 12 })
    .map((all) => all.map((one, index) => filing(index, one)));

  it('is the same for every order of the filings', () => {
    fc.assert(
      fc.property(
        filings.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(sum(shuffled)).toEqual(sum(all));
        },
      ),
    );
  });

  it('accounts for every unit in every cell: summed, without a figure, unit unknown, or left out', () => {
    fc.assert(
      fc.property(filings, (all) => {
        const { units, cells } = sum(all);
        const leftOut = units.filter((unit) => unit.leftOut !== null).length;
        for (const { n, without, unitUnknown = [] } of Object.values(cells)) {
          expect(n + without.length + unitUnknown.length + leftOut).toBe(all.length);
        }
      }),
    );
  });
});

describe('last year beside this year', () => {
  const now = sum([filing(1, { rest: 3 })]);

  it('shows each total of the same form with its own coverage', () => {
    const before = { ...sum([filing(1, { rest: 2 }), filing(2, null)]), year: 2019 };
    expect(besideLastYear(now, before).cells[COUNT]?.lastYear).toEqual({ sum: 2, n: 1, of: 2 });
  });

  it('shows nothing when the forms differ, or nothing was summed', () => {
    const other = rollUp({ ...PLACE, year: 2021 }, FORM_2021, [filing(1, { rest: 2, form: '2021' })]);
    expect(besideLastYear(now, other).cells[COUNT]?.lastYear).toBeNull();
    expect(besideLastYear(now, sum([filing(1, null)])).cells[COUNT]?.lastYear).toBeNull();
    expect(besideLastYear(now, null).cells[COUNT]?.lastYear).toBeNull();
  });
});
