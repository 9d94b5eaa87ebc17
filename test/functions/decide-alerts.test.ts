import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxAlert } from '../../functions/ports/outbox.ts';
import { rollUpCity } from '../../functions/roll-up/roll-up.ts';
import type { Alert } from '../../shared/alerts/alert.ts';
import { engineForTests } from './engine-for-tests.ts';
import { scriptedExaminer } from './scripted-examiner.ts';
import { areaClaims, CITY, cityClaims, type Stage, stageOn, UNITS, unitClaims } from './stage.ts';
import type { Engine } from './table.ts';

const PLACE = { city: CITY, year: 2020 };
const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;
const ALERTS = `/v1/cities/${CITY}/years/2020/alerts`;

/** Half past eight in the morning in China. */
const morning = (day: string) => `${day}T00:30:00.000Z`;

const engine = engineForTests();
let table: Awaited<ReturnType<Engine['newTable']>>;
let stage: Stage;

beforeEach(async () => {
  table = await engine.newTable();
  stage = stageOn(table, scriptedExaminer);
  await stage.register();
});

const outboxRows = async (on: Stage) =>
  (await on.rows()).filter(({ sk }) => String(sk).startsWith('OUTBOX#'));
const inBrief = (alerts: readonly Alert[]) => alerts.map(({ kind, to }) => `${kind} ${to.name}`).sort();
const told = async () => inBrief(await stage.ports.outbox.of(PLACE));

describe('the job that decides alerts', () => {
  it('writes the same rows when it dies at any write, comes again, comes twice at once or ten times', async () => {
    const day = morning('2021-02-03');
    const prepared = async () => {
      const on = stageOn(await engine.newTable(), scriptedExaminer);
      await on.register();
      // Waits to be sent, and is overtaken on 3 February; the second unit has filed by then.
      await on.decideAlerts(morning('2021-02-01'));
      await on.file(XIADINGJIA.code, { verdict: 'accepted' }, { at: '2021-02-02T02:00:00Z' });
      return on;
    };
    const undisturbed = await prepared();
    await undisturbed.decideAlerts(day);
    const expected = await outboxRows(undisturbed);
    expect(expected.filter(({ state }) => state === 'superseded')).toHaveLength(1);

    let deaths = 0;
    for (let write = 1; ; write++) {
      const on = await prepared();
      on.dieAtWrite(write);
      const died = await on.decideAlerts(day).then(
        () => false,
        () => true,
      );
      on.dieAtWrite(null);
      await on.decideAlerts(day);
      expect(await outboxRows(on), `died at write ${write}`).toEqual(expected);
      if (!died) break;
      deaths += 1;
    }
    // One is taken back; the escalation and the digest are new.
    expect(deaths).toBe(3);

    const together = await prepared();
    await Promise.all([together.decideAlerts(day), together.decideAlerts(day)]);
    for (let run = 0; run < 10; run++) await together.decideAlerts(day);
    expect(await outboxRows(together)).toEqual(expected);
  });

  it('tells nobody twice and leaves nobody without a word when the clock jumps months ahead and back', async () => {
    const days = [
      '2021-01-04',
      '2021-04-12',
      '2021-01-12',
      '2021-01-12',
      '2021-02-01',
      '2021-01-29',
      '2021-04-12',
    ];
    const { outbox } = stage.ports;
    const sent: string[] = [];
    for (const day of days) {
      await stage.decideAlerts(morning(day));
      const waiting = (await outbox.ofUnit(QIJIA.code, 2020)).filter(({ state }) => state === 'waiting');
      for (const alert of waiting) {
        await outbox.answered(
          alert,
          { channel: 'a', at: morning(day), outcome: 'accepted', answer: '' },
          'sent',
        );
        sent.push(`${day} ${alert.kind} ${alert.occasion}`);
      }
    }
    expect(sent).toEqual([
      '2021-01-04 opening season',
      // Of an April that was not yet.
      '2021-04-12 overdue 2021-04-08',
      '2021-01-12 reminder 2021-01-12',
      '2021-02-01 overdue 2021-02-01',
      '2021-01-29 reminder 2021-01-29',
    ]);
  });

  it('decides the year that is over and the one that runs, and no older one', async () => {
    await stage.register([QIJIA], 2019);
    await stage.register([QIJIA], 2021);
    await stage.setDates({ opensOn: '2021-12-01' }, 2021);
    await stage.decideAlerts(morning('2021-12-03'));
    const years = (await outboxRows(stage)).map(({ year }) => year);
    expect([...new Set(years)].sort()).toEqual([2020, 2021]);
  });

  it('decides the other cities when one of them fails', async () => {
    const neighbour = { ...cityClaims, city: '370682' };
    await stage.ask('PUT', '/v1/cities/370682/years/2020/units', {
      claims: neighbour,
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
    await expect(stage.decideAlerts(morning('2021-01-12'))).rejects.toThrow('items-failed');
    expect((await outboxRows(stage)).map(({ city }) => city)).toEqual(['370682', '370682']);
  });

  it('tells the city of units that no channel reaches, and of who answers for it above', async () => {
    await stage.ports.contacts.save(CITY, [
      { audience: 'unit', code: QIJIA.code, channels: [{ channel: 'wecom', secret: 'townships' }] },
    ]);
    await stage.decideAlerts(morning('2021-02-18'));
    const alerts = await stage.ports.outbox.of(PLACE);
    const digest = alerts.find(({ kind }) => kind === 'digest');
    expect(digest?.text).toContain(
      `未登记接收渠道、提醒不能送达（2个）：${DONGLAI.name}、${XIADINGJIA.name}`,
    );
    expect(digest?.text).toContain('烟台市政务公开主管部门未登记接收渠道，逾期情况不能送达');
    expect(alerts.find(({ to }) => to.audience === 'above')?.to).toEqual({
      audience: 'above',
      code: '3706',
      name: '烟台市',
    });
  });

  it('leaves a roll-up’s one query as small as it was', async () => {
    await stage.decideAlerts(morning('2021-01-12'));
    const sent: { readonly name: string; readonly items: number }[] = [];
    const counting = new Proxy(table.client, {
      get: (target, key) =>
        key === 'send'
          ? async (command: UpdateCommand) => {
              const answer = await target.send(command);
              sent.push({ name: command.constructor.name, items: (answer as { Count?: number }).Count ?? 0 });
              return answer;
            }
          : Reflect.get(target, key, target),
    });
    const ports = stageOn({ ...table, client: counting }, scriptedExaminer).ports;
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    await rollUpCity(PLACE, '2021-01-12T00:40:00.000Z', ports, log);
    // The head and three units.
    expect(sent[0]).toEqual({ name: 'QueryCommand', items: 4 });
  });
});

describe('the outbox', () => {
  const claimFor = (alert: OutboxAlert, run: string, at: string) =>
    stage.ports.outbox.claim(alert, run, `2021-01-12T${at}:00.000Z`, '2021-01-12T01:00:00.000Z');

  it('names the places where something waits, and gives an alert to one sender at a time', async () => {
    const { outbox } = stage.ports;
    await stage.decideAlerts(morning('2021-01-12'));
    expect(await outbox.waiting()).toEqual([PLACE]);
    const [alert, ...others] = await outbox.of(PLACE);
    if (!alert) throw new Error('nothing was decided');
    expect(await claimFor(alert, 'first', '00:31')).toBe(true);
    expect(await claimFor(alert, 'second', '00:32')).toBe(false);
    // The first again: its message was delivered twice. Then its time is over.
    expect(await claimFor(alert, 'first', '00:33')).toBe(true);
    expect(await claimFor(alert, 'second', '01:00')).toBe(true);

    const answer = {
      channel: 'wecom:a',
      at: '2021-01-12T01:01:00.000Z',
      outcome: 'accepted',
      answer: '0',
    } as const;
    await outbox.answered(alert, answer, 'sent');
    expect(await claimFor(alert, 'third', '02:00')).toBe(false);
    expect(await outbox.find(PLACE, alert.id)).toMatchObject({ state: 'sent', answers: [answer] });
    await outbox.supersede(others);
    expect(await outbox.waiting()).toEqual([]);
    // What was sent is not taken back, nor written anew by a run that had not seen it.
    await outbox.supersede([alert]);
    expect(await outbox.put([alert], 'waiting')).toEqual([]);
    expect(await outbox.find(PLACE, alert.id)).toMatchObject({ state: 'sent', answers: [answer] });
    expect(await outbox.waiting()).toEqual([]);
  });

  it.each([
    ['waiting', 'superseded'],
    ['undeliverable', 'superseded'],
    ['sent', 'sent'],
  ] as const)('stays taken back while it is on its way, unless it went: %s', async (written, state) => {
    await stage.decideAlerts(morning('2021-01-12'));
    const { outbox } = stage.ports;
    const [alert] = await outbox.of(PLACE);
    if (!alert) throw new Error('nothing was decided');
    await outbox.claim(alert, 'first', '2021-01-12T00:31:00.000Z', '2021-01-12T00:41:00.000Z');
    await outbox.supersede([alert]);
    const answer = { channel: 'wecom:a', at: '2021-01-12T00:32:00.000Z', outcome: 'failed', answer: '45009' };
    await outbox.answered(alert, { ...answer, outcome: 'failed' }, written);
    expect(await outbox.find(PLACE, alert.id)).toMatchObject({ state, answers: [answer] });
  });

  it('finds nothing under the id of another city or year', async () => {
    await stage.decideAlerts(morning('2021-01-12'));
    const [alert] = await stage.ports.outbox.of(PLACE);
    expect(await stage.ports.outbox.find({ city: '370682', year: 2020 }, alert?.id ?? '')).toBeNull();
    expect(await stage.ports.outbox.find(PLACE, 'nonsense')).toBeNull();
  });
});

describe('what a city orders about its alerts', () => {
  const order = (path: string, body: object, claims = cityClaims) =>
    stage.ask('PUT', `${ALERTS}/${path}`, { body, claims, at: '2021-01-11T02:00:00Z' });

  it('mutes a unit with a reason, who and when, until it ends it; both stay on record', async () => {
    expect((await order('mute', { unit: QIJIA.code, reason: '已当面约定' })).status).toBe(200);
    // Asked again it is still one.
    await order('mute', { unit: QIJIA.code, reason: '又一次' });
    await stage.decideAlerts(morning('2021-01-12'));
    expect(await told()).toEqual(
      ['digest 龙口市', `reminder ${DONGLAI.name}`, `reminder ${XIADINGJIA.name}`].sort(),
    );
    await order('mute', { unit: QIJIA.code, reason: null });
    await stage.decideAlerts(morning('2021-01-13'));
    // The reminder that is still due comes late.
    expect(await told()).toContain(`reminder ${QIJIA.name}`);
    const { body } = await stage.ask('GET', ALERTS);
    expect(body.orders).toEqual({
      remindBefore: [14, 7, 3, 1],
      silences: [
        {
          unit: QIJIA.code,
          reason: '已当面约定',
          by: { subject: 'office', office: CITY },
          at: '2021-01-11T02:00:00.000Z',
          ended: { by: { subject: 'office', office: CITY }, at: '2021-01-11T02:00:00.000Z' },
        },
      ],
    });
  });

  it('mutes nobody who is not on the register', async () => {
    expect((await order('mute', { unit: '370681999', reason: '误' })).body.code).toBe('unit-not-registered');
    expect((await order('mute', { unit: '370682102', reason: '误' })).body.code).toBe('unit-not-registered');
  });

  it('pauses the whole year, and then says only what is still due', async () => {
    await order('pause', { reason: '全市统一部署' });
    await stage.decideAlerts(morning('2021-01-12'));
    await stage.decideAlerts(morning('2021-01-21'));
    expect(await told()).toEqual([]);
    await order('pause', { reason: null });
    await stage.decideAlerts(morning('2021-01-22'));
    expect(await told()).toEqual(['digest 龙口市', ...UNITS.map(({ name }) => `reminder ${name}`)].sort());
  });

  it('sets its own days to remind on', async () => {
    expect((await order('reminders', { remindBefore: [10, 10] })).status).toBe(400);
    expect((await order('reminders', { remindBefore: [2, 10] })).body.remindBefore).toEqual([10, 2]);
    expect((await stage.ask('GET', ALERTS.replace('alerts', 'calendar'))).body.reminders).toEqual([
      { before: 10, on: '2021-01-18' },
      { before: 2, on: '2021-01-28' },
    ]);
    await stage.decideAlerts(morning('2021-01-12'));
    expect(await told()).not.toContain(`reminder ${QIJIA.name}`);
    await stage.decideAlerts(morning('2021-01-18'));
    expect(await told()).toContain(`reminder ${QIJIA.name}`);
  });

  it('is nobody else’s to order', async () => {
    for (const claims of [unitClaims(QIJIA.code), areaClaims('3706')]) {
      expect((await order('mute', { unit: QIJIA.code, reason: '自行' }, claims)).status).toBe(403);
      expect((await order('pause', { reason: '自行' }, claims)).status).toBe(403);
    }
  });
});

describe('what can be looked at', () => {
  it('a dry run shows exactly what the run of that day then writes, and by which channel, and writes nothing', async () => {
    await stage.ports.contacts.save(CITY, [
      { audience: 'unit', code: QIJIA.code, channels: [{ channel: 'wecom', secret: 'townships' }] },
    ]);
    await stage.decideAlerts(morning('2021-01-04'));
    const before = await stage.rows();
    const { body } = await stage.ask('GET', `${ALERTS}/preview`, {
      query: { day: '2021-01-12' },
      at: '2021-01-11T02:00:00Z',
    });
    expect(await stage.rows()).toEqual(before);
    await stage.decideAlerts(morning('2021-01-12'));
    const written = (await stage.ports.outbox.of(PLACE)).filter(
      ({ decidedOn }) => decidedOn === '2021-01-12',
    );
    const shown: readonly (Alert & { readonly by: readonly string[] })[] = body.alerts;
    expect(shown.map(({ by: _, ...alert }) => alert)).toHaveLength(3);
    expect(shown.map(({ by: _, ...alert }) => alert.id).sort()).toEqual(written.map(({ id }) => id).sort());
    expect(shown.map(({ text }) => text).sort()).toEqual(written.map(({ text }) => text).sort());
    expect(shown.find(({ to }) => to.code === QIJIA.code)?.by).toEqual(['wecom:townships']);
    expect(shown.find(({ to }) => to.code === DONGLAI.code)?.by).toEqual([]);
  });

  it('a unit sees what it was told and not what others were told about it; the city sees all, page by page', async () => {
    await stage.decideAlerts(morning('2021-02-18'));
    const own = await stage.ask('GET', `/v1/units/${QIJIA.code}/years/2020/alerts`, {
      claims: unitClaims(QIJIA.code),
    });
    expect(inBrief(own.body.alerts)).toEqual([`overdue ${QIJIA.name}`]);
    const first = await stage.ask('GET', ALERTS, { query: { limit: '4' } });
    const second = await stage.ask('GET', ALERTS, { query: { limit: '4', cursor: first.body.next } });
    expect(second.body.next).toBeNull();
    expect(inBrief([...first.body.alerts, ...second.body.alerts])).toEqual(await told());
  });

  it('the city’s record comes newest first, by unit, kind and state, and each once while more is written', async () => {
    for (const day of ['2021-01-12', '2021-01-21', '2021-02-01']) await stage.decideAlerts(morning(day));
    const asked = async (query: Readonly<Record<string, string>> = {}) =>
      (await stage.ask('GET', ALERTS, { query })).body;
    const all = await asked();
    const days = all.alerts.map(({ decidedOn }: Alert) => decidedOn);
    expect(days).toEqual([...days].sort().reverse());
    // The reminders before the last were taken back by it, and that by the unit’s being overdue by no one: they wait.
    expect(all.counts).toEqual({ sent: 0, waiting: all.alerts.length - 3, undeliverable: 0, superseded: 3 });

    const own = await asked({ unit: QIJIA.code });
    expect(inBrief(own.alerts)).toEqual(inBrief(await stage.ports.outbox.ofUnit(QIJIA.code, 2020)));
    expect((await asked({ unit: 'city' })).alerts.every(({ unit }: Alert) => unit === null)).toBe(true);
    expect((await asked({ unit: '370682102' })).alerts).toEqual([]);
    const reminders = await asked({ kind: 'reminder', state: 'superseded' });
    expect(reminders.alerts).toHaveLength(3);
    expect(reminders.counts).toEqual({ sent: 0, waiting: 3, undeliverable: 0, superseded: 3 });
    expect((await stage.ask('GET', ALERTS, { query: { kind: 'gossip' } })).status).toBe(400);

    const first = await asked({ limit: '4' });
    await stage.decideAlerts(morning('2021-02-08'));
    const seen = [...first.alerts];
    for (let { next } = first; next; ) {
      const page = await asked({ limit: '4', cursor: next });
      seen.push(...page.alerts);
      next = page.next;
    }
    expect(seen.map(({ id }: Alert) => id)).toEqual(all.alerts.map(({ id }: Alert) => id));
  });

  it('the file for a supervisor holds a line for each answer of a channel', async () => {
    const { outbox } = stage.ports;
    await stage.decideAlerts(morning('2021-01-12'));
    const alert = (await outbox.of(PLACE)).find(({ to }) => to.code === QIJIA.code);
    if (!alert) throw new Error('nothing was decided');
    const at = '2021-01-12T00:35:00.000Z';
    await outbox.answered(alert, { channel: 'wecom:a', at, outcome: 'failed', answer: 'timeout' }, 'waiting');
    await outbox.answered(alert, { channel: 'wecom:a', at, outcome: 'accepted', answer: '0 ok' }, 'sent');
    const { body, headers } = await stage.ask('GET', `${ALERTS}/export`);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
      '龙口市2020年度提醒记录.csv',
    );
    const lines = new TextDecoder().decode(body).split('\r\n');
    const own = lines.filter((line) => line.includes(`报送单位,${QIJIA.code},${QIJIA.name}`));
    expect(own.map((line) => line.split(',').slice(-5))).toEqual([
      ['已发送', 'wecom:a', '2021-01-12 08:35:00', '发送失败', 'timeout'],
      ['已发送', 'wecom:a', '2021-01-12 08:35:00', '已接收', '0 ok'],
    ]);
    // A heading, two attempts, and what waits: the digest and two units.
    expect(lines.filter((line) => line.includes('待发送'))).toHaveLength(3);
  });
});
