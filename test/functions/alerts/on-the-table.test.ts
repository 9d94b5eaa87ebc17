import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendMessage } from '../../../functions/send-alerts/message.ts';
import { sendAlerts } from '../../../functions/send-alerts/send-alerts.ts';
import { engineForTests } from '../engine-for-tests.ts';
import { scriptedExaminer } from '../scripted-examiner.ts';
import { CITY, type Stage, stageOn, UNITS } from '../stage.ts';
import { quickClock } from './someone.ts';
import { SECRETS, startVendors, type Vendors } from './vendors.ts';

/** The day of a reminder, half past eight in China. */
const MORNING = '2021-01-20T00:30:00.000Z';
const PATH = `/v1/cities/${CITY}/years/2020/alerts`;

const engine = engineForTests();
let vendors: Vendors;
let clock = quickClock(MORNING);
let stage: Stage;
beforeEach(open);
afterEach(() => vendors.close());

/** A city whose units have one robot, and the city the office's own system, on a reminder's day. */
async function open(): Promise<void> {
  clock = quickClock(MORNING);
  vendors = await startVendors(() => clock.real());
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
  await stage.ask('PUT', `/v1/cities/${CITY}/years/2020/channels`, {
    body: {
      recipients: [
        { audience: 'city', code: CITY, channels: [{ channel: 'webhook', secret: 'townships' }] },
        ...UNITS.map(({ code }) => ({
          audience: 'unit',
          code,
          channels: [{ channel: 'wecom', secret: 'townships' }],
        })),
      ],
    },
  });
  await stage.decideAlerts(MORNING);
}

function sender() {
  const queue: SendMessage[] = [];
  const published: object[] = [];
  const send = sendAlerts({
    ...stage.withRightsOf('send-alerts'),
    post: vendors.post,
    topic: { publish: async (message) => void published.push(message) },
    secrets: {
      find: async (name) => {
        const [city, channel = ''] = name.split('/');
        const secret = Object.entries(SECRETS).find(([key]) => key === channel)?.[1];
        return city === CITY && secret ? JSON.stringify(secret) : null;
      },
    },
    work: { put: async (messages) => void queue.push(...messages) },
    origin: 'https://gongkai.example',
    clockFrom: () => clock,
  });
  const quiet = { info() {}, warn() {}, error() {} };
  return (messageId: string) => send({ scheduledTime: clock.now() }, { messageId, log: quiet });
}

const outbox = async () => (await stage.ask('GET', PATH)).body.alerts;
/** Messages with a line that is addressed to the unit, alone or among others. */
const saidOf = (name: string) =>
  vendors.said.filter(({ text }) => new RegExp(`^(?:.*、)?${name}(?:、.*)?：`, 'mu').test(text)).length;

it('tells a robot of many units once what is the same for all of them', async () => {
  await sender()('first');
  const toUnits = vendors.said.filter(({ text }) => /^.*：$/mu.test(text));
  expect(toUnits).toHaveLength(1);
  const [, names] = /^(.*)：$/mu.exec(toUnits[0]?.text ?? '') ?? [];
  expect(names?.split('、').sort()).toEqual(UNITS.map(({ name }) => name).sort());
  expect(toUnits[0]?.text.match(/https:/gu)).toHaveLength(1);
});

describe('what was decided', () => {
  it('is said once to each, and the record tells through what and with which answer', async () => {
    const send = sender();
    await send('first');
    await stage.decideAlerts(MORNING);
    await send('second');
    for (const { name } of UNITS) expect(saidOf(name)).toBe(1);
    const alerts = await outbox();
    expect(alerts.length).toBeGreaterThan(UNITS.length);
    for (const { to, state, answers } of alerts) {
      expect(state).toBe('sent');
      const channel = to.audience === 'unit' ? 'wecom:townships' : 'webhook:townships';
      expect(
        answers.map((answer: { channel: string; outcome: string }) => [answer.channel, answer.outcome]),
      ).toEqual([[channel, 'accepted']]);
    }
  });

  it('is said once by two senders at the same time', async () => {
    await Promise.all([sender()('one'), sender()('other')]);
    for (const { name } of UNITS) expect(saidOf(name)).toBe(1);
    const alerts = await outbox();
    expect(alerts.every(({ state }: { state: string }) => state === 'sent')).toBe(true);
  });

  it('is not lost when the sender dies at any of its writes, and nothing is called sent that was not said', async () => {
    for (let write = 1, died = true; died; write += 1) {
      expect(write).toBeLessThan(40);
      await vendors.close();
      await open();
      const send = sender();
      stage.dieAtWrite(write);
      died = await send('first').then(
        () => false,
        () => true,
      );
      stage.dieAtWrite(null);
      for (const { state, to } of await outbox())
        if (state === 'sent' && to.audience === 'unit') expect(saidOf(to.name)).toBe(1);
      clock.pass(11 * 60_000);
      await send('second');
      for (const { state } of await outbox()) expect(state).toBe('sent');
      for (const { name } of UNITS) expect(saidOf(name)).toBeGreaterThan(0);
    }
  });
});
