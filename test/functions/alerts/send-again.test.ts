import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxAlert } from '../../../functions/ports/outbox.ts';
import { sendAlerts } from '../../../functions/send-alerts/send-alerts.ts';
import { engineForTests } from '../engine-for-tests.ts';
import { fileOf, scriptedExaminer } from '../scripted-examiner.ts';
import { CITY, type Stage, stageOn, UNITS } from '../stage.ts';
import { quickClock } from './someone.ts';
import { SECRETS, startVendors, type Vendors } from './vendors.ts';

const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;
const ALERTS = `/v1/cities/${CITY}/years/2020/alerts`;
/** The day of a reminder, half past eight in China, and later that morning. */
const MORNING = '2021-01-21T00:30:00.000Z';
const LATER = '2021-01-21T02:00:00Z';

const engine = engineForTests();
let vendors: Vendors;
let clock = quickClock(MORNING);
let stage: Stage;
/** As the operator has stored them. */
let secrets: Map<string, object>;

beforeEach(async () => {
  clock = quickClock(MORNING);
  vendors = await startVendors(() => clock.real());
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  secrets = new Map(Object.entries(SECRETS));
  await stage.register();
});
afterEach(() => vendors.close());

type Name = keyof typeof SECRETS;
const setChannel = (code: string, channel: Name, at = LATER) =>
  stage.ask('PUT', `/v1/cities/${CITY}/years/2020/channels`, {
    at,
    body: { recipients: [{ audience: 'unit', code, channels: [{ channel, secret: 'townships' }] }] },
  });
const sendAgain = (at = LATER) => stage.ask('POST', `${ALERTS}/again`, { body: {}, at });
const send = (messageId = `run-${clock.now()}`) =>
  sendAlerts({
    ...stage.ports,
    post: vendors.post,
    topic: { publish: async () => {} },
    secrets: {
      find: async (name) => {
        const secret = secrets.get(name.split('/')[1] ?? '');
        return secret ? JSON.stringify(secret) : null;
      },
    },
    work: { put: async () => {} },
    origin: 'https://gongkai.example',
    clockFrom: () => clock,
  })({ scheduledTime: clock.now() }, { messageId, log: { info() {}, warn() {}, error() {} } });
const alertsOf = (unit: string): Promise<readonly OutboxAlert[]> => stage.ports.outbox.ofUnit(unit, 2020);
const said = (name: string) => vendors.said.filter(({ text }) => text.includes(`${name}：`)).length;

describe('an alert that a channel refused', () => {
  beforeEach(async () => {
    await setChannel(QIJIA.code, 'webhook', '2021-01-20T02:00:00Z');
    secrets.delete('webhook');
    await stage.decideAlerts(MORNING);
    await send();
    expect((await alertsOf(QIJIA.code)).map(({ state }) => state)).toEqual(['undeliverable']);
  });

  it('is sent on the city’s order once the channel is repaired, once, under the key that it has', async () => {
    secrets.set('webhook', SECRETS.webhook);
    // Nobody tells us that a robot works again: by itself nothing happens.
    await stage.decideAlerts('2021-01-22T00:30:00.000Z');
    await send();
    expect(vendors.said).toHaveLength(0);

    const [{ id } = { id: '' }] = await alertsOf(QIJIA.code);
    expect((await sendAgain()).body.again).toEqual([id]);
    expect((await sendAgain()).body.again).toEqual([]);
    await send('again');
    await send('once more');
    expect(vendors.asked.map(({ headers }) => headers['idempotency-key'])).toEqual([id]);
    const [alert] = await alertsOf(QIJIA.code);
    expect(alert?.state).toBe('sent');
    // What it had answered before stays on record.
    expect(alert?.answers.map(({ outcome }) => outcome)).toEqual(['refused', 'accepted']);
    expect((await sendAgain()).body.again).toEqual([]);
  });

  it('is refused anew when nothing was repaired, and may be ordered again', async () => {
    for (let times = 1; times <= 3; times++) {
      const [alert] = await alertsOf(QIJIA.code);
      expect(alert).toMatchObject({ state: 'undeliverable' });
      expect(alert?.answers).toHaveLength(times);
      expect((await sendAgain()).body.again).toHaveLength(1);
      await send(`run ${times}`);
    }
  });

  it('is put back once by orders that come at the same moment or die on their way', async () => {
    stage.dieAtWrite(1);
    expect((await sendAgain()).status).toBe(500);
    stage.dieAtWrite(null);
    const done = await Promise.all([sendAgain(), sendAgain(), sendAgain()]);
    expect(done.flatMap(({ body }) => body.again)).toHaveLength(1);
    secrets.set('webhook', SECRETS.webhook);
    await send('again');
    expect(said(QIJIA.name)).toBe(1);
  });

  it('is left where the unit has filed meanwhile', async () => {
    secrets.set('webhook', SECRETS.webhook);
    const at = '2021-01-21T03:00:00Z';
    const id = await stage.put(QIJIA.code, fileOf({ verdict: 'accepted' }), { at });
    await stage.arrive(id, '2021-01-21T03:01:00.000Z');
    const lost = (await alertsOf(QIJIA.code)).map((alert) => ({ id: alert.id, why: 'not-due' }));
    const { body } = await sendAgain('2021-01-21T04:00:00Z');
    expect(body.again).toEqual([]);
    expect(body.leftOut).toEqual(expect.arrayContaining(lost));
  });

  it('gives way to the one that says it later', async () => {
    secrets.set('webhook', SECRETS.webhook);
    await stage.decideAlerts('2021-01-27T00:30:00.000Z');
    expect((await sendAgain('2021-01-27T02:00:00Z')).body.again).toEqual([]);
    clock.pass(6 * 86_400_000);
    await send('next');
    expect(said(QIJIA.name)).toBe(1);
  });
});

describe('a recipient whom nothing reached', () => {
  beforeEach(async () => {
    await setChannel(QIJIA.code, 'wecom', '2021-01-20T02:00:00Z');
    await stage.decideAlerts(MORNING);
    await send();
  });

  it('is told as soon as a channel is named what there is still to say', async () => {
    expect(vendors.said).toHaveLength(1);
    expect((await sendAgain()).body).toEqual({
      again: [],
      leftOut: [
        { id: expect.stringContaining(DONGLAI.code), why: 'no-channel' },
        { id: expect.stringContaining(XIADINGJIA.code), why: 'no-channel' },
      ],
    });
    expect((await setChannel(XIADINGJIA.code, 'wecom')).body).toMatchObject({ recipients: 1, sentAgain: 1 });
    await send('again');
    expect([said(QIJIA.name), said(XIADINGJIA.name), said(DONGLAI.name)]).toEqual([1, 1, 0]);
  });

  it('is asked for no channel for what need not be said any more', async () => {
    await stage.decideAlerts('2021-01-27T00:30:00.000Z');
    clock.pass(6 * 86_400_000);
    await send('next');
    const { body } = await sendAgain('2021-01-27T02:00:00Z');
    const whys = body.leftOut.map(({ id, why }: Record<string, string>) => `${id?.split('/')[4]} ${why}`);
    expect([...whys].sort()).toEqual(
      ['2021-01-21 not-due', '2021-01-21 not-due', '2021-01-27 no-channel', '2021-01-27 no-channel'].sort(),
    );
  });

  it('is told by the next run when its channel was named without us', async () => {
    await stage.ports.contacts.save(CITY, [
      { audience: 'unit', code: DONGLAI.code, channels: [{ channel: 'wecom', secret: 'townships' }] },
    ]);
    for (let run = 0; run < 3; run++) await stage.decideAlerts('2021-01-22T00:30:00.000Z');
    clock.pass(86_400_000);
    await send('next');
    await send('and next');
    expect(said(DONGLAI.name)).toBe(1);
    // It says how things stand on the day on which it goes.
    expect((await alertsOf(DONGLAI.code)).map(({ again, state }) => [again?.on, state])).toEqual([
      ['2021-01-22', 'sent'],
    ]);
  });

  it('is told what it was reminded of by hand that day', async () => {
    const remind = () =>
      stage.ask('POST', ALERTS, { body: { units: [DONGLAI.code] }, at: '2021-01-22T02:00:00Z' });
    expect((await remind()).body.reminded).toEqual([{ unit: DONGLAI.code, name: DONGLAI.name, by: [] }]);
    clock.pass(86_400_000);
    await send('by hand');
    expect((await setChannel(DONGLAI.code, 'wecom', '2021-01-22T03:00:00Z')).body.sentAgain).toBe(1);
    await send('again');
    expect(said(DONGLAI.name)).toBe(1);
  });

  it('is not told what was said of years that nobody asks for any more', async () => {
    expect((await setChannel(DONGLAI.code, 'wecom', '2024-01-21T02:00:00Z')).body.sentAgain).toBe(0);
  });
});
