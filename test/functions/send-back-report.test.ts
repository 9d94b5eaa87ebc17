import { beforeAll, describe, expect, it } from 'vitest';
import { engineForTests } from './engine-for-tests.ts';
import { scriptedExaminer } from './scripted-examiner.ts';
import { areaClaims, CITY, type Stage, stageOn, UNITS, unitClaims } from './stage.ts';

const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;
const REASON = '正文写的是上一年度的工作，请改为本年度后重报。';

const engine = engineForTests();
let stage: Stage;
beforeAll(async () => {
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
  await stage.setDates({ submitBy: '2021-03-15' });
});

const sendBack = (id: string, reason = REASON, at = '2021-01-25T02:00:00Z') =>
  stage.ask('POST', `/v1/submissions/${id}/return`, { body: { reason }, at });
const history = async (unit: string) =>
  (await stage.ask('GET', `/v1/units/${unit}/years/2020`, { at: '2021-01-25T02:00:00Z' })).body;
const told = async (unit: string) =>
  (await stage.ports.outbox.of({ city: CITY, year: 2020 })).filter(
    (alert) => alert.kind === 'sent-back' && alert.unit === unit,
  );

describe('a city that sends an accepted report back', () => {
  it('takes it out of force and out of the totals, and keeps who did so, when and why', async () => {
    const id = await stage.file(QIJIA.code, { verdict: 'accepted' });
    expect((await history(QIJIA.code)).standing).toBe('accepted');
    const { status, body } = await sendBack(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'returned', by: [] });
    expect(body.sentBack).toEqual({
      at: '2021-01-25T02:00:00.000Z',
      by: { subject: 'office', office: CITY },
      reason: REASON,
    });
    expect(await history(QIJIA.code)).toMatchObject({ standing: 'returned', inForce: null, daysLate: 0 });
    const clerk = { claims: unitClaims(QIJIA.code) };
    const seen = (await stage.ask('GET', `/v1/submissions/${id}`, clerk)).body;
    expect(seen).toMatchObject({ state: 'returned', sentBack: { reason: REASON }, receipt: null });
    await stage.rollUp();
    const { body: summary } = await stage.ask('GET', `/v1/cities/${CITY}/years/2020/summary`);
    expect(summary.units.find(({ code }: { code: string }) => code === QIJIA.code).leftOut).toBe('returned');
  });

  it('has the unit told at once and once, with the reason', async () => {
    const [alert, ...others] = await told(QIJIA.code);
    expect(alert).toMatchObject({ state: 'waiting', to: { audience: 'unit', code: QIJIA.code } });
    expect(alert?.text).toContain(REASON);
    await stage.decideAlerts('2021-01-25T03:00:00.000Z');
    expect([others, (await told(QIJIA.code)).length]).toEqual([[], 1]);
  });

  it('has it reminded when nothing came three days later, counted from then', async () => {
    const kinds = async () =>
      (await stage.ports.outbox.of({ city: CITY, year: 2020 })).filter(
        ({ kind, unit }) => kind === 'returned' && unit === QIJIA.code,
      ).length;
    await stage.decideAlerts('2021-01-27T03:00:00.000Z');
    expect(await kinds()).toBe(0);
    await stage.decideAlerts('2021-01-28T03:00:00.000Z');
    expect(await kinds()).toBe(1);
  });

  it('answers the same when it is asked again, and keeps the first reason', async () => {
    const { submissions } = await history(QIJIA.code);
    const { body } = await sendBack(submissions[0].submissionId, '另一个原因');
    expect([body.state, body.sentBack.reason]).toEqual(['returned', REASON]);
  });

  it('takes the report that comes next', async () => {
    await stage.file(QIJIA.code, { verdict: 'accepted' }, { at: '2021-01-29T02:00:00Z' });
    expect(await history(QIJIA.code)).toMatchObject({ standing: 'accepted', inForce: { attempt: 2 } });
  });

  it('brings no earlier report back', async () => {
    await stage.file(XIADINGJIA.code, { verdict: 'accepted' });
    const second = await stage.file(XIADINGJIA.code, { verdict: 'accepted' });
    await sendBack(second);
    expect((await history(XIADINGJIA.code)).inForce).toBeNull();
  });

  it('is finished when the request died on the way', async () => {
    const id = await stage.file(DONGLAI.code, { verdict: 'accepted' });
    stage.dieAtWrite(2);
    expect((await sendBack(id)).status).toBe(500);
    stage.dieAtWrite(null);
    await stage.watch('2021-01-25T03:00:00.000Z');
    await stage.decideAlerts('2021-01-25T03:00:00.000Z');
    const filing = await stage.ports.filings.find(DONGLAI.code, 2020);
    expect([filing?.inForce, (await told(DONGLAI.code)).length]).toEqual([null, 1]);
  });

  it('finds nothing to send back in a report that is not accepted, or that a newer one replaced', async () => {
    const returned = await stage.file(DONGLAI.code, { verdict: 'returned' });
    expect((await sendBack(returned)).body.code).toBe('nothing-to-send-back');
    const [first] = (await history(QIJIA.code)).submissions;
    const second = await stage.file(DONGLAI.code, { verdict: 'accepted' });
    await stage.file(DONGLAI.code, { verdict: 'accepted' });
    expect((await sendBack(second)).body.code).toBe('nothing-to-send-back');
    expect((await sendBack(`${first.submissionId.slice(0, -4)}0000`)).body.code).toBe('no-such-submission');
  });

  it('is neither the unit itself nor an office above', async () => {
    const { submissions } = await history(QIJIA.code);
    const path = `/v1/submissions/${submissions[1].submissionId}/return`;
    for (const claims of [unitClaims(QIJIA.code), areaClaims('3706')])
      expect((await stage.ask('POST', path, { claims, body: { reason: REASON } })).status).toBe(403);
    expect((await stage.ask('POST', path, { body: { reason: ' ' } })).status).toBe(400);
  });
});
