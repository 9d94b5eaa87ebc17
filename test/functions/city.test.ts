import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { cityYearsIn } from '../../functions/adapters/dynamo/city-years.ts';
import { tableOf } from '../../functions/adapters/dynamo/table.ts';
import { rollUpCity } from '../../functions/roll-up/roll-up.ts';
import { FORM_2019 } from '../../shared/form/form-2019.ts';
import { rollUp } from '../../shared/rollup/roll-up.ts';
import { engineForTests } from './engine-for-tests.ts';
import { type Script, scriptedExaminer } from './scripted-examiner.ts';
import { CITY, cityClaims, type Stage, stageOn, UNITS } from './stage.ts';
import type { Engine } from './table.ts';

const PLACE = { city: CITY, year: 2020 };
const AT = '2021-01-20T02:10:00.000Z';
const log = { info: () => {}, warn: () => {}, error: () => {} };
const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;

/** Eight in the morning in China. */
const morning = (day: string) => `${day}T00:00:00.000Z`;

const engine = engineForTests();
let table: Awaited<ReturnType<Engine['newTable']>>;
let stage: Stage;

beforeEach(async () => {
  table = await engine.newTable();
  stage = stageOn(table, scriptedExaminer);
  await stage.register();
});

const file = (unit: string, script: Script, at = '2021-01-20T02:00:00Z', year = 2020) =>
  stage.file(unit, script, { at, year });
const summary = async () => (await stage.ask('GET', `/v1/cities/${CITY}/years/2020/summary`)).body;

describe('a city’s summary', () => {
  it('sums the reports in force and says what it rests on', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await file(XIADINGJIA.code, { verdict: 'returned', figure: 7 });
    await stage.rollUp();
    expect(await summary()).toMatchObject({
      coverage: { summed: 1, units: 3 },
      outdated: false,
      units: [
        { code: DONGLAI.code, leftOut: 'not-filed' },
        { code: QIJIA.code, leftOut: null },
        { code: XIADINGJIA.code, leftOut: 'returned' },
      ],
      cells: { 'applications.new.person': { sum: 5, n: 1, without: [], lastYear: null } },
    });
  });

  it('says that it is outdated once something was filed since, until it is made again', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await stage.rollUp();
    await file(QIJIA.code, { verdict: 'accepted', figure: 6 });
    expect(await summary()).toMatchObject({
      outdated: true,
      summedAt: '2021-01-20T02:10:00.000Z',
      cells: { 'review.reconsideration.upheld': { sum: 5 } },
    });
    await stage.rollUp('2021-01-20T02:20:00.000Z');
    expect(await summary()).toMatchObject({
      outdated: false,
      summedAt: '2021-01-20T02:20:00.000Z',
      cells: { 'review.reconsideration.upheld': { sum: 6 } },
    });
    expect(await stage.ports.cityYears.changed()).toEqual([]);
  });

  it('has last year’s totals beside it, with their own coverage', async () => {
    await stage.register([QIJIA], 2019);
    await file(QIJIA.code, { verdict: 'accepted', figure: 2 }, '2020-01-20T02:00:00Z', 2019);
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await stage.rollUp();
    expect((await summary()).cells['applications.new.person']).toMatchObject({
      sum: 5,
      lastYear: { sum: 2, n: 1, of: 1 },
    });
  });

  it('names last year’s report in force to the unit that files after it', async () => {
    const forceLastYear = async () =>
      (await stage.ask('GET', `/v1/units/${QIJIA.code}/years/2020`)).body.inForceLastYear;
    expect(await forceLastYear()).toBeNull();
    await stage.register([QIJIA], 2019);
    const id = await file(QIJIA.code, { verdict: 'accepted', figure: 2 }, '2020-01-20T02:00:00Z', 2019);
    expect(await forceLastYear()).toBe(id);
  });

  it('is never overwritten by an older run', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    const old = await stage.ports.cityYears.withFilings(PLACE);
    if (!old) throw new Error('no city-year');
    await file(XIADINGJIA.code, { verdict: 'accepted', figure: 7 });
    await stage.rollUp();
    const { generation } = old.cityYear;
    const late = rollUp({ ...PLACE, generation }, FORM_2019, old.filings);
    expect(await stage.ports.cityYears.saveSummary(late, '2021-02-01T00:00:00.000Z')).toBe(false);
    expect((await summary()).coverage).toEqual({ summed: 2, units: 3 });
  });

  it('is made again when something is filed between its query and its write', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    const { cityYears } = stage.ports;
    const interrupted = {
      ...cityYears,
      withFilings: async (place: typeof PLACE) => {
        const found = await cityYears.withFilings(place);
        await file(XIADINGJIA.code, { verdict: 'accepted', figure: 7 });
        return found;
      },
    };
    await rollUpCity(PLACE, AT, { ...stage.ports, cityYears: interrupted }, log);
    expect((await summary()).code).toBe('not-summed-yet');
    expect(await cityYears.changed()).toEqual([PLACE]);
    await stage.rollUp();
    expect((await summary()).coverage.summed).toBe(2);
  });

  it('is summed over every page: 700 filings of more than a megabyte together', async () => {
    const units = Array.from({ length: 700 }, (_, index) => ({
      code: `${CITY}${String(index).padStart(3, '0')}`,
      name: `第${index}镇`,
      kind: '镇',
    }));
    await stage.register(units);
    const id = await file(units[0]?.code ?? '', { verdict: 'accepted', figure: 1_234_567 });
    const filing = await stage.ports.filings.find(units[0]?.code ?? '', 2020);
    if (!filing?.inForce) throw new Error(`${id} is not in force`);
    const { inForce, latest } = filing;
    const others = units.slice(1);
    while (others.length > 0) {
      await Promise.all(
        others
          .splice(0, 25)
          .map(({ code }) =>
            stage.ports.filings.revise(code, 2020, (before) => ({ ...before, inForce, latest })),
          ),
      );
    }
    await stage.ports.cityYears.touch(PLACE, '2021-01-20T02:00:00.000Z');
    await stage.rollUp();
    const { coverage, cells } = await summary();
    expect(coverage).toEqual({ summed: 700, units: 700 });
    expect(cells['applications.new.person']).toMatchObject({ sum: 700 * 1_234_567, n: 700 });
  });

  it('costs one query, one write, and two by which the area above is told', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    const sent: string[] = [];
    const counting = new Proxy(table.client, {
      get: (target, key) =>
        key === 'send'
          ? (command: UpdateCommand) => {
              sent.push(command.constructor.name);
              return target.send(command);
            }
          : Reflect.get(target, key, target),
    });
    await rollUpCity(PLACE, AT, stageOn({ ...table, client: counting }, scriptedExaminer).ports, log);
    expect(sent).toEqual(['QueryCommand', 'PutCommand', 'UpdateCommand', 'UpdateCommand']);
  });

  it('keeps a filing’s row under a kilobyte and a half', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 12 });
    const row = (await stage.rows()).find(({ sk }) => sk === `FILING#${QIJIA.code}`);
    expect(JSON.stringify(row).length).toBeLessThan(1_536);
  });
});

describe('the register', () => {
  it('can be sent again without losing what was filed', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await stage.register([{ ...QIJIA, name: '七甲镇人民政府' }, XIADINGJIA]);
    const { body } = await stage.ask('GET', `/v1/cities/${CITY}/years/2020/filings`);
    expect(body.filings).toMatchObject([
      { code: QIJIA.code, name: '七甲镇人民政府', inForce: { attempt: 1 }, attempts: 1 },
      { code: XIADINGJIA.code, inForce: null },
    ]);
  });

  it('counts how often a unit has filed, and not how often it has asked for a URL', async () => {
    const timesFiled = async () =>
      (await stage.ask('GET', `/v1/cities/${CITY}/years/2020/filings`)).body.filings.find(
        ({ code }: { code: string }) => code === QIJIA.code,
      ).attempts;
    await stage.put(QIJIA.code, 'never put');
    expect(await timesFiled()).toBe(0);
    await file(QIJIA.code, { verdict: 'returned', figure: 5 });
    await stage.put(QIJIA.code, 'never put either');
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    expect(await timesFiled()).toBe(2);
    const { body } = await stage.ask('GET', `/v1/cities/${CITY}/years/2020/ledger`, {
      query: { format: 'json' },
    });
    const { units } = JSON.parse(new TextDecoder().decode(body));
    expect(units.find(({ code }: { code: string }) => code === QIJIA.code).attempts).toBe(2);
  });

  it('does not let a unit go that has filed', async () => {
    await file(QIJIA.code, { verdict: 'returned', figure: 5 });
    expect(await stage.register([XIADINGJIA])).toMatchObject({
      status: 409,
      body: { code: 'unit-has-filed', units: [QIJIA.code] },
    });
  });

  it('lets a unit go that has asked for a URL and sent nothing, and counts on when it comes back', async () => {
    await stage.put(QIJIA.code, 'never put');
    await stage.put(QIJIA.code, 'never put either');
    expect((await stage.register([XIADINGJIA, DONGLAI])).status).toBe(200);
    await stage.register();
    expect(await stage.put(QIJIA.code, 'now')).toMatch(new RegExp(`^${QIJIA.code}-2020-3-`));
  });

  it('does not let a unit go whose file has come and is not judged yet', async () => {
    const id = await stage.put(QIJIA.code, 'being judged');
    const at = '2021-01-20T02:01:00.000Z';
    await stage.ports.submissions.move(id, 'start', at, { receivedAt: at });
    expect((await stage.register([XIADINGJIA, DONGLAI])).body.code).toBe('unit-has-filed');
  });

  it('changes nothing when a unit that would go files at that moment', async () => {
    const before = await stage.rows();
    const { generation } = (await stage.ports.cityYears.find(PLACE)) ?? {};
    const interrupted = new Proxy(table.client, {
      get: (target, key) =>
        key === 'send'
          ? async (command: Parameters<typeof table.client.send>[0]) => {
              const { name } = command.constructor;
              // Between the query of the register and its first write.
              if (name === 'PutCommand' && !filed) {
                filed = true;
                await stage.ports.filings.takeAttempt(QIJIA.code, 2020);
              }
              return target.send(command);
            }
          : Reflect.get(target, key, target),
    });
    let filed = false;
    const written = await cityYearsIn(tableOf(interrupted, table.name)).register(
      PLACE,
      { cityName: '龙口市', units: [DONGLAI] },
      AT,
    );
    expect(written).toEqual({ kind: 'filed', units: [QIJIA.code] });
    const asked = ({ sk }: Record<string, unknown>) => sk === `FILING#${QIJIA.code}`;
    const rows = await stage.rows();
    expect(rows.find(asked)).toMatchObject({ attempts: 1 });
    expect(rows.filter((row) => !asked(row))).toEqual(before.filter((row) => !asked(row)));
    expect((await stage.ports.cityYears.find(PLACE))?.generation).toBe(generation);
  });

  it('is not written over what another officer has written since it was read', async () => {
    const units = `/v1/cities/${CITY}/years/2020/units`;
    const read = (await stage.ask('GET', units)).body.registerVersion;
    const write = (name: string) =>
      stage.ask('PUT', units, { body: { units: [{ ...QIJIA, name }], registerVersion: read } });
    await file(DONGLAI.code, { verdict: 'accepted' });
    const keep = { units: [{ ...QIJIA, name: '甲镇' }, DONGLAI], registerVersion: read };
    const first = await stage.ask('PUT', units, { body: keep });
    // That something was filed in between is no reason to refuse.
    expect([first.status, first.body.registerVersion]).toEqual([200, read + 1]);
    expect((await write('乙镇')).body.code).toBe('register-has-moved');
    const { body } = await stage.ask('GET', `/v1/cities/${CITY}/years/2020/filings`);
    expect([body.registerVersion, body.filings.map(({ name }: { name: string }) => name)]).toEqual([
      read + 1,
      ['东莱街道', '甲镇'],
    ]);
  });

  it('is written by one of two officers who save at the same moment', async () => {
    const units = `/v1/cities/${CITY}/years/2020/units`;
    const { registerVersion } = (await stage.ask('GET', units)).body;
    const save = (unit: object) => stage.ask('PUT', units, { body: { units: [unit], registerVersion } });
    const answers = await Promise.all([save(QIJIA), save(XIADINGJIA)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body } = await stage.ask('GET', units);
    expect(body.units).toHaveLength(1);
  });

  it('keeps the city’s dates when the register is sent again', async () => {
    await stage.setDates({ submitBy: '2021-01-26' });
    await stage.register();
    const { body } = await stage.ask('GET', `/v1/cities/${CITY}/years/2020/compliance`);
    expect(body.calendar).toMatchObject({ submitBy: '2021-01-26', own: ['submitBy'] });
  });
});

describe('the daily check', () => {
  const lapses = async () =>
    (await stage.ask('GET', `/v1/cities/${CITY}/years/2020/compliance`, { claims: cityClaims })).body.lapses;

  it('writes down when a lapse was first seen and when it was over', async () => {
    await file(QIJIA.code, { verdict: 'accepted' });
    await stage.check(morning('2021-01-31'));
    expect(await lapses()).toEqual([]);
    await stage.check(morning('2021-02-01'));
    await stage.check(morning('2021-02-02'));
    await file(XIADINGJIA.code, { verdict: 'returned' }, '2021-02-02T05:00:00Z');
    await stage.check(morning('2021-02-03'));
    await file(XIADINGJIA.code, { verdict: 'accepted' }, '2021-02-03T05:00:00Z');
    await stage.check(morning('2021-02-04'));
    await stage.check(morning('2021-02-05'));
    expect(await lapses()).toEqual([
      { unit: DONGLAI.code, kind: 'missing', firstSeen: '2021-02-01', resolved: null },
      { unit: XIADINGJIA.code, kind: 'late', firstSeen: '2021-02-04', resolved: '2021-02-04' },
      { unit: XIADINGJIA.code, kind: 'missing', firstSeen: '2021-02-01', resolved: '2021-02-03' },
      { unit: XIADINGJIA.code, kind: 'returned', firstSeen: '2021-02-03', resolved: '2021-02-04' },
    ]);
  });

  it('opens a lapse again that was over and is back on the day it was first seen', async () => {
    const grants = `/v1/cities/${CITY}/years/2020/exceptions`;
    const ofQijia = async () => (await lapses()).filter(({ unit }: { unit: string }) => unit === QIJIA.code);
    await stage.check(morning('2021-02-01'));
    const { body } = await stage.ask('POST', grants, {
      body: { unit: QIJIA.code, until: null, reason: '机构改革' },
      at: '2021-02-01T01:00:00Z',
    });
    await stage.check('2021-02-01T02:00:00.000Z');
    expect(await ofQijia()).toMatchObject([{ resolved: '2021-02-01' }]);
    await stage.ask('POST', `${grants}/${QIJIA.code}/${body.id}/revocation`, {
      body: { reason: '情况有变' },
      at: '2021-02-01T03:00:00Z',
    });
    await stage.check('2021-02-01T04:00:00.000Z');
    expect(await ofQijia()).toEqual([
      { unit: QIJIA.code, kind: 'missing', firstSeen: '2021-02-01', resolved: null },
    ]);
  });

  it('leaves an earlier day alone that comes after a later one', async () => {
    await stage.check(morning('2021-02-01'));
    const rows = await stage.rows();
    await stage.check(morning('2021-01-30'));
    expect(await stage.rows()).toEqual(rows);
  });

  it('writes down every lapse all the same when it dies at any write and its message comes again', async () => {
    let deaths = 0;
    for (let write = 1; ; write++) {
      const on = stageOn(await engine.newTable(), scriptedExaminer);
      await on.register();
      on.dieAtWrite(write);
      const died = await on.check(morning('2021-02-01')).then(
        () => false,
        () => true,
      );
      on.dieAtWrite(null);
      await on.check(morning('2021-02-01'));
      const written = (await on.rows()).filter(({ sk }) => String(sk).startsWith('LAPSE#'));
      expect(written.length, `died at write ${write}`).toBe(UNITS.length);
      if (!died) break;
      deaths += 1;
    }
    // The mark of the day, and a lapse of each unit.
    expect(deaths).toBe(1 + UNITS.length);
  });

  it('checks the other cities when one of them fails', async () => {
    await stage.ask('PUT', '/v1/cities/370682/years/2020/units', {
      claims: { ...cityClaims, city: '370682' },
      body: { name: '莱阳市', units: [{ code: '370682102', name: '邻镇', kind: '镇' }] },
    });
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: `CITY#${CITY}#YEAR#2020`, sk: `FILING#${QIJIA.code}` },
        UpdateExpression: 'SET attempts = :nonsense',
        ExpressionAttributeValues: { ':nonsense': 'x' },
      }),
    );
    await expect(stage.check(morning('2021-02-01'))).rejects.toThrow('items-failed');
    const lapsed = (await stage.rows()).filter(({ sk }) => String(sk).startsWith('LAPSE#'));
    expect(lapsed.map(({ unit }) => unit)).toEqual(['370682102']);
  });
});

describe('what a city looks into', () => {
  const ask = async (path: string) => (await stage.ask('GET', `/v1/cities/${CITY}/years/2020/${path}`)).body;

  it('shows the townships behind a cell and what each gives to it', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await file(XIADINGJIA.code, { verdict: 'returned', figure: 7 });
    expect(await ask('cells/applications.new.person')).toMatchObject({
      unit: '件',
      total: { sum: 5, n: 1 },
      units: [
        { code: DONGLAI.code, leftOut: 'not-filed', share: null, submissionId: null },
        { code: QIJIA.code, leftOut: null, share: 5, unitUnknown: null },
        { code: XIADINGJIA.code, leftOut: 'returned', share: null },
      ],
    });
    expect(await ask('cells/applications.none.person')).toMatchObject({ status: 404, code: 'no-such-cell' });
  });

  it('shows amounts whose unit of money nobody said apart, as they were written', async () => {
    const id = await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await stage.ports.filings.revise(QIJIA.code, 2020, (filing) => ({
      ...filing,
      inForce: filing.inForce && {
        ...filing.inForce,
        figures: { ...filing.inForce.figures, moneyUnits: {} },
      },
    }));
    const cell = await ask('cells/disclosure.procurement.amount');
    expect(cell.total.sum).toBeNull();
    expect(cell.units[1]).toMatchObject({ submissionId: id, share: null, unitUnknown: 5 });
  });

  it('counts what was found most often by units', async () => {
    await file(QIJIA.code, { verdict: 'returned' });
    await file(XIADINGJIA.code, { verdict: 'returned' });
    await file(XIADINGJIA.code, { verdict: 'confirm' });
    expect(await ask('findings')).toEqual({
      of: 2,
      findings: [
        { rule: 'row-total', severity: 'error', units: 1, times: 1 },
        { rule: 'blank-cells', severity: 'warning', units: 1, times: 1 },
      ],
    });
  });

  it('gives each rate with what it is a share of', async () => {
    await file(QIJIA.code, { verdict: 'accepted' });
    await file(XIADINGJIA.code, { verdict: 'returned' });
    expect((await ask('compliance')).rates).toMatchObject({
      received: { units: 2, of: 3 },
      onTime: { units: 1, of: 3 },
      acceptedOfReceived: { units: 1, of: 2 },
    });
  });

  it('gives a link to a file that came, and says so when none came', async () => {
    const id = await file(QIJIA.code, { verdict: 'accepted' });
    const link = (submission: string) => stage.ask('GET', `/v1/submissions/${submission}/file`);
    expect((await link(id)).body).toMatchObject({
      url: expect.stringContaining(id),
      fileName: '年度报告.txt',
      expiresAt: '2021-01-20T02:02:00.000Z',
    });
    const requested = await stage.put(QIJIA.code, 'never sent');
    expect((await link(requested)).body).toMatchObject({ status: 409, code: 'file-not-received' });
  });
});
