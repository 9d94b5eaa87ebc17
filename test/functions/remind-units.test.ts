import { beforeAll, describe, expect, it } from 'vitest';
import { engineForTests } from './engine-for-tests.ts';
import { scriptedExaminer } from './scripted-examiner.ts';
import { CITY, type Stage, stageOn, UNITS, unitClaims } from './stage.ts';

const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;
const PATH = `/v1/cities/${CITY}/years/2020/alerts`;

const engine = engineForTests();
let stage: Stage;
beforeAll(async () => {
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
  await stage.setDates({ submitBy: '2021-01-31' });
  await stage.file(QIJIA.code, { verdict: 'accepted' });
});

const remind = (units: readonly string[], at = '2021-01-20T02:00:00Z') =>
  stage.ask('POST', PATH, { body: { units }, at });
const waiting = async () =>
  (await stage.ports.outbox.of({ city: CITY, year: 2020 })).filter(({ state }) => state === 'waiting');

describe('a city that reminds units of its choice', () => {
  it('tells those that owe something, says who owes nothing, and that nothing reaches them yet', async () => {
    const { status, body } = await remind([QIJIA.code, XIADINGJIA.code, '370681998']);
    expect(status).toBe(200);
    expect(body.reminded).toEqual([{ unit: XIADINGJIA.code, name: '下丁家镇', by: [] }]);
    expect(body.leftOut).toEqual([
      { unit: QIJIA.code, why: 'owes-nothing' },
      { unit: '370681998', why: 'not-registered' },
    ]);
    const [alert] = await waiting();
    expect(alert).toMatchObject({ kind: 'reminder', unit: XIADINGJIA.code, to: { audience: 'unit' } });
  });

  it('tells nobody twice on one day, and again on another', async () => {
    expect((await remind([XIADINGJIA.code])).body.leftOut).toEqual([
      { unit: XIADINGJIA.code, why: 'told-today' },
    ]);
    expect((await remind([XIADINGJIA.code], '2021-01-21T02:00:00Z')).body.reminded).toHaveLength(1);
  });

  it('says after the date that it is overdue', async () => {
    await remind([DONGLAI.code], '2021-02-03T02:00:00Z');
    expect((await waiting()).find(({ unit }) => unit === DONGLAI.code)?.kind).toBe('overdue');
  });

  it('is not a unit', async () => {
    const { status } = await stage.ask('POST', PATH, {
      claims: unitClaims(QIJIA.code),
      body: { units: [XIADINGJIA.code] },
    });
    expect(status).toBe(403);
  });
});
