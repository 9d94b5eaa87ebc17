import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFor, noteOn } from '../../shared/calendar/calendar.ts';
import { daysLater } from '../../shared/calendar/dates.ts';
import type { Exception } from '../../shared/calendar/exception.ts';
import { outOfOrder } from '../../shared/calendar/order.ts';
import { isLocked, unitDates } from '../../shared/calendar/unit-dates.ts';

const CALENDAR = { submitBy: '2021-01-20', locksAfter: '2021-02-10' };

const exception = (until: string | null, revoked = false): Exception => ({
  id: '1',
  until,
  reason: '机构改革',
  grantedBy: { subject: 'office', office: '370681' },
  grantedAt: '2021-01-10T00:00:00.000Z',
  revoked: revoked
    ? {
        reason: '情况有变',
        by: { subject: 'office', office: '370681' },
        at: '2021-01-11T00:00:00.000Z',
      }
    : null,
});

describe('a unit’s own dates', () => {
  it('are the city’s while nothing is granted', () => {
    expect(unitDates(CALENDAR)).toEqual(CALENDAR);
    expect(unitDates(CALENDAR, [exception('2021-03-01', true), exception(null)])).toEqual(CALENDAR);
  });

  it('move together, the lock only as far as it must', () => {
    expect(unitDates(CALENDAR, [exception('2021-02-25')])).toEqual({
      submitBy: '2021-02-25',
      locksAfter: '2021-02-25',
    });
    expect(unitDates(CALENDAR, [exception('2021-02-05')])).toEqual({
      submitBy: '2021-02-05',
      locksAfter: '2021-02-10',
    });
    expect(unitDates({ ...CALENDAR, locksAfter: null }, [exception('2021-02-25')]).locksAfter).toBeNull();
  });

  it('never lose a day by an exception, whatever was granted and revoked', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((n) => daysLater('2020-12-01', n));
    const granted = fc.tuple(day, fc.boolean()).map(([until, revoked]) => exception(until, revoked));
    fc.assert(
      fc.property(fc.array(granted, { maxLength: 5 }), (exceptions) => {
        const { submitBy, locksAfter } = unitDates(CALENDAR, exceptions);
        expect(submitBy >= CALENDAR.submitBy).toBe(true);
        expect(locksAfter !== null && locksAfter >= CALENDAR.locksAfter && locksAfter >= submitBy).toBe(true);
      }),
    );
  });

  it('lock from the day after, and never where there is no hard date', () => {
    expect(isLocked(CALENDAR, '2021-02-10')).toBe(false);
    expect(isLocked(CALENDAR, '2021-02-11')).toBe(true);
    expect(isLocked({ locksAfter: null }, '2029-01-01')).toBe(false);
  });
});

describe('the dates that a city sets', () => {
  const order = (dates: Readonly<Record<string, string>>) =>
    outOfOrder(
      2020,
      calendarFor(
        2020,
        Object.fromEntries(Object.entries(dates).map(([name, on]) => [name, { on, source: '通知' }])),
      ),
    );

  it('may be any in the season that follow each other', () => {
    expect(order({})).toEqual([]);
    expect(
      order({
        opensOn: '2020-12-01',
        submitBy: '2021-01-20',
        locksAfter: '2021-01-20',
        rollUpBy: '2021-03-01',
      }),
    ).toEqual([]);
  });

  it('are not a slip of the year, nor a lock before the date', () => {
    expect(order({ submitBy: '2012-01-20' })).toEqual(['submitBy', 'opensOn']);
    expect(order({ locksAfter: '2021-01-30' })).toEqual(['locksAfter']);
    expect(order({ submitBy: '2021-02-20', rollUpBy: '2021-02-10' })).toEqual(['rollUpBy']);
    expect(order({ governmentPublishesBy: '2022-03-31' })).toEqual(['governmentPublishesBy']);
  });

  it('are told apart from the Regulation’s by a note', () => {
    expect(noteOn(calendarFor(2020))?.zh).toContain('尚未设定');
    expect(noteOn(calendarFor(2020, { submitBy: { on: '2021-01-20', source: '通知' } }))).toBeNull();
  });
});
