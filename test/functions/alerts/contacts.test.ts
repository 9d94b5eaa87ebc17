import { beforeEach, describe, expect, it } from 'vitest';
import { engineForTests } from '../engine-for-tests.ts';
import { scriptedExaminer } from '../scripted-examiner.ts';
import { CITY, type Stage, stageOn, UNITS, unitClaims } from '../stage.ts';

const engine = engineForTests();
let stage: Stage;
beforeEach(async () => {
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
});

const PATH = `/v1/cities/${CITY}/years/2020/channels`;
const UNIT = UNITS[0].code;
const set = (recipients: readonly object[], claims?: Parameters<Stage['ask']>[2]) =>
  stage.ask('PUT', PATH, { body: { recipients }, ...claims });
const robot = { channel: 'wecom', secret: 'townships' };

describe('the channels of a city', () => {
  it('begin with e-mail for the city alone, and name everybody who can be told', async () => {
    const { status, body } = await stage.ask('GET', PATH);
    expect(status).toBe(200);
    expect(body.known.map(({ channel }: { channel: string }) => channel)).toEqual([
      'sns',
      'wecom',
      'dingtalk',
      'feishu',
      'webhook',
    ]);
    expect(body.recipients).toEqual([
      { audience: 'city', code: CITY, name: '龙口市', channels: [], reached: true },
      { audience: 'above', code: '3706', name: '烟台市', channels: [], reached: false },
      ...[...UNITS]
        .sort((a, b) => a.code.localeCompare(b.code))
        .map(({ code, name }) => ({ audience: 'unit', code, name, channels: [], reached: false })),
    ]);
  });

  it('are said once for each recipient in one request', async () => {
    const twice = { audience: 'unit', code: UNIT, channels: [robot] };
    expect((await set([twice, { ...twice, channels: [] }])).status).toBe(400);
  });

  it('are said anew for those who are listed, and stay for the others, in every year', async () => {
    await set([
      { audience: 'unit', code: UNIT, channels: [robot, { channel: 'sns' }] },
      { audience: 'above', code: '3706', channels: [{ channel: 'feishu', secret: 'office' }] },
    ]);
    expect((await set([{ audience: 'unit', code: UNIT, channels: [robot] }])).body.recipients).toBe(1);
    await stage.register(UNITS, 2021);
    const { body } = await stage.ask('GET', PATH.replace('2020', '2021'));
    const reached = body.recipients.filter(({ audience }: { audience: string }) => audience !== 'city');
    expect(reached.filter((one: { reached: boolean }) => one.reached)).toEqual([
      expect.objectContaining({ code: '3706', channels: [{ channel: 'feishu', secret: 'office' }] }),
      expect.objectContaining({ code: UNIT, channels: [robot] }),
    ]);
  });

  it('are no business of a unit’s, nor of another city’s', async () => {
    expect((await stage.ask('GET', PATH, { claims: unitClaims(UNIT) })).status).toBe(403);
    expect(
      (await set([{ audience: 'unit', code: UNIT, channels: [] }], { claims: unitClaims(UNIT) })).status,
    ).toBe(403);
    const { status, body } = await set([{ audience: 'unit', code: '370682101', channels: [robot] }]);
    expect([status, body.code, body.recipients]).toEqual([403, 'not-permitted', ['370682101']]);
    expect((await set([{ audience: 'above', code: '3707', channels: [robot] }])).status).toBe(403);
  });

  it.each([
    ['of no kind that there is', { channel: 'pigeon', secret: 'x' }],
    ['that needs a secret and names none', { channel: 'wecom' }],
    ['that has none and names one', { channel: 'sns', secret: 'x' }],
    ['whose secret lies elsewhere', { channel: 'wecom', secret: '../370682/wecom/x' }],
    ['with an address in the place of a name', { channel: 'wecom', secret: 'https://qyapi.weixin.qq.com/' }],
  ])('are refused: one %s', async (_, channel) => {
    const { status, body } = await set([{ audience: 'unit', code: UNIT, channels: [channel] }]);
    expect([status, body.code]).toEqual([400, 'invalid-request']);
  });

  it('are refused for a year without a register', async () => {
    const path = PATH.replace('2020', '2023');
    const body = { recipients: [{ audience: 'city', code: CITY, channels: [] }] };
    expect((await stage.ask('GET', path)).body.code).toBe('city-not-registered');
    expect((await stage.ask('PUT', path, { body })).body.code).toBe('city-not-registered');
  });
});
