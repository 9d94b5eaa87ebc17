import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filing } from '../../shared/filing/filing.ts';
import { FORM_2019 } from '../../shared/form/form-2019.ts';
import type { AreaSummary, Share } from '../../shared/rollup/area-summary.ts';
import { AREA_LEVELS, above, COUNTRY, levelOf, lineAbove } from '../../shared/rollup/areas.ts';
import { rollUp } from '../../shared/rollup/roll-up.ts';
import { rollUpAbove } from '../../shared/rollup/roll-up-above.ts';
import { coverageOf, shareOfArea, shareOfCity, unitsIn } from '../../shared/rollup/share.ts';
import { country, filingOf } from './nation.ts';

const YEAR = 2020;
const AMOUNT = 'disclosure.procurement.amount';
const COUNT = 'applications.new.person';
const FILED = { state: 'accepted', form: '2019', money: '万元', figure: 3, amount: 1.5 } as const;

const cityOf = (city: string, filings: readonly Filing[]) =>
  rollUp({ city, year: YEAR, generation: 1 }, FORM_2019, filings);

/** Every area's summary, each from the level below it. */
function summed(nation: ReadonlyMap<string, readonly Filing[]>): Map<string, AreaSummary> {
  const shares: Share[] = [...nation].map(([city, filings]) => shareOfCity(cityOf(city, filings), null));
  const summaries = new Map<string, AreaSummary>();
  for (const level of AREA_LEVELS) {
    const areas = new Set(shares.map(({ code }) => above(code) ?? ''));
    for (const area of [...areas].filter((code) => code !== '' && levelOf(code) === level)) {
      const own = shares.filter(({ code }) => above(code) === area);
      const summary = rollUpAbove({ area, year: YEAR, generation: 1 }, FORM_2019, own);
      summaries.set(area, summary);
      shares.push(shareOfArea(summary, null));
    }
  }
  return summaries;
}

describe('a roll-up one level up', () => {
  it('is at every level what summing all reports at once gives, with the coverage of their union', () => {
    fc.assert(
      fc.property(country(FORM_2019, YEAR), (nation) => {
        for (const [area, summary] of summed(nation)) {
          const filings = [...nation].flatMap(([city, all]) => (lineAbove(city).includes(area) ? all : []));
          const atOnce = cityOf('000000', filings);
          expect(summary.coverage).toEqual(coverageOf(atOnce));
          expect(
            Object.entries(summary.cells).map(([id, { sum, n, without, unitUnknown }]) => [
              id,
              { sum, n, without: unitsIn(without), unitUnknown: unitUnknown && unitsIn(unitUnknown) },
            ]),
          ).toEqual(
            Object.entries(atOnce.cells).map(([id, { sum, n, without, unitUnknown }]) => [
              id,
              { sum, n, without: without.length, unitUnknown: unitUnknown?.length },
            ]),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the sum of its children, and accounts for every unit of theirs in every cell', () => {
    fc.assert(
      fc.property(country(FORM_2019, YEAR), (nation) => {
        for (const { children, coverage, cells } of summed(nation).values()) {
          const count = (pick: (child: (typeof children)[number]) => number) =>
            children.reduce((all, child) => all + pick(child), 0);
          expect(coverage.units).toBe(count(({ units }) => units));
          expect(coverage.summed).toBe(count((child) => child.summed));
          for (const { n, without, unitUnknown = [] } of Object.values(cells))
            expect(n + unitsIn(without) + unitsIn(unitUnknown)).toBe(coverage.summed);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the shares', () => {
    const shares = ['370681', '370682', '370683'].map((city, index) =>
      shareOfCity(cityOf(city, [filingOf(`${city}101`, YEAR, FORM_2019, { ...FILED, figure: index })]), null),
    );
    const place = { area: '3706', year: YEAR, generation: 1 };
    expect(rollUpAbove(place, FORM_2019, shares.toReversed())).toEqual(rollUpAbove(place, FORM_2019, shares));
  });

  it('says under which child a figure is missing or has no unit of money', () => {
    const longkou = cityOf('370681', [
      filingOf('370681101', YEAR, FORM_2019, { ...FILED, figure: null }),
      filingOf('370681102', YEAR, FORM_2019, { ...FILED, money: null }),
    ]);
    const laiyang = cityOf('370682', [filingOf('370682101', YEAR, FORM_2019, FILED)]);
    const { cells, children } = rollUpAbove({ area: '3706', year: YEAR, generation: 1 }, FORM_2019, [
      shareOfCity(laiyang, '莱阳市'),
      shareOfCity(longkou, '龙口市'),
    ]);
    expect(children.map(({ name }) => name)).toEqual(['龙口市', '莱阳市']);
    expect(cells[COUNT]).toMatchObject({ sum: 6, n: 2, without: [{ code: '370681', units: 1 }] });
    expect(cells[AMOUNT]).toEqual({
      sum: 3,
      n: 2,
      without: [],
      unitUnknown: [{ code: '370681', units: 1 }],
    });
  });

  it('has no sum where nothing was summed, and is never 0 instead', () => {
    const nobody = shareOfCity(
      cityOf('370681', [filingOf('370681101', YEAR, FORM_2019, { ...FILED, state: null })]),
      null,
    );
    const { cells, coverage } = rollUpAbove({ area: '3706', year: YEAR, generation: 1 }, FORM_2019, [nobody]);
    expect(cells[COUNT]).toEqual({ sum: null, n: 0, without: [] });
    expect(coverage).toEqual({ units: 1, summed: 0, leftOut: { 'not-filed': 1 } });
  });

  it('never mixes forms: a share on another form is left out whole', () => {
    const share = shareOfCity(cityOf('370681', [filingOf('370681101', YEAR, FORM_2019, FILED)]), null);
    const other: Share = { ...share, code: '370682', form: '2021' };
    const { cells, coverage, children } = rollUpAbove(
      { area: '3706', year: YEAR, generation: 1 },
      FORM_2019,
      [share, other],
    );
    expect(cells[COUNT]).toMatchObject({ sum: 3, n: 1 });
    expect(coverage).toEqual({ units: 2, summed: 1, leftOut: { 'other-form': 1 } });
    expect(children[1]).toMatchObject({ summed: 0, leftOut: { 'other-form': 1 } });
  });

  it('stays small, however many units there are: no list is longer than the children', () => {
    const filings = Array.from({ length: 900 }, (_, index) =>
      filingOf(`370681${index + 100}`, YEAR, FORM_2019, { ...FILED, figure: null, money: null }),
    );
    const shares = Array.from({ length: 31 }, (_, index) => ({
      ...shareOfCity(cityOf('370681', filings), '某省'),
      code: String(11 + index),
    }));
    const summary = rollUpAbove({ area: COUNTRY, year: YEAR, generation: 1 }, FORM_2019, shares);
    expect(summary.coverage.units).toBe(900 * 31);
    expect(JSON.stringify(summary).length).toBeLessThan(200_000);
  });
});
