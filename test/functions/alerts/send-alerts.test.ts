import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../../functions/ports/contacts.ts';
import type { TopicMessage } from '../../../functions/ports/topic.ts';
import type { SendMessage } from '../../../functions/send-alerts/message.ts';
import { messageSchema } from '../../../functions/send-alerts/message.ts';
import { sendAlerts } from '../../../functions/send-alerts/send-alerts.ts';
import type { Alert } from '../../../shared/alerts/alert.ts';
import type { Silence } from '../../../shared/alerts/silence.ts';
import { secondsLater } from '../../../shared/calendar/dates.ts';
import { memoryOutbox } from './memory-outbox.ts';
import { CITY, MORNING, quickClock, reminder, unitsOf } from './someone.ts';
import { SECRETS, startVendors, type Vendors } from './vendors.ts';

let clock = quickClock();
let vendors: Vendors;
beforeEach(open);
afterEach(() => vendors.close());

/** Vendors that were never asked anything, on a clock of their own. */
async function open(): Promise<void> {
  clock = quickClock();
  vendors = await startVendors(() => clock.real());
}

type Name = keyof typeof SECRETS;
const channel = (name: Name | 'sns') => ({ channel: name, secret: name === 'sns' ? null : 'townships' });
const unit = (code: string, ...names: (Name | 'sns')[]): Contact => ({
  audience: 'unit',
  code,
  channels: names.map(channel),
});

/** An office with an outbox, its channels and a queue. */
function office(contacts: readonly Contact[]) {
  const outbox = memoryOutbox();
  const published: TopicMessage[] = [];
  const queue: { readonly message: SendMessage; readonly later: number }[] = [];
  const logged: string[] = [];
  const silences: Silence[] = [];
  const secrets = new Map<string, string>(
    Object.entries(SECRETS).map(([name, secret]) => [`${CITY}/${name}/townships`, JSON.stringify(secret)]),
  );
  const ports = {
    outbox,
    contacts: { of: async (city: string) => (city === CITY ? contacts : []) },
    orders: { of: async () => ({ remindBefore: [], silences }) },
    secrets: { find: async (name: string) => secrets.get(name) ?? null },
    work: {
      put: async (messages: readonly SendMessage[], later = 0) => {
        for (const message of messages) queue.push({ message, later });
      },
    },
    topic: { publish: async (message: TopicMessage) => void published.push(message) },
    post: vendors.post,
    clockFrom: () => clock,
    origin: 'https://gongkai.example',
  };
  const log = {
    info: (code: string) => void logged.push(code),
    warn: (code: string) => void logged.push(`! ${code}`),
    error: (code: string, fault: unknown) => void logged.push(`!! ${code} ${(fault as Error).message}`),
  };
  const run = (message: SendMessage, messageId: string) => sendAlerts(ports)(message, { messageId, log });
  return {
    outbox,
    published,
    queue,
    logged,
    silences,
    secrets,
    ports,
    waits: (...alerts: Alert[]) => outbox.put(alerts, 'waiting'),
    send: (name = `run-${clock.now()}`) => run({ scheduledTime: clock.now() }, name),
    /** The queue hands out what was put off, in its time. */
    async sendAgain() {
      const { message, later } = queue.at(-1) ?? {};
      if (!message) throw new Error('nothing was put off');
      clock.pass((later ?? 0) * 1000);
      await run(messageSchema.parse(JSON.parse(JSON.stringify(message))), 'again');
    },
    states: () => outbox.all().map(({ state }) => state),
    answers: () =>
      outbox
        .all()
        .flatMap(({ answers }) => answers.map((one) => `${one.channel} ${one.outcome} ${one.answer}`)),
  };
}

describe('an alert', () => {
  it('is told through every channel of its recipient, once, and each answer is written down with its time', async () => {
    const { waits, send, outbox, published } = office([
      unit('370681107', 'wecom', 'dingtalk', 'feishu', 'webhook', 'sns'),
    ]);
    await waits(reminder());
    await send('first');
    await send('second');
    expect(vendors.said.map(({ host }) => host)).toEqual([
      'qyapi.weixin.qq.com',
      'oapi.dingtalk.com',
      'open.feishu.cn',
      'office.example',
    ]);
    expect(published).toHaveLength(1);
    const [alert] = outbox.all();
    expect(alert?.state).toBe('sent');
    expect(alert?.answers.map(({ channel: name, outcome }) => [name, outcome])).toEqual([
      ['wecom:townships', 'accepted'],
      ['dingtalk:townships', 'accepted'],
      ['feishu:townships', 'accepted'],
      ['webhook:townships', 'accepted'],
      ['sns', 'accepted'],
    ]);
    expect(alert?.answers[0]?.at).toBe(MORNING);
  });

  it('is not told any more once the city has ordered silence after it was decided', async () => {
    const { waits, send, silences, states, answers, published } = office([
      unit('370681107', 'sns'),
      unit('370681108', 'sns'),
    ]);
    await waits(reminder('370681107'), reminder('370681108'));
    const ordered = { reason: '已当面约定', by: { subject: 'officer', office: CITY }, at: MORNING };
    silences.push({ unit: '370681107', ...ordered, ended: null });
    await send();
    expect(states()).toEqual(['undeliverable', 'sent']);
    expect(answers()).toEqual(['none refused silenced', 'sns accepted published']);
    expect(published).toHaveLength(1);
  });

  it('goes to the city and the operator by the topic as long as nothing else was said, and to a unit only as it said', async () => {
    const { waits, send, states, answers, published, logged } = office([]);
    const city = { audience: 'city', code: CITY, name: '龙口市' } as const;
    await waits(
      reminder('x', { kind: 'digest', unit: null, to: city }),
      reminder('x', { kind: 'failure', unit: null, to: { ...city, audience: 'operator' } }),
      reminder('370681107'),
    );
    await send();
    expect(published.map(({ attributes }) => attributes.to)).toEqual([`city:${CITY}`, `operator:${CITY}`]);
    expect(states()).toEqual(['sent', 'sent', 'undeliverable']);
    expect(answers().at(-1)).toBe('none refused no-channel');
    expect(logged).toContain('alert-not-sent');
  });

  it('is not told days later: what it says would be wrong', async () => {
    const { waits, send, states, answers } = office([unit('370681107', 'wecom')]);
    await waits(reminder('370681107', { decidedOn: '2021-01-15' }));
    await send();
    expect(vendors.asked).toEqual([]);
    expect(states()).toEqual(['undeliverable']);
    expect(answers()).toEqual(['none refused too-late']);
  });

  it('that was taken back, or that another run is sending, is left alone', async () => {
    const { waits, outbox, send, logged } = office([unit('370681107', 'wecom')]);
    const alert = reminder();
    await outbox.put([reminder('370681107', { occasion: 'before-14' })], 'superseded');
    await waits(alert);
    await outbox.claim(alert, 'other', clock.now(), secondsLater(clock.now(), 600));
    await send();
    expect(vendors.said).toEqual([]);
    expect(logged).toContain('alert-taken');
    clock.pass(601_000);
    await send();
    expect(vendors.said).toHaveLength(1);
  });
});

describe('many alerts for one robot', () => {
  it('are put into as few messages as hold them, none too long', async () => {
    const codes = unitsOf(14);
    const { waits, send, states } = office(codes.map((code) => unit(code, 'wecom')));
    await waits(...codes.map((code) => reminder(code)));
    await send();
    expect(vendors.said.length).toBeLessThan(5);
    for (const code of codes) expect(vendors.said.filter(({ text }) => text.includes(code))).toHaveLength(1);
    expect(new Set(states())).toEqual(new Set(['sent']));
  });

  it.each(['wecom', 'dingtalk', 'feishu'] as const)(
    'of %s never come faster than it bears, even in two runs at once',
    async (name) => {
      const codes = unitsOf(40);
      const text = '请在截止日期前报送年度报告。'.repeat(name === 'wecom' ? 40 : 350);
      const { waits, send, answers } = office(codes.map((code) => unit(code, name)));
      await waits(...codes.slice(0, 20).map((code) => reminder(code, { text })));
      await send('first');
      await waits(...codes.slice(20).map((code) => reminder(code, { text })));
      await send('second');
      expect(vendors.said.length).toBeGreaterThan(20);
      expect(new Set(answers())).toEqual(new Set([`${name}:townships accepted 0`]));
    },
  );

  it('are one request each for a system of the office’s own', async () => {
    const codes = unitsOf(3);
    const { waits, send } = office(codes.map((code) => unit(code, 'webhook')));
    await waits(...codes.map((code) => reminder(code)));
    await send();
    expect(vendors.said).toHaveLength(3);
  });

  it('wait for the next run when this one has no time left', async () => {
    const codes = unitsOf(60);
    const text = '请在截止日期前报送年度报告。'.repeat(40);
    const { waits, send, states, logged } = office(codes.map((code) => unit(code, 'wecom')));
    await waits(...codes.map((code) => reminder(code, { text })));
    await send();
    expect(logged).toContain('run-too-short');
    expect(states()).toContain('waiting');
    await send();
    expect(new Set(states())).toEqual(new Set(['sent']));
    for (const code of codes)
      expect(vendors.said.filter(({ text: said }) => said.includes(code))).toHaveLength(1);
  });
});

describe('a channel in trouble', () => {
  it('that times out after accepting is asked again, and both answers stand', async () => {
    const { waits, send, answers, states } = office([unit('370681107', 'webhook')]);
    await waits(reminder());
    vendors.troubles.push('times-out-after-accepting');
    await send();
    expect(answers()).toEqual(['webhook:townships failed timeout', 'webhook:townships accepted HTTP 200']);
    // The receiver knew it by its key.
    expect(vendors.said).toHaveLength(1);
    expect(states()).toEqual(['sent']);
  });

  it('is given a pause, then the queue brings its alerts again', async () => {
    const { waits, send, sendAgain, states, answers, queue, logged } = office([unit('370681107', 'wecom')]);
    await waits(reminder());
    vendors.troubles.push('breaks', 'breaks');
    await send();
    expect(clock.waited()).toBe(3000);
    expect(states()).toEqual(['waiting']);
    expect(queue).toHaveLength(1);
    expect(queue[0]?.later).toBe(900);
    expect(logged).toContain('alerts-put-off');

    // The schedule leaves it to the queue.
    await send();
    expect(vendors.asked).toHaveLength(2);
    await sendAgain();
    expect(states()).toEqual(['sent']);
    expect(answers().at(-1)).toBe('wecom:townships accepted 0');
  });

  it('fails the queue’s message each time, which ends among the dead letters and rings', async () => {
    const { waits, send, sendAgain, logged, states } = office([unit('370681107', 'wecom')]);
    await waits(reminder());
    vendors.troubles.push('breaks', 'breaks', 'breaks', 'breaks');
    await send();
    await expect(sendAgain()).rejects.toThrow('items-failed');
    expect(logged).toContain('!! item-failed alerts-failed');
    expect(states()).toEqual(['waiting']);
    // Repaired, the operator sends the dead letter again.
    await sendAgain();
    expect(states()).toEqual(['sent']);
  });

  it('is taken up once more when even the queue’s message was lost', async () => {
    const { waits, send, states } = office([unit('370681107', 'wecom')]);
    await waits(reminder());
    vendors.troubles.push('breaks', 'breaks');
    await send();
    clock.pass(3 * 3_600_000);
    await send();
    expect(states()).toEqual(['sent']);
  });

  it('that asks for rest is asked nothing more, and its other alerts are put off with the first', async () => {
    const codes = unitsOf(20);
    const { waits, send, sendAgain, states, queue } = office(codes.map((code) => unit(code, 'dingtalk')));
    const text = '请在截止日期前报送年度报告。'.repeat(350);
    await waits(...codes.map((code) => reminder(code, { text })));
    vendors.troubles.push({
      status: 200,
      body: '{"errcode":130101,"errmsg":"send too fast, exceed 20 times per minute"}',
    });
    await send();
    expect(vendors.asked).toHaveLength(1);
    expect(queue).toHaveLength(1);
    expect(queue[0]?.message.again?.alerts).toHaveLength(20);
    await sendAgain();
    expect(new Set(states())).toEqual(new Set(['sent']));
  });

  it('of a city with thousands of units is put off in messages that SQS takes', async () => {
    const codes = Array.from({ length: 2100 }, (_, index) => String(370681000 + index));
    const { waits, send, queue, states } = office(codes.map((code) => unit(code, 'wecom')));
    await waits(...codes.map((code) => reminder(code)));
    vendors.troubles.push(...Array.from({ length: 2 }, () => 'breaks' as const));
    await send();
    for (const { message } of queue)
      expect(JSON.stringify(messageSchema.parse(message)).length).toBeLessThan(128 * 1024);
    const named = queue.flatMap(({ message }) => message.again?.alerts ?? []);
    expect(new Set(named.map(({ id }) => id)).size).toBe(2100);
    expect(states()).toEqual(Array(2100).fill('waiting'));
  });

  it('does not keep the recipient’s other channels from being used, and they are not used twice', async () => {
    const { waits, send, sendAgain, states, published } = office([unit('370681107', 'wecom', 'sns')]);
    await waits(reminder());
    vendors.troubles.push('breaks', 'breaks');
    await send();
    expect(published).toHaveLength(1);
    expect(states()).toEqual(['waiting']);
    await sendAgain();
    expect(states()).toEqual(['sent']);
    expect(published).toHaveLength(1);
  });

  it('that refuses for good is named to the operator and not asked again', async () => {
    const { waits, send, states, answers, logged, secrets } = office([unit('370681107', 'wecom')]);
    secrets.set(`${CITY}/wecom/townships`, JSON.stringify({ url: `${SECRETS.wecom.url}x` }));
    await waits(reminder());
    await send();
    await send();
    expect(vendors.asked).toHaveLength(1);
    expect(states()).toEqual(['undeliverable']);
    expect(answers()).toEqual(['wecom:townships refused 93000 invalid webhook url']);
    expect(logged).toContain('! channel-refuses');
  });

  it.each([
    ['nobody has stored', null, 'no-such-secret'],
    ['is no JSON', 'https://qyapi.weixin.qq.com/?key=geheim', 'secret-not-understood'],
    ['has no address', '{"key":"geheim"}', 'secret-not-understood'],
  ])('whose secret %s is refused, and nothing of it is said', async (_, value, answer) => {
    const { waits, send, answers, logged, secrets } = office([unit('370681107', 'wecom')]);
    if (value === null) secrets.clear();
    else secrets.set(`${CITY}/wecom/townships`, value);
    await waits(reminder());
    await send();
    expect(answers()).toEqual([`wecom:townships refused ${answer}`]);
    expect(`${answers()}${logged}`).not.toContain('geheim');
  });
});

describe('a city', () => {
  it('cannot reach another’s secrets by naming them', async () => {
    const asked: string[] = [];
    const { ports, waits } = office([
      { audience: 'unit', code: '370681107', channels: [{ channel: 'wecom', secret: 'townships' }] },
    ]);
    await waits(reminder());
    const secrets = {
      find: async (name: string) => {
        asked.push(name);
        return null;
      },
    };
    const quiet = { info() {}, warn() {}, error() {} };
    await sendAlerts({ ...ports, secrets })({ scheduledTime: clock.now() }, { messageId: 'run', log: quiet });
    expect(asked).toEqual([`${CITY}/wecom/townships`]);
  });

  it('that fails does not keep the others waiting', async () => {
    const { waits, ports, published, logged } = office([]);
    const to = (code: string) => ({ audience: 'city', code, name: code }) as const;
    await waits(
      reminder('x', { city: '370602', unit: null, to: to('370602') }),
      reminder('x', { city: '370681', unit: null, to: to('370681') }),
    );
    const contacts = {
      of: async (city: string) => {
        if (city === '370602') throw new Error('throttled');
        return [];
      },
    };
    const log = { info() {}, warn() {}, error: (code: string) => void logged.push(code) };
    await expect(
      sendAlerts({ ...ports, contacts })({ scheduledTime: clock.now() }, { messageId: 'run', log }),
    ).rejects.toThrow('items-failed');
    expect(published.map(({ attributes }) => attributes.city)).toEqual(['370681']);
  });
});

describe('a run that dies', () => {
  it('before any of its writes loses nothing: the next one tells everybody, and the outbox ends the same', async () => {
    const codes = unitsOf(3);
    const contacts = codes.map((code) => unit(code, 'wecom', 'webhook'));
    const alerts = codes.map((code) => reminder(code));
    const whole = office(contacts);
    await whole.waits(...alerts);
    await whole.send();

    for (let write = 1; ; write += 1) {
      await vendors.close();
      await open();
      const dying = office(contacts);
      await dying.waits(...alerts);
      dying.outbox.dieAt(write);
      const died = await dying.send('first').then(
        () => false,
        () => true,
      );
      dying.outbox.dieAt(null);
      // Nothing is said to be sent that was not.
      for (const { answers, subject } of dying.outbox.all())
        for (const { outcome } of answers)
          if (outcome === 'accepted')
            expect(vendors.said.some(({ text }) => text.includes(subject))).toBe(true);
      clock.pass(700_000);
      await dying.send('second');
      expect(dying.states()).toEqual(whole.states());
      for (const { subject } of alerts)
        expect(vendors.said.filter(({ text }) => text.includes(subject)).length).toBeGreaterThan(0);
      if (!died) break;
      expect(write).toBeLessThan(60);
    }
  });
});
