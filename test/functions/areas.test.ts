import { beforeEach, describe, expect, it } from 'vitest';
import { rollUpArea } from '../../functions/roll-up-above/roll-up-areas.ts';
import { COUNTRY } from '../../shared/rollup/areas.ts';
import { engineForTests } from './engine-for-tests.ts';
import { type Script, scriptedExaminer } from './scripted-examiner.ts';
import { areaClaims, CITY, cityClaims, type Stage, stageOn, UNITS, unitClaims } from './stage.ts';
import type { Engine } from './table.ts';

const AT = '2021-01-20T02:00:00.000Z';
const [QIJIA, XIADINGJIA] = UNITS;
const CELL = 'applications.new.person';
const log = { info: () => {}, warn: () => {}, error: () => {} };

/** Two cities of one prefecture, one of another, one that stands directly under its province. */
const OTHERS = {
  '370682': ['370682101', '370682102'],
  '371402': ['371402001'],
  '419001': ['419001001'],
} as const;

const engine = engineForTests();
let table: Awaited<ReturnType<Engine['newTable']>>;
let stage: Stage;

beforeEach(async () => {
  table = await engine.newTable();
  stage = await nation(table);
});

async function nation(on: typeof table): Promise<Stage> {
  const made = stageOn(on, scriptedExaminer);
  await made.register();
  for (const [city, codes] of Object.entries(OTHERS)) {
    const units = codes.map((code) => ({ code, name: `${code}镇`, kind: '镇' }));
    const { status } = await made.ask('PUT', `/v1/cities/${city}/years/2020/units`, {
      claims: { ...cityClaims, city },
      body: { name: `${city}市`, units },
    });
    expect(status).toBe(200);
  }
  return made;
}

const file = (unit: string, script: Script, on = stage) => on.file(unit, script);
const sumAll = async (on = stage) => {
  await on.rollUp();
  await on.rollUpAbove();
};
const summary = async (area: string, on = stage) =>
  (await on.ask('GET', `/v1/areas/${area}/years/2020/summary`, { claims: areaClaims(COUNTRY) })).body;

describe('an area’s summary', () => {
  it('adds up its cities and counts the units under each', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await file(XIADINGJIA.code, { verdict: 'returned', figure: 7 });
    await file('370682101', { verdict: 'accepted', figure: 2 });
    await file('419001001', { verdict: 'accepted', figure: 1 });
    await sumAll();
    expect(await summary('3706')).toMatchObject({
      name: '烟台市',
      outdated: false,
      coverage: { units: 5, summed: 2, leftOut: { returned: 1, 'not-filed': 2 } },
      children: [
        { code: CITY, name: '龙口市', units: 3, summed: 1 },
        { code: '370682', name: '370682市', units: 2, summed: 1 },
      ],
      cells: { [CELL]: { sum: 7, n: 2, lastYear: null } },
    });
    expect(await summary('41')).toMatchObject({ children: [{ code: '419001', units: 1 }] });
    expect(await summary(COUNTRY)).toMatchObject({
      name: '全国',
      coverage: { units: 7, summed: 3 },
      children: [
        { code: '37', name: '山东省', units: 6 },
        { code: '41', name: '河南省', units: 1 },
      ],
      cells: { [CELL]: { sum: 8, n: 3 } },
    });
  });

  it('is one read, and one more for the year before', async () => {
    await sumAll();
    const sent: string[] = [];
    const counting = new Proxy(table.client, {
      get: (target, key) =>
        key === 'send'
          ? (command: Parameters<typeof table.client.send>[0]) => {
              sent.push(command.constructor.name);
              return target.send(command);
            }
          : Reflect.get(target, key, target),
    });
    const counted = stageOn({ ...table, client: counting }, scriptedExaminer);
    await summary(COUNTRY, counted);
    expect(sent).toEqual(['GetCommand', 'GetCommand']);
  });

  it('shows what each part gives to a cell', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await file('370682101', { verdict: 'accepted', figure: null });
    await sumAll();
    const { body } = await stage.ask('GET', `/v1/areas/3706/years/2020/cells/${CELL}`, {
      claims: areaClaims('3706'),
    });
    expect(body).toMatchObject({
      total: { sum: 5, n: 1, without: [{ code: '370682', units: 1 }] },
      children: [
        { code: CITY, name: '龙口市', share: 5, n: 1, units: 3 },
        { code: '370682', share: null, n: 0, units: 2 },
      ],
    });
  });

  it('is not there before anything was summed under it', async () => {
    expect(await summary('3706')).toMatchObject({ status: 404, code: 'not-summed-yet' });
  });
});

describe('a correction in one township', () => {
  it('is summed in its city and the offices above it, and nowhere else', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await sumAll();
    const generations = async () =>
      Object.fromEntries(
        await Promise.all(
          ['3706', '3714', '37', '41', COUNTRY].map(async (area) => [area, (await summary(area)).generation]),
        ),
      );
    const before = await generations();
    const sent: string[] = [];
    const watched = new Proxy(table.client, {
      get: (target, key) =>
        key === 'send'
          ? (command: { input: { UpdateExpression?: string; Key?: { pk: string } } }) => {
              if (command.input.UpdateExpression?.startsWith('SET summary'))
                sent.push(command.input.Key?.pk ?? '');
              return target.send(command as never);
            }
          : Reflect.get(target, key, target),
    });
    await file(QIJIA.code, { verdict: 'accepted', figure: 6 });
    await sumAll(stageOn({ ...table, client: watched }, scriptedExaminer));
    expect(sent).toEqual([
      'CITY#370681#YEAR#2020',
      'AREA#3706#YEAR#2020',
      'AREA#37#YEAR#2020',
      'AREA#CN#YEAR#2020',
    ]);
    const after = await generations();
    expect([after['3714'], after['41']]).toEqual([before['3714'], before['41']]);
    expect((await summary(COUNTRY)).cells[CELL].sum).toBe(6);
    await sumAll();
    expect(await generations()).toEqual(after);
  });
});

describe('shares that are told late, twice, or by a run that dies', () => {
  it('never go back behind a newer one', async () => {
    const { areaYears } = stage.ports;
    const place = { area: '3706', year: 2020 };
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await stage.rollUp();
    const old = (await areaYears.withShares(place))?.shares.find(({ code }) => code === CITY);
    if (!old) throw new Error('no share');
    await file(QIJIA.code, { verdict: 'accepted', figure: 6 });
    await stage.rollUp();
    await areaYears.tell(place, old, AT);
    await stage.rollUpAbove();
    expect((await summary('3706')).cells[CELL].sum).toBe(6);
  });

  it('are summed again when one comes between the query and the write', async () => {
    const { areaYears } = stage.ports;
    const place = { area: '3706', year: 2020 };
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await stage.rollUp();
    const interrupted = {
      ...areaYears,
      withShares: async (asked: typeof place) => {
        const found = await areaYears.withShares(asked);
        await file('370682101', { verdict: 'accepted', figure: 2 });
        await stage.rollUp();
        return found;
      },
    };
    await rollUpArea(place, AT, { areaYears: interrupted }, log);
    expect((await summary('3706')).code).toBe('not-summed-yet');
    await stage.rollUpAbove();
    expect((await summary('3706')).cells[CELL].sum).toBe(7);
    expect((await summary(COUNTRY)).cells[CELL].sum).toBe(7);
  });

  it('end in the same sums whichever write a run dies at', async () => {
    const line = [CITY, '3706', '37', COUNTRY];
    const story = async (on: Stage, write: number | null): Promise<boolean> => {
      await file(QIJIA.code, { verdict: 'accepted', figure: 5 }, on);
      await sumAll(on);
      await file(QIJIA.code, { verdict: 'accepted', figure: 6 }, on);
      on.dieAtWrite(write);
      const died = await sumAll(on).then(
        () => false,
        () => true,
      );
      on.dieAtWrite(null);
      await sumAll(on);
      return died;
    };
    const totals = async (on: Stage) =>
      Promise.all(line.slice(1).map(async (area) => (await summary(area, on)).cells[CELL]));
    await story(stage, null);
    const expected = await totals(stage);
    let deaths = 0;
    for (let write = 1; ; write += 1) {
      const on = await nation(await engine.newTable());
      const died = await story(on, write);
      expect(await totals(on), `died at write ${write}`).toEqual(expected);
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThanOrEqual(10);
  });
});

describe('an office above the cities', () => {
  const ask = (path: string, area: string, method = 'GET', body?: unknown) =>
    stage.ask(method, path, { claims: areaClaims(area), body });

  it('looks at everything under it', async () => {
    await sumAll();
    for (const path of [
      '/v1/areas/3706/years/2020/summary',
      `/v1/cities/${CITY}/years/2020/summary`,
      `/v1/cities/${CITY}/years/2020/filings`,
      `/v1/units/${QIJIA.code}/years/2020`,
    ]) {
      for (const area of ['3706', '37', COUNTRY])
        expect([path, area, (await ask(path, area)).status]).toEqual([path, area, 200]);
      for (const area of ['3714', '41'])
        expect([path, area, (await ask(path, area)).status]).toEqual([path, area, 403]);
    }
    expect((await ask('/v1/areas/37/years/2020/summary', '3706')).status).toBe(403);
  });

  it('changes nothing', async () => {
    const write = await ask(`/v1/cities/${CITY}/years/2020/units`, '3706', 'PUT', { units: UNITS });
    expect(write.status).toBe(403);
    const publish = await ask(`/v1/cities/${CITY}/years/2020/publications`, '3706', 'POST', {});
    expect(publish.status).toBe(403);
  });

  it('is not what a city or a unit is', async () => {
    const path = '/v1/areas/3706/years/2020/summary';
    expect((await stage.ask('GET', path, { claims: cityClaims })).status).toBe(403);
    expect((await stage.ask('GET', path, { claims: { ...cityClaims, area: '3706' } })).status).toBe(403);
    expect((await stage.ask('GET', path, { claims: unitClaims(QIJIA.code) })).status).toBe(403);
  });
});
