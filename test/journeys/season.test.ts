import { beforeAll, describe, expect, it } from 'vitest';
import { sendAlerts } from '../../functions/send-alerts/send-alerts.ts';
import { instant, secondsLater } from '../../shared/calendar/dates.ts';
import { daysOfSeason } from '../alerts/story.ts';
import { engineForTests } from '../functions/engine-for-tests.ts';
import { fileOf, type Script, scriptedExaminer } from '../functions/scripted-examiner.ts';
import { CITY, type Stage, stageOn, UNITS, unitClaims } from '../functions/stage.ts';

const [QIJIA, XIADINGJIA, DONGLAI] = UNITS;

/** What is filed on a day, at ten in the morning; the jobs run at half past eight. */
const FILED: Readonly<Record<string, readonly [string, Script]>> = {
  '2021-01-20': [QIJIA.code, { verdict: 'accepted' }],
  '2021-02-02': [XIADINGJIA.code, { verdict: 'returned' }],
  '2021-02-22': [XIADINGJIA.code, { verdict: 'accepted' }],
  '2021-03-03': [DONGLAI.code, { verdict: 'accepted' }],
};

/**
 * What left the house, day by day: the kind and whom it was for. 东莱街道 has no channel, nor has the office above: what is for them
 * does not leave, and the outbox says so.
 */
const SENT = [
  '01-04 digest city',
  '01-04 opening 七甲镇',
  '01-04 opening 下丁家镇',
  '01-12 reminder 七甲镇',
  '01-12 reminder 下丁家镇',
  '01-21 digest city',
  '01-21 reminder 下丁家镇',
  '01-27 reminder 下丁家镇',
  '01-29 reminder 下丁家镇',
  '02-01 digest city',
  '02-01 overdue 下丁家镇',
  '02-03 digest city',
  '02-03 escalation city',
  '02-05 returned 下丁家镇',
  '02-08 overdue 下丁家镇',
  '02-18 overdue 下丁家镇',
  '02-23 digest city',
  '03-04 digest city',
  '03-11 city-report city',
  '03-22 city-report city',
  '03-26 city-report city',
  '03-30 city-report city',
];

/** What was decided and could not leave. */
const UNDELIVERABLE = [
  '01-04 opening 东莱街道',
  '01-12 reminder 东莱街道',
  '01-21 reminder 东莱街道',
  '01-27 reminder 东莱街道',
  '01-29 reminder 东莱街道',
  '02-01 overdue 东莱街道',
  '02-08 overdue 东莱街道',
  '02-18 escalation 烟台市',
  '02-18 overdue 东莱街道',
  '02-25 overdue 东莱街道',
];

const engine = engineForTests();
let stage: Stage;
const sent: string[] = [];

beforeAll(async () => {
  stage = stageOn(await engine.newTable(), scriptedExaminer);
  await stage.register();
  await stage.ports.contacts.save(
    CITY,
    [QIJIA, XIADINGJIA].map(({ code }) => ({
      audience: 'unit',
      code,
      channels: [{ channel: 'sns', secret: null }],
    })),
  );
  for (const day of daysOfSeason(2020)) await live(day);
}, 300_000);

/** One day: the jobs decide and send, each twice as queues may have it where there is something to say, and then somebody files. */
async function live(day: string): Promise<void> {
  const morning = instant(`${day}T00:30:00Z`);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const name = new Map<string, string>(UNITS.map((unit) => [`unit:${unit.code}`, unit.name]));
  const send = sendAlerts({
    ...stage.ports,
    topic: {
      publish: async ({ attributes: { kind = '', to = '' } }) => {
        sent.push(`${day.slice(5)} ${kind} ${name.get(to) ?? to.split(':')[0]}`);
      },
    },
    post: async () => ({ unreached: 'no-connection' }),
    secrets: { find: async () => null },
    work: { put: async () => {} },
    origin: 'https://gongkai.example',
    clockFrom: (shows) => ({ now: () => shows, real: () => Date.parse(shows), wait: async () => {} }),
  });
  await stage.decideAlerts(morning);
  if ((await stage.ports.outbox.waiting()).length > 0) {
    await stage.decideAlerts(morning);
    const scheduledTime = secondsLater(morning, 180);
    for (const messageId of ['m1', 'm2']) await send({ scheduledTime }, { messageId, log });
  }
  const filed = FILED[day];
  if (!filed) return;
  const [unit, script] = filed;
  const id = await stage.put(unit, fileOf(script), { at: `${day}T02:00:00Z` });
  await stage.arrive(id, `${day}T02:01:00.000Z`);
}

describe('a season from 1 December to 30 April', () => {
  it('tells the right people at the right time, and nobody twice', () => {
    expect(sent.toSorted()).toEqual(SENT);
  });

  it('leaves the proof of all of it: what went, by which channel, when, with what answer, and what could not go', async () => {
    const alerts = await stage.ports.outbox.of({ city: CITY, year: 2020 });
    const inBrief = (state: string) =>
      alerts
        .filter((alert) => alert.state === state)
        .map(({ decidedOn, kind, to }) => `${decidedOn.slice(5)} ${kind} ${to.name}`)
        .sort();
    expect(inBrief('sent')).toEqual(SENT.map((line) => line.replace(/city$/, '龙口市')).sort());
    expect(inBrief('undeliverable')).toEqual(UNDELIVERABLE);
    expect(alerts).toHaveLength(SENT.length + UNDELIVERABLE.length);
    for (const { decidedOn, state, answers } of alerts) {
      expect(answers).toMatchObject([
        state === 'sent'
          ? { channel: 'sns', outcome: 'accepted', at: `${decidedOn}T00:33:00.000Z` }
          : { channel: 'none', outcome: 'refused', answer: 'no-channel' },
      ]);
    }
    const { body } = await stage.ask('GET', `/v1/cities/${CITY}/years/2020/alerts/export`);
    expect(new TextDecoder().decode(body).trim().split('\r\n')).toHaveLength(1 + alerts.length);
  });

  it('lets a unit see what it was told, and nothing else', async () => {
    const { body } = await stage.ask('GET', `/v1/units/${QIJIA.code}/years/2020/alerts`, {
      claims: unitClaims(QIJIA.code),
    });
    expect(body.alerts.map(({ kind }: { kind: string }) => kind)).toEqual(['opening', 'reminder']);
  });
});
