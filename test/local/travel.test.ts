import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { clockOf } from '../../infra/local/clock.ts';
import { dateControl } from '../../infra/local/date-control.ts';
import type { FunctionSettings, LocalFunction, Outcome } from '../../infra/local/runtime/function.ts';
import { keepSchedule, type Schedule } from '../../infra/local/runtime/schedule.ts';
import { canTravel, type Traveller, travel } from '../../infra/local/travel.ts';

const REAL = Date.parse('2026-11-24T07:00:00Z');
const schedules: Schedule[] = [];
afterEach(() => {
  for (const schedule of schedules.splice(0)) schedule.close();
});

/** A machine whose jobs only write down when they ran. */
function machine(day: string | null, expressions: Readonly<Record<string, string>>) {
  // Time passes while jobs are at work.
  let real = REAL;
  const clock = clockOf(day, () => real);
  const ran: string[] = [];
  const failing = new Set<string>();
  const functions = Object.entries(expressions).map(([name, expression]): LocalFunction => {
    const listeners = new Set<(outcome: Outcome) => void>();
    const settings = {
      name,
      description: name,
      expression,
      timeZone: 'Asia/Shanghai',
      input: '<aws.scheduler.scheduled-time>',
      enabled: true,
    };
    schedules.push(
      keepSchedule(settings, clock, async (time) => {
        ran.push(`${name} ${time}`);
        real += 20_000;
        const outcome: Outcome = failing.has(name)
          ? { kind: 'error', errorType: 'E', errorMessage: 'failed' }
          : { kind: 'answer', payload: null };
        setImmediate(() => {
          for (const listener of listeners) listener(outcome);
        });
      }),
    );
    return {
      settings: settings as unknown as FunctionSettings,
      invoke: async () => ({ kind: 'answer', payload: null }),
      onOutcome: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => {},
    };
  });
  const traveller: Traveller = { clock, schedules, functions };
  return { traveller, clock, ran, failing };
}

const JOBS = { send: 'cron(3/5 * * * ? *)', decide: 'cron(30 8 * * ? *)', check: 'cron(0 8 * * ? *)' };

describe('a journey through the days', () => {
  it('runs each day’s jobs at their hours, and what runs often after what the day decides', async () => {
    const { traveller, clock, ran } = machine('2020-12-30', JOBS);
    const shown: string[] = [];
    await travel(traveller, '2021-01-01', (day) => shown.push(day));
    expect(ran).toEqual([
      'check 2020-12-31T00:00:00Z',
      'decide 2020-12-31T00:30:00Z',
      'send 2020-12-31T00:33:00Z',
      'check 2021-01-01T00:00:00Z',
      'decide 2021-01-01T00:30:00Z',
      'send 2021-01-01T00:33:00Z',
    ]);
    expect(shown).toEqual(['2020-12-31', '2021-01-01']);
    expect(clock.now().toISOString()).toBe('2021-01-01T00:33:20.000Z');
  });

  it('goes on where two jobs are due at the same time', async () => {
    const { traveller, ran } = machine('2020-12-30', { ...JOBS, other: JOBS.decide });
    await travel(traveller, '2020-12-31', () => {});
    expect(ran.map((line) => line.split(' ')[0])).toEqual(['check', 'decide', 'other', 'send']);
    expect(ran.slice(1, 3).map((line) => line.split(' ')[1])).toEqual([
      '2020-12-31T00:30:00Z',
      '2020-12-31T00:30:00Z',
    ]);
  });

  it('goes on after a day on which a job failed', async () => {
    const { traveller, clock, ran, failing } = machine('2020-12-30', JOBS);
    failing.add('decide');
    await travel(traveller, '2021-01-01', () => {});
    expect(ran).toHaveLength(6);
    expect(clock.day).toBe('2021-01-01');
  });

  it('ends on its day on a machine without jobs', async () => {
    const { traveller, clock } = machine('2020-12-30', {});
    await travel(traveller, '2021-01-02', () => {});
    expect(clock.day).toBe('2021-01-02');
  });

  it.each([
    ['2020-12-30', '2020-12-31', true],
    ['2020-12-30', '2020-12-30', false],
    ['2020-12-30', '2020-12-29', false],
    ['2020-12-30', '2030-01-01', false],
    ['2020-12-30', 'tomorrow', false],
    [null, '2027-01-01', false],
  ])('from %s to %s can be made: %s', (from, to, can) => {
    expect(canTravel(machine(from, {}).traveller, to)).toBe(can);
  });
});

describe('the date control', () => {
  async function control(from: string) {
    const { traveller, ran } = machine(from, JOBS);
    const server = createServer(dateControl(traveller));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = async (init?: RequestInit) => {
      const answer = await fetch(url, init);
      return {
        status: answer.status,
        body: (await answer.json()) as { readonly day: string; readonly moving: boolean },
      };
    };
    const post = (body: unknown, type = 'application/json') =>
      ask({ method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });
    return { ask, post, ran, close: () => server.close() };
  }

  it('shows the day, puts it forward, and tells when it has arrived', async () => {
    const { ask, post, ran, close } = await control('2020-12-30');
    expect((await ask()).body).toEqual({ day: '2020-12-30', moving: false });
    expect((await post({ day: '2021-01-01' })).status).toBe(202);
    let now = (await ask()).body;
    while (now.moving) now = (await ask()).body;
    expect(now).toEqual({ day: '2021-01-01', moving: false });
    expect(ran).toHaveLength(6);
    close();
  });

  it('refuses what is no later day, another method, and what a foreign page could send', async () => {
    const { ask, post, ran, close } = await control('2020-12-30');
    expect((await post({ day: '2020-12-30' })).status).toBe(422);
    expect((await post({ day: 'soon' })).status).toBe(422);
    const headers = { 'content-type': 'application/json' };
    expect((await ask({ method: 'POST', headers, body: '{"day":' })).status).toBe(422);
    expect((await post({ day: '2021-01-01' }, 'text/plain')).status).toBe(415);
    expect((await ask({ method: 'DELETE' })).status).toBe(405);
    expect(ran).toEqual([]);
    close();
  });

  it('makes one journey at a time', async () => {
    const { ask, post, close } = await control('2020-12-30');
    const statuses = [(await post({ day: '2021-01-30' })).status, (await post({ day: '2021-02-01' })).status];
    expect(statuses).toEqual([202, 409]);
    while ((await ask()).body.moving);
    close();
  });
});
