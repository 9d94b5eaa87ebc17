import { beforeEach, describe, expect, it } from 'vitest';
import { granted, MOST_EXCEPTIONS } from '../../shared/filing/exceptions.ts';
import type { Filing } from '../../shared/filing/filing.ts';
import { engineForTests } from './engine-for-tests.ts';
import { type Script, scriptedExaminer } from './scripted-examiner.ts';
import { CITY, type Stage, stageOn, UNITS, unitClaims } from './stage.ts';

const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;
const YEAR = `/v1/cities/${CITY}/years/2020`;

const engine = engineForTests();
let stage: Stage;

beforeEach(async () => {
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
});

/** Noon in China. */
const noon = (day: string) => `${day}T04:00:00.000Z`;

const calendar = async () => (await stage.ask('GET', `${YEAR}/calendar`)).body;
const compliance = async (day: string) =>
  (await stage.ask('GET', `${YEAR}/compliance`, { at: noon(day) })).body;
const unitOn = async (day: string, code: string) =>
  (await compliance(day)).units.find((unit: { code: string }) => unit.code === code);

const upload = (unit: string, day: string) =>
  stage.ask('POST', '/v1/uploads', {
    claims: unitClaims(unit),
    at: noon(day),
    body: {
      year: 2020,
      fileName: 'a.txt',
      contentType: 'text/plain',
      size: 1,
      sha256: 'a'.repeat(64),
    },
  });
const grant = (unit: string, until: string | null, reason = '机构改革', at = noon('2021-02-01')) =>
  stage.ask('POST', `${YEAR}/exceptions`, { body: { unit, until, reason }, at });
const revoke = (unit: string, id: string, reason = '情况有变') =>
  stage.ask('POST', `${YEAR}/exceptions/${unit}/${id}/revocation`, {
    body: { reason },
    at: noon('2021-03-01'),
  });
const file = (unit: string, script: Script, day = '2021-01-20') =>
  stage.file(unit, script, { at: noon(day) });
const confirm = (id: string, unit: string, reason: string, day: string) =>
  stage.ask('POST', `/v1/submissions/${id}/confirmations`, {
    claims: unitClaims(unit),
    at: noon(day),
    body: { reasons: [{ finding: 'f1', reason }] },
  });

describe('a unit that asks for one upload after the other', () => {
  it('is given no more URLs while twenty wait for their files', async () => {
    const day = '2021-01-20';
    for (let n = 0; n < 20; n += 1) expect((await upload(QIJIA.code, day)).status).toBe(201);
    const { status, body } = await upload(QIJIA.code, day);
    expect([status, body.code, body.most]).toEqual([409, 'too-many-open', 20]);
    // Another unit, and the same one once they have run out.
    expect((await upload(XIADINGJIA.code, day)).status).toBe(201);
    expect((await upload(QIJIA.code, '2021-01-21')).status).toBe(201);
  });

  it('is given another when a file has come', async () => {
    const day = '2021-01-20';
    for (let n = 0; n < 19; n += 1) await upload(QIJIA.code, day);
    await file(QIJIA.code, { verdict: 'returned' }, day);
    expect((await upload(QIJIA.code, day)).status).toBe(201);
  });
});

describe('a city’s calendar', () => {
  it('is the Regulation’s until the city sets one, and says so', async () => {
    expect(await calendar()).toMatchObject({
      calendar: { submitBy: '2021-01-31', locksAfter: null, governmentPublishesBy: '2021-03-31', own: [] },
      dates: {},
      note: { zh: expect.stringContaining('尚未设定') },
      exceptions: [],
    });
  });

  it('is the city’s own once it is set, each date with its source', async () => {
    const dates = {
      submitBy: { on: '2021-01-20', source: '公开办〔2021〕1号' },
      locksAfter: { on: '2021-02-28', source: '公开办要求' },
    };
    expect((await stage.ask('PUT', `${YEAR}/calendar`, { body: { dates } })).status).toBe(200);
    expect(await calendar()).toMatchObject({
      calendar: {
        submitBy: '2021-01-20',
        locksAfter: '2021-02-28',
        sources: { submitBy: '公开办〔2021〕1号', locksAfter: '公开办要求' },
        own: ['submitBy', 'locksAfter'],
      },
      dates,
      note: null,
    });
  });

  it('tells the working day before a date on which nobody works', async () => {
    expect(await calendar()).toMatchObject({
      // 31 January 2021 was a Sunday, 1 January a holiday.
      workingDays: { opensOn: '2020-12-31', submitBy: '2021-01-29', publishBy: '2021-01-29' },
      holidaysKnown: true,
    });
    await stage.setDates({ submitBy: '2021-01-26' });
    expect(Object.keys((await calendar()).workingDays)).toEqual(['opensOn']);
  });

  it('is not one that cannot be meant', async () => {
    await stage.setDates({ submitBy: '2021-01-20' });
    for (const dates of [
      { submitBy: '2012-01-20' },
      { submitBy: '2021-02-20', locksAfter: '2021-02-10' },
      { opensOn: '2021-02-01' },
    ]) {
      const { status, body } = await stage.setDates(dates);
      expect(status).toBe(422);
      expect(body.code).toBe('dates-out-of-order');
    }
    expect((await calendar()).calendar.submitBy).toBe('2021-01-20');
  });

  it('is set by the city’s office and by nobody else', async () => {
    const body = { dates: {} };
    const refused = await stage.ask('PUT', `${YEAR}/calendar`, { body, claims: unitClaims(QIJIA.code) });
    expect(refused.status).toBe(403);
    const other = { sub: 'o', scope: 'gongkai:manage', city: '370601' };
    expect((await stage.ask('PUT', `${YEAR}/calendar`, { body, claims: other })).status).toBe(403);
  });
});

describe('the hard date', () => {
  beforeEach(() => stage.setDates({ submitBy: '2021-01-20', locksAfter: '2021-02-10' }));

  it('takes files to the end of its day and refuses them after it, saying whom to ask', async () => {
    expect((await upload(QIJIA.code, '2021-02-10')).status).toBe(201);
    expect(await upload(QIJIA.code, '2021-02-11')).toMatchObject({
      status: 409,
      body: {
        code: 'filing-locked',
        locksAfter: '2021-02-10',
        ask: '龙口市',
        detail: expect.stringContaining('主管部门'),
      },
    });
  });

  it('still lets a report be confirmed that came before it', async () => {
    const id = await file(QIJIA.code, { verdict: 'confirm' }, '2021-01-19');
    const { body } = await confirm(id, QIJIA.code, '已逐项核对', '2021-02-20');
    expect(body.state).toBe('accepted');
    expect(await unitOn('2021-02-21', QIJIA.code)).toMatchObject({ standing: 'accepted', daysLate: 0 });
  });

  it('lets in the one unit that was granted a later one, to the end of that day', async () => {
    expect(await grant(QIJIA.code, '2021-02-25')).toMatchObject({
      status: 201,
      body: { unit: QIJIA.code, id: '1', until: '2021-02-25', grantedBy: { office: CITY }, revoked: null },
    });
    expect((await upload(QIJIA.code, '2021-02-25')).status).toBe(201);
    expect((await upload(QIJIA.code, '2021-02-26')).status).toBe(409);
    expect((await upload(XIADINGJIA.code, '2021-02-25')).status).toBe(409);
  });

  it('moves with the soft date: what comes by the unit’s own day is on time', async () => {
    await grant(QIJIA.code, '2021-02-25');
    expect(await unitOn('2021-02-20', QIJIA.code)).toMatchObject({
      standing: 'due',
      submitBy: '2021-02-25',
      locksAfter: '2021-02-25',
    });
    await file(QIJIA.code, { verdict: 'accepted' }, '2021-02-24');
    expect(await unitOn('2021-03-01', QIJIA.code)).toMatchObject({ standing: 'accepted', daysLate: 0 });
    const history = await stage.ask('GET', `/v1/units/${QIJIA.code}/years/2020`, {
      claims: unitClaims(QIJIA.code),
    });
    expect(history.body).toMatchObject({ submitBy: '2021-02-25', locksAfter: '2021-02-25', excuse: null });
  });
});

describe('an exception', () => {
  it('is not one that ends after the year in which the report is due', async () => {
    expect(await grant(QIJIA.code, '2022-01-01')).toMatchObject({
      status: 422,
      body: { code: 'dates-out-of-order', dates: ['until'] },
    });
    expect((await grant(QIJIA.code, '2021-12-31')).status).toBe(201);
  });

  it('stays on the list when it is taken back, with who did it, when and why', async () => {
    await stage.setDates({ locksAfter: '2021-02-10' });
    await grant(QIJIA.code, '2021-02-25');
    expect((await revoke(QIJIA.code, '1')).body.revoked).toEqual({
      reason: '情况有变',
      by: { subject: 'office', office: CITY },
      at: noon('2021-03-01'),
    });
    expect((await upload(QIJIA.code, '2021-02-20')).status).toBe(409);
    await revoke(QIJIA.code, '1', '另一个理由');
    expect((await calendar()).exceptions).toMatchObject([
      { unit: QIJIA.code, name: '七甲镇', id: '1', reason: '机构改革', revoked: { reason: '情况有变' } },
    ]);
  });

  it('is granted once, however often it is asked for, and again after it was taken back', async () => {
    for (let times = 0; times < 3; times++) await grant(QIJIA.code, '2021-02-25');
    await revoke(QIJIA.code, '1');
    await grant(QIJIA.code, '2021-02-25');
    expect((await calendar()).exceptions.map(({ id }: { id: string }) => id)).toEqual(['1', '2']);
  });

  it('is granted by asking again when the process dies between its writes', async () => {
    for (const [index, { code }] of [DONGLAI, QIJIA].entries()) {
      stage.dieAtWrite(index + 1);
      expect((await grant(code, null)).status).toBe(500);
      stage.dieAtWrite(null);
      expect((await grant(code, null)).status).toBe(201);
    }
    expect((await calendar()).exceptions).toHaveLength(2);
  });

  it('is refused to a unit that was granted more than a year can need', async () => {
    await stage.ports.filings.revise(QIJIA.code, 2020, (filing) =>
      Array.from({ length: MOST_EXCEPTIONS }).reduce<Filing>((before, _, index) => {
        const by = { subject: 'office', office: CITY };
        const grant = { until: null, reason: `第${index}次`, grantedBy: by, grantedAt: noon('2021-01-20') };
        return granted(before, grant);
      }, filing),
    );
    const { status, body } = await grant(QIJIA.code, null, '再一次');
    expect([status, body.code]).toEqual([409, 'exceptions-exhausted']);
    expect((await grant(QIJIA.code, null, '第3次')).status).toBe(201);
  });

  it('moves something, is for a unit of the register, and is not for the unit itself to grant', async () => {
    expect((await grant(QIJIA.code, '2021-01-31')).body.code).toBe('moves-nothing');
    expect((await grant('370681999', '2021-02-25')).body.code).toBe('unit-not-registered');
    expect((await grant('370601102', '2021-02-25')).status).toBe(403);
    const body = { unit: QIJIA.code, until: null, reason: '不想报' };
    const own = await stage.ask('POST', `${YEAR}/exceptions`, { body, claims: unitClaims(QIJIA.code) });
    expect(own.status).toBe(403);
    expect((await revoke(QIJIA.code, '7')).body.code).toBe('no-such-exception');
  });

  it('excuses a unit for the year: it is expected in no rate and no total, whatever it filed', async () => {
    await file(QIJIA.code, { verdict: 'accepted', figure: 5 });
    await file(XIADINGJIA.code, { verdict: 'accepted', figure: 7 });
    await grant(XIADINGJIA.code, null, '全年并入七甲镇办公');
    expect(await compliance('2021-02-10')).toMatchObject({
      counts: { accepted: 1, overdue: 1, excused: 1 },
      rates: { received: { units: 1, of: 2 }, accepted: { units: 1, of: 2 } },
    });
    expect(await unitOn('2021-02-10', XIADINGJIA.code)).toMatchObject({
      standing: 'excused',
      excuse: { zh: '全年并入七甲镇办公' },
    });
    await stage.rollUp();
    expect((await stage.ask('GET', `${YEAR}/summary`)).body).toMatchObject({
      coverage: { summed: 1, units: 2 },
      cells: { 'applications.new.person': { sum: 5 } },
    });
  });

  it('keeps its unit on the register', async () => {
    await grant(QIJIA.code, '2021-02-25');
    expect((await stage.register([XIADINGJIA])).body.code).toBe('unit-has-filed');
    await stage.register();
    expect((await calendar()).exceptions).toHaveLength(1);
  });
});

describe('a report that says nothing', () => {
  const empty = { verdict: 'confirm', figure: 0, warning: 'empty-report' } as const;

  it('is not received while nobody says why', async () => {
    const id = await file(QIJIA.code, empty);
    expect(await compliance('2021-01-25')).toMatchObject({
      counts: { empty: 1, due: 2 },
      rates: { received: { units: 0, of: 3 } },
    });
    await confirm(id, QIJIA.code, '无', '2021-01-26');
    expect(await compliance('2021-01-27')).toMatchObject({
      counts: { empty: 1, due: 2 },
      rates: { accepted: { units: 0, of: 3 } },
    });
  });

  it('counts like any other once its unit says why there is nothing', async () => {
    const id = await file(QIJIA.code, empty);
    await confirm(id, QIJIA.code, '全年未收到申请，也未制发文件', '2021-02-05');
    expect(await compliance('2021-02-06')).toMatchObject({
      counts: { accepted: 1 },
      rates: { accepted: { units: 1, of: 3 }, onTime: { units: 1, of: 3 } },
    });
    expect((await unitOn('2021-02-06', QIJIA.code)).nilReason).toBe('全年未收到申请，也未制发文件');
  });
});

describe('the register of a year', () => {
  const before = [...UNITS, { code: '370681104', name: '石良镇', kind: '镇' }];

  it('expects no report of a unit that was no more at the year’s end', async () => {
    await stage.register(before.map((unit) => (unit === QIJIA ? { ...unit, until: '2020-06-30' } : unit)));
    await file(QIJIA.code, { verdict: 'accepted' });
    expect(await compliance('2021-02-10')).toMatchObject({
      counts: { excused: 1, overdue: 3, accepted: 0 },
      rates: { accepted: { units: 0, of: 3 } },
    });
    // Behind a total it stands apart, so that nobody looks for its figure there.
    const { body } = await stage.ask('GET', `${YEAR}/cells/applications.new.person`);
    expect(body.units.map(({ code }: { code: string }) => code)).not.toContain(QIJIA.code);
    expect(body.excused).toMatchObject([{ code: QIJIA.code, excuse: { zh: '该单位存续至2020年6月30日' } }]);
  });

  it('says what became of the units of the year before', async () => {
    await stage.register(before, 2019);
    await stage.register([
      { ...QIJIA, succeeds: [QIJIA.code, XIADINGJIA.code] },
      { ...XIADINGJIA, until: '2020-06-30' },
      { ...DONGLAI, name: '东莱新街道' },
      { code: '370681105', name: '黄山馆镇', kind: '镇', since: '2020-07-01', succeeds: [] },
      { code: '370681106', name: '北马镇', kind: '镇', succeeds: ['370601106'] },
    ]);
    const { body } = await stage.ask('GET', `${YEAR}/units`);
    expect(body.expected).toBe(4);
    expect(body.units.find(({ code }: { code: string }) => code === XIADINGJIA.code).excuse.zh).toContain(
      '2020年6月30日',
    );
    expect(
      body.changes.map(({ kind, code, on }: Record<string, string>) => `${kind} ${code} ${on ?? ''}`.trim()),
    ).toEqual([
      `renamed ${DONGLAI.code}`,
      `merged ${QIJIA.code}`,
      'opened 370681105 2020-07-01',
      'moved 370681106',
      'closed 370681104',
    ]);
  });

  it('has nothing to compare with when the year before has no register', async () => {
    expect((await stage.ask('GET', `${YEAR}/units`)).body).toMatchObject({ expected: 3, changes: null });
  });

  it('lets a unit of the year before be succeeded once', async () => {
    const { status, body } = await stage.register([
      { ...QIJIA, succeeds: [QIJIA.code, DONGLAI.code] },
      DONGLAI,
    ]);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'succeeded-twice', units: [DONGLAI.code] });
  });

  it('forgets a change that a corrected register no longer tells', async () => {
    await stage.register([{ ...QIJIA, until: '2020-06-30' }, XIADINGJIA, DONGLAI]);
    await stage.register();
    expect((await stage.ask('GET', `${YEAR}/units`)).body.expected).toBe(3);
  });
});
