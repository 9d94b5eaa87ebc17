import { readFileSync } from 'node:fs';
import { Cron } from 'croner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CITY_YEARS } from '../../functions/adapters/dynamo/keys.ts';
import { dynamoPorts } from '../../functions/adapters/dynamo/ports.ts';
import { tableOf } from '../../functions/adapters/dynamo/table.ts';
import { FUNCTIONS } from '../../functions/list.ts';
import { croned } from '../../infra/local/runtime/schedule.ts';
import { judged } from '../../shared/filing/filing.ts';
import { cellsOf, equationsOf, formForYear } from '../../shared/form/index.ts';
import type { AreaSummary, Coverage } from '../../shared/rollup/area-summary.ts';
import { lineAbove } from '../../shared/rollup/areas.ts';
import { coverageOf } from '../../shared/rollup/share.ts';
import { type Engine, startEngine } from '../functions/table.ts';
import { requestsIn } from './counted.ts';
import { aDay, aReport, costsOf, idleMonth } from './nation/costs.ts';
import { type City, citiesOf } from './nation/country.ts';
import { documented } from './nation/document.ts';
import { filingsOf } from './nation/filings.ts';
import { PRICES } from './nation/prices.ts';
import { rowsOf, writeRows } from './nation/rows.ts';
import { type NationRun, runNation, YEARS } from './nation/run.ts';

const AT = '2024-01-31T12:00:00.000Z';
const [, YEAR] = YEARS;

let engine: Engine;
let smaller: NationRun;
let larger: NationRun;
let table: Awaited<ReturnType<Engine['newTable']>>;

beforeAll(async () => {
  engine = await startEngine();
  smaller = await runNation(await engine.newTable(), 0.1);
  table = await engine.newTable();
  larger = await runNation(table, 0.4);
});
afterAll(() => engine.stop());

describe('the whole country', () => {
  it('has every township and sub-district of the division code, each in one city', () => {
    const all = citiesOf(100);
    const codes = all.flatMap(({ units }) => units.map(({ code }) => code));
    expect([codes.length, new Set(codes).size]).toEqual([41_352, 41_352]);
    expect(all.every(({ code, units }) => units.every((unit) => unit.code.startsWith(code)))).toBe(true);
  });

  it('costs as many requests for each city, however many cities there are', () => {
    expect(larger.cities).toBeGreaterThan(2 * smaller.cities);
    for (const { stages, cityYears } of [smaller, larger]) {
      // The query for what has changed; for each city-year one that reads it, two writes that tell the area above, one that saves.
      expect(requestsIn(stages['roll up cities'])).toBe(1 + 4 * cityYears);
      expect(stages['roll up cities'].summaries).toHaveLength(cityYears);
      expect(stages['read the country'].requests).toEqual({ GetItem: 1 });
    }
  });

  it('sums each area once for everything that changed under it', () => {
    for (const { stages, share } of [smaller, larger]) {
      const areas = new Set(citiesOf(share).flatMap(({ code }) => lineAbove(code)));
      expect(new Set(stages['roll up above'].summaries).size).toBe(areas.size * YEARS.length);
      expect(stages['roll up above'].summaries).toHaveLength(areas.size * YEARS.length);
    }
  });

  it('has five summaries at most made again for one corrected report, whatever the size of the country', () => {
    const [few, more] = [smaller, larger].map(({ stages }) => stages['one correction']);
    expect(few?.summaries.length).toBeLessThanOrEqual(5);
    expect(more?.summaries.length).toBeLessThanOrEqual(5);
    expect(new Set(more?.summaries).size).toBe(more?.summaries.length);
  });

  it('adds up at every level, with the coverage of all that is under it', async () => {
    const { cityYears, areaYears } = dynamoPorts(table.name, table.client);
    const areas = new Map<string, AreaSummary>();
    const cities = citiesOf(larger.share);
    for (const area of new Set(cities.flatMap(({ code }) => lineAbove(code)))) {
      const found = await areaYears.find({ area, year: YEAR });
      if (found?.summary) areas.set(area, found.summary);
    }
    const totals = new Map<string, { coverage: Coverage; sums: readonly (number | null)[] }>();
    for (const [code, { coverage, cells }] of areas)
      totals.set(code, { coverage, sums: Object.values(cells).map(({ sum }) => sum) });
    for (const { code } of cities) {
      const summary = (await cityYears.find({ city: code, year: YEAR }))?.summary;
      if (!summary) throw new Error(`${code} was not summed`);
      totals.set(code, {
        coverage: coverageOf(summary),
        sums: Object.values(summary.cells).map(({ sum }) => sum),
      });
    }
    for (const { area, children, coverage, cells } of areas.values()) {
      const under = children.map(({ code }) => totals.get(code));
      expect(coverage.units, area).toBe(under.reduce((all, child) => all + (child?.coverage.units ?? 0), 0));
      expect(coverage.summed, area).toBe(
        under.reduce((all, child) => all + (child?.coverage.summed ?? 0), 0),
      );
      Object.values(cells).forEach(({ sum }, index) => {
        const sums = under.map((child) => child?.sums[index] ?? 0);
        expect(sum ?? 0, `${area}, cell ${index}`).toBeCloseTo(
          sums.reduce((all, one) => all + one, 0),
          4,
        );
      });
    }
    expect(areas.get('CN')?.coverage.units).toBe(cities.reduce((all, { units }) => all + units.length, 0));
  });

  it('decides alerts for those who owe something', () => {
    expect(larger.alerts).toBeGreaterThan(0);
    expect(larger.alerts).toBeLessThan(larger.country.coverage.units);
  });
});

describe('what the country is loaded with', () => {
  const city = citiesOf(100).find(({ code }) => code === '370681') as City;

  it('is the rows that the adapters write when a city registers and a file of each unit is judged', async () => {
    const [written, batched] = [await engine.newTable(), await engine.newTable()];
    const filings = filingsOf(city, YEAR);
    await writeRows(batched, rowsOf(city, YEAR, filings, AT));
    const ports = dynamoPorts(written.name, written.client);
    const place = { city: city.code, year: YEAR };
    await ports.cityYears.register(place, { cityName: city.name, units: city.units }, AT);
    for (const { code, latest, inForce } of filings) {
      if (!latest) continue;
      await ports.filings.takeAttempt(code, YEAR);
      await ports.filings.revise(code, YEAR, (filing) => judged(filing, { latest, inForce }));
      await ports.cityYears.touch(place, AT);
    }
    const rows = async ({ client, name }: typeof written) => {
      const inTable = tableOf(client, name);
      const of = (pk: string) =>
        inTable.query({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
      return [...(await of(`CITY#${city.code}#YEAR#${YEAR}`)), ...(await of(CITY_YEARS))];
    };
    expect(await rows(batched)).toEqual(await rows(written));
  });

  it('is reports whose identities hold', () => {
    const form = formForYear(YEAR);
    if (!form) throw new Error('no form');
    const ids = [...cellsOf(form).keys()];
    const filings = filingsOf(city, YEAR).filter(({ inForce }) => inForce);
    expect(filings.length).toBeGreaterThan(5);
    for (const { inForce, code } of filings) {
      const at = ({ id }: { id: string }) => inForce?.figures.values[ids.indexOf(id)] ?? Number.NaN;
      const sum = (cells: readonly { id: string }[]) => cells.reduce((all, cell) => all + at(cell), 0);
      for (const { left, right, rule } of equationsOf(form))
        expect(sum(left), `${code} ${rule}`).toBe(sum(right));
    }
  });
});

describe('what it costs', () => {
  const [prices] = PRICES;
  if (!prices) throw new Error('no prices');

  it('is nothing for nothing, and grows with what is used', () => {
    const { upload, judged, correction } = {
      upload: smaller.stages['read the country'],
      judged: smaller.stages['one correction'],
      correction: smaller.stages['one correction'],
    };
    const report = aReport(upload, judged, correction);
    const [one, thousand] = [costsOf(report, 1, prices), costsOf(report, 1000, prices)];
    expect(Object.values(costsOf(report, 0, prices))).toEqual([0, 0, 0, 0]);
    for (const key of ['lambda', 'dynamo', 's3', 'sqs'] as const) {
      expect(one[key]).toBeGreaterThan(0);
      expect(thousand[key]).toBeCloseTo(1000 * one[key], 9);
    }
    expect(aDay(larger).readUnits).toBeGreaterThan(aDay(smaller).readUnits);
  });

  it('is told in the document as it was counted and at the prices that are listed', () => {
    expect(readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8')).toBe(documented());
  });

  it('counts every run of every schedule in an idle month', () => {
    const runs = FUNCTIONS.flatMap(({ trigger }) =>
      trigger.kind === 'schedule' ? [[...timesOf(trigger.expression, 30)].length] : [],
    );
    expect(idleMonth().lambdaRequests).toBe(runs.reduce((all, count) => all + count, 0));
  });
});

/** Each minute of so many days at which a schedule runs, by the machine's own reading of it. */
function* timesOf(expression: string, days: number): Iterable<Date> {
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1] ?? '';
  const schedule = new Cron(croned(fields), { timezone: 'Asia/Shanghai', paused: true });
  const begin = new Date('2026-05-31T16:00:00Z');
  const end = begin.getTime() + days * 86_400_000;
  for (let next = schedule.nextRun(new Date(begin.getTime() - 1)); next && next.getTime() < end; ) {
    yield next;
    next = schedule.nextRun(next);
  }
}
