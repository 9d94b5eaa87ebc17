import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TopicMessage } from '../../../functions/ports/topic.ts';
import type { Attempt, ChannelSecret, Message } from '../../../functions/send-alerts/channel.ts';
import { CHANNELS, channelOf } from '../../../functions/send-alerts/channels/index.ts';
import { compose } from '../../../functions/send-alerts/compose.ts';
import { quickClock, reminder } from './someone.ts';
import { SECRETS, startVendors, type Vendors } from './vendors.ts';

const ORIGIN = 'https://gongkai.example';
const clock = quickClock();
let vendors: Vendors;
const published: TopicMessage[] = [];
beforeAll(async () => {
  vendors = await startVendors(clock.real);
});
afterAll(() => vendors.close());

async function send(
  name: string,
  secret: ChannelSecret | null,
  message: Message = compose([reminder()], ORIGIN, channelOf(name)?.mostBytes ?? null),
): Promise<Attempt> {
  const channel = channelOf(name);
  if (!channel) throw new Error(name);
  const topic = { publish: async (one: TopicMessage) => void published.push(one) };
  // What went before is long ago.
  clock.pass(15 * 60_000);
  return channel.send(message, secret, { post: vendors.post, topic, clock });
}

const robots = ['wecom', 'dingtalk', 'feishu'] as const;

describe('the channels', () => {
  it('are each a file on the list, called as contacts call it', () => {
    const folder = fileURLToPath(new URL('../../../functions/send-alerts/channels/', import.meta.url));
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    expect(CHANNELS.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  it.each(CHANNELS)('$name is called in both languages', ({ words }) => {
    expect(words.zh).toMatch(/\p{Script=Han}/u);
    expect(words.en).not.toMatch(/\p{Script=Han}/u);
  });
});

describe.each(robots)('the robot of %s', (name) => {
  const secret = SECRETS[name];

  it('says an alert with its link, as the vendor checks it', async () => {
    expect(await send(name, secret)).toEqual({ outcome: 'accepted', answer: '0' });
    expect(vendors.said.at(-1)?.text).toBe(
      '单位370681107：年度报告报送提醒\n请于2021年1月31日前报送2020年度报告。\n\nPlease file the report for 2020 by 2021-01-31.\nhttps://gongkai.example/?year=2020',
    );
  });

  it('says the longest text that a message takes', async () => {
    const long = reminder('370681107', { text: '报送"年度报告"\n'.repeat(4000) });
    const message = compose([long], ORIGIN, channelOf(name)?.mostBytes ?? null);
    expect(await send(name, secret, message)).toMatchObject({ outcome: 'accepted' });
    expect(vendors.said.at(-1)?.text).toMatch(/……\nhttps:\/\/gongkai\.example\/\?year=2020$/);
  });

  it('is refused for good when it was taken out of its group', async () => {
    const gone = { ...secret, url: secret.url.replace(/[\w-]+$/, 'gone') };
    const { outcome, answer } = await send(name, gone);
    expect(outcome).toBe('refused');
    expect(answer).toMatch(
      /^(93000 invalid webhook url|300001 token is not exist|19001 param invalid: incoming webhook access token invalid)$/,
    );
  });

  it('is asked at its vendor’s own host and nowhere else', async () => {
    const before = vendors.asked.length;
    for (const url of [
      secret.url.replace('https:', 'http:'),
      secret.url.replace('https://', 'https://evil.example/'),
      secret.url.replace('https://', 'https://user@'),
      secret.url.replace(/(https:\/\/[^/]+)/, '$1:8443'),
      secret.url.replace(/(https:\/\/[^/]+)/, '$1.evil.example'),
      'not an address',
    ])
      expect(await send(name, { ...secret, url })).toEqual({
        outcome: 'refused',
        answer: 'not-this-vendors-address',
      });
    expect(vendors.asked).toHaveLength(before);
  });

  it('is tried again when it could not be reached, broke or answered nothing of its own', async () => {
    vendors.troubles.push('breaks');
    expect(await send(name, secret)).toEqual({ outcome: 'failed', answer: 'no-connection' });
    vendors.troubles.push({ status: 502, body: '<html>Bad Gateway</html>' });
    expect(await send(name, secret)).toEqual({ outcome: 'failed', answer: 'HTTP 502' });
  });

  it('says nothing of its address, its key or ours in an answer', async () => {
    const answers = [
      await send(name, { ...secret, url: secret.url.replace(/[\w-]+$/, 'gone') }),
      await send(name, secret, { alerts: [], text: '长'.repeat(30_000) }),
    ];
    for (const { outcome, answer } of answers) {
      expect(outcome).toBe('refused');
      expect(answer).not.toMatch(/https?:|\d+\.\d+\.\d+\.\d+|gone|hint|key/);
    }
  });
});

describe('a robot that is sent too much', () => {
  it.each([
    ['wecom', 20, /^45009 api freq out of limit$/],
    ['dingtalk', 20, /^130101 send too fast$/],
    ['feishu', 5, /^11232 frequency limited/],
  ] as const)('of %s asks for rest, which is no refusal', async (name, most, words) => {
    clock.pass(15 * 60_000);
    const channel = channelOf(name);
    const message = compose([reminder()], ORIGIN, null);
    const topic = { publish: async () => {} };
    const attempts: (Attempt | undefined)[] = [];
    for (let count = 0; count <= most; count += 1)
      attempts.push(await channel?.send(message, SECRETS[name], { post: vendors.post, topic, clock }));
    expect(attempts.slice(0, most).every((one) => one?.outcome === 'accepted')).toBe(true);
    expect(attempts.at(-1)).toEqual({ outcome: 'throttled', answer: expect.stringMatching(words) });
  });

  it('by HTTP 429 as well', async () => {
    vendors.troubles.push({ status: 429, body: '{"code":99991400,"msg":"request trigger frequency limit"}' });
    expect(await send('feishu', SECRETS.feishu)).toEqual({
      outcome: 'throttled',
      answer: 'HTTP 429 99991400',
    });
  });
});

describe('a signature', () => {
  it.each([
    ['dingtalk', '310000 sign not match'],
    ['feishu', '19021 sign match fail or timestamp is not within one hour from current time'],
  ] as const)('of %s with a wrong key is refused', async (name, answer) => {
    expect(await send(name, { ...SECRETS[name], key: 'wrong' })).toEqual({ outcome: 'refused', answer });
  });

  it.each(['dingtalk', 'feishu'] as const)('is left out where %s has none', async (name) => {
    await send(name, { url: SECRETS[name].url });
    const { url = '', body = '' } = vendors.asked.at(-1) ?? {};
    expect(url + body).not.toMatch(/sign|timestamp/);
  });
});

describe('the signed webhook', () => {
  it('gives the alert with its id, so that a second delivery is known', async () => {
    const before = vendors.said.length;
    const alert = reminder('370681108');
    const message = compose([alert], ORIGIN, null);
    expect(await send('webhook', SECRETS.webhook, message)).toEqual({
      outcome: 'accepted',
      answer: 'HTTP 202',
    });
    expect(await send('webhook', SECRETS.webhook, message)).toEqual({
      outcome: 'accepted',
      answer: 'HTTP 200',
    });
    expect(vendors.said.length - before).toBe(1);
    const { headers, body = '' } = vendors.asked.at(-1) ?? {};
    expect(headers?.['idempotency-key']).toBe(alert.id);
    expect(JSON.parse(body)).toMatchObject({
      id: alert.id,
      kind: 'reminder',
      unit: '370681108',
      to: alert.to,
    });
  });

  it('cannot be replayed with another time, nor altered', async () => {
    await send('webhook', SECRETS.webhook);
    const { url = '', headers = {}, body = '' } = vendors.asked.at(-1) ?? {};
    const kept = {
      'content-type': String(headers['content-type']),
      'gongkai-timestamp': String(headers['gongkai-timestamp']),
      'gongkai-signature': String(headers['gongkai-signature']),
    };
    const again = (changed: object, text = body) =>
      vendors.post({ url: new URL(url), headers: { ...kept, ...changed }, body: text });
    expect(await again({ 'gongkai-timestamp': '1' })).toMatchObject({ status: 401 });
    expect(await again({}, body.replace('reminder', 'overdue'))).toMatchObject({ status: 401 });
    clock.pass(6 * 60_000);
    expect(await again({})).toMatchObject({ status: 401, body: '{"fault":"too old"}' });
  });

  it.each([
    [500, 'failed'],
    [503, 'failed'],
    [408, 'failed'],
    [429, 'throttled'],
    [301, 'refused'],
    [401, 'refused'],
    [410, 'refused'],
  ] as const)('answering %i is %s', async (status, outcome) => {
    vendors.troubles.push({ status, body: '' });
    expect(await send('webhook', SECRETS.webhook)).toEqual({ outcome, answer: `HTTP ${status}` });
  });

  it('is refused without a key or without https', async () => {
    const refused = { outcome: 'refused', answer: 'no-https-address-or-no-key' };
    expect(await send('webhook', { url: SECRETS.webhook.url })).toEqual(refused);
    expect(await send('webhook', { url: 'http://office.example/', key: 'k' })).toEqual(refused);
  });
});

describe('the topic', () => {
  it('names the recipient, by which subscribers choose', async () => {
    expect(await send('sns', null)).toEqual({ outcome: 'accepted', answer: 'published' });
    expect(published.at(-1)).toMatchObject({
      subject: 'Gongkai 370681 reminder',
      attributes: { city: '370681', kind: 'reminder', to: 'unit:370681107' },
    });
  });

  it('that cannot be reached is tried again', async () => {
    const topic = { publish: () => Promise.reject(new TypeError('no')) };
    const attempt = channelOf('sns')?.send(compose([reminder()], ORIGIN, null), null, {
      post: vendors.post,
      topic,
      clock,
    });
    expect(await attempt).toEqual({ outcome: 'failed', answer: 'TypeError' });
  });
});
