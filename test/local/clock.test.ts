import { Cron } from 'croner';
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../infra/local/clock.ts';
import { readOptions } from '../../infra/local/options.ts';
import { croned } from '../../infra/local/runtime/schedule.ts';

const REAL = Date.parse('2026-11-23T18:30:00Z');

describe('the machine’s clock', () => {
  it('shows the real time of day on the given day, in China’s time, and runs on', () => {
    let real = REAL;
    const clock = clockOf('2021-01-29', () => real);
    // 18:30 UTC is half past two the next morning in China.
    expect(clock.now().toISOString()).toBe('2021-01-28T18:30:00.000Z');
    real += 60_000;
    expect(clock.now().toISOString()).toBe('2021-01-28T18:31:00.000Z');
  });

  it('is put forward, runs on from there and tells who listens; it never goes back', () => {
    let real = REAL;
    const clock = clockOf('2021-01-29', () => real);
    const heard: (string | null)[] = [];
    const stop = clock.onPutForward(() => heard.push(clock.day));
    clock.putForward(new Date('2021-02-01T00:00:00Z'));
    expect(clock.day).toBe('2021-02-01');
    real += 60_000;
    expect(clock.now().toISOString()).toBe('2021-02-01T00:01:00.000Z');
    expect(() => clock.putForward(new Date('2021-01-31T00:00:00Z'))).toThrow('does not go back');
    stop();
    clock.putForward(new Date('2021-02-02T16:00:00Z'));
    expect(clock.day).toBe('2021-02-03');
    expect(heard).toEqual(['2021-02-01']);
  });

  it('that shows the real time has no day and is not set', () => {
    const clock = clockOf(null, () => REAL);
    expect(clock.day).toBeNull();
    expect(() => clock.putForward(new Date(REAL + 1))).toThrow('not set');
  });

  it('shows the real time when no day is given', () => {
    expect(
      clockOf(null, () => REAL)
        .now()
        .getTime(),
    ).toBe(REAL);
  });
});

describe('the options of npm start', () => {
  it('takes the sample’s own season when no date is given, and the real day when asked', () => {
    expect(readOptions([])).toEqual({ day: '2021-01-29', port: 8787, fresh: false, once: false });
    expect(readOptions(['--date', 'today', '--once', '--fresh', '--port', '0'])).toEqual({
      day: null,
      port: 0,
      fresh: true,
      once: true,
    });
  });

  it.each([['--date', '2021-02-30'], ['--date', 'yesterday'], ['--port', 'x'], ['--elsewhere']])(
    'refuses %s %s',
    (...argv) => {
      expect(() => readOptions(argv)).toThrow();
    },
  );
});

describe('EventBridge’s schedules in croner’s words', () => {
  const after = new Date('2021-01-29T01:03:00Z');
  it.each([
    ['0/10 * * * ? *', '2021-01-29T01:10:00.000Z'],
    ['0 8 * * ? *', '2021-01-30T00:00:00.000Z'],
    ['30 9 ? * 2-6 *', '2021-01-29T01:30:00.000Z'],
    ['0 8 ? * SUN *', '2021-01-31T00:00:00.000Z'],
    ['0 8 ? * 1 *', '2021-01-31T00:00:00.000Z'],
    ['0 8 L * ? *', '2021-01-31T00:00:00.000Z'],
    ['0 8 1 4 ? 2022', '2022-04-01T00:00:00.000Z'],
  ])('%s runs next at %s', (fields, expected) => {
    const cron = new Cron(croned(fields), { timezone: 'Asia/Shanghai', paused: true });
    expect(cron.nextRun(after)?.toISOString()).toBe(expected);
  });
});
