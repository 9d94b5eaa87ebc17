import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFor } from '../../shared/calendar/calendar.ts';
import type { Exception } from '../../shared/calendar/exception.ts';
import { type Lapse, lapseChanges } from '../../shared/compliance/lapses.ts';
import { STANDINGS, type Standing, standingOf, type UnitStanding } from '../../shared/compliance/standing.ts';
import type { Filing, JudgedState } from '../../shared/filing/filing.ts';

const CALENDAR = calendarFor(2020);

function filing(
  latest: JudgedState | null,
  { accepted = null as string | null, on = '2021-01-20' } = {},
): Filing {
  return {
    code: '370681102',
    name: '七甲镇',
    kind: '镇',
    year: 2020,
    cityName: null,
    attempts: 1,
    latest: latest && { submissionId: 'i', attempt: 1, state: latest, receivedAt: `${on}T02:00:00.000Z` },
    inForce: accepted
      ? {
          submissionId: 'i',
          attempt: 1,
          receivedAt: `${accepted}T02:00:00.000Z`,
          acceptedAt: `${accepted}T02:00:00.000Z`,
          rulesVersion: '1',
          figures: { form: '2019', values: [], moneyUnits: {} },
        }
      : null,
    firstReceivedAt: accepted && `${accepted}T02:00:00.000Z`,
  };
}

const WAITING = 'waiting-for-confirmation';
const SAYS_NOTHING = {
  latest: {
    submissionId: 'i',
    attempt: 2,
    state: WAITING,
    receivedAt: '2021-01-20T02:00:00.000Z',
    found: [{ rule: 'empty-report', severity: 'warning', times: 1 }],
  },
} as const;
const BY = { subject: 'office', office: '370681' };
const REVOKED = { reason: '情况有变', by: BY, at: '2021-01-12T00:00:00.000Z' };

const exception = (until: string | null, revoked: Exception['revoked'] = null): Exception => ({
  id: '1',
  until,
  reason: '机构改革',
  grantedBy: BY,
  grantedAt: '2021-01-10T00:00:00.000Z',
  revoked,
});

function withNil(accepted: Filing, nilReason: string): Filing {
  const inForce = accepted.inForce && { ...accepted.inForce, nilReason };
  return { ...accepted, inForce, firstReceivedAt: nilReason === '无' ? null : accepted.firstReceivedAt };
}

describe('where a unit stands', () => {
  const cases: readonly [string, Filing, string, Standing, number][] = [
    ['the season has not begun', filing(null), '2020-12-31', 'not-due', 0],
    ['the season begins', filing(null), '2021-01-01', 'due', 0],
    ['its report came before the season', filing('returned'), '2020-12-20', 'returned', 0],
    ['nothing came and there is time', filing(null), '2021-01-30', 'due', 0],
    ['nothing came on the last day itself', filing(null), '2021-01-31', 'due', 0],
    ['nothing came by the date', filing(null), '2021-02-03', 'overdue', 3],
    ['its report was returned', filing('returned'), '2021-01-25', 'returned', 0],
    ['its report could not be read', filing('unreadable'), '2021-02-02', 'returned', 2],
    [
      'its report waits for reasons',
      filing('waiting-for-confirmation'),
      '2021-02-02',
      'waiting-for-confirmation',
      2,
    ],
    ['we failed on its report', filing('failed'), '2021-02-02', 'failed', 2],
    ['accepted on the last day', filing('accepted', { accepted: '2021-01-31' }), '2021-03-01', 'accepted', 0],
    ['accepted after the date', filing('accepted', { accepted: '2021-02-05' }), '2021-03-01', 'late', 5],
    [
      'a new attempt was returned',
      filing('returned', { accepted: '2021-01-10' }),
      '2021-03-01',
      'accepted',
      0,
    ],
    ['its report says nothing', { ...filing(WAITING), ...SAYS_NOTHING }, '2021-02-02', 'empty', 2],
    [
      'its report says nothing and the reason neither',
      withNil(filing('accepted', { accepted: '2021-01-20' }), '无'),
      '2021-02-02',
      'empty',
      2,
    ],
    [
      'its report has nothing to say, and says why',
      withNil(filing('accepted', { accepted: '2021-01-20' }), '全年未收到申请'),
      '2021-02-02',
      'accepted',
      0,
    ],
    [
      'it filed nothing new over an accepted report',
      { ...filing(WAITING, { accepted: '2021-01-20' }), ...SAYS_NOTHING },
      '2021-02-02',
      'accepted',
      0,
    ],
    ['it was excused', { ...filing(null), exceptions: [exception(null)] }, '2021-02-02', 'excused', 0],
    [
      'it was excused no longer',
      { ...filing(null), exceptions: [exception(null, REVOKED)] },
      '2021-02-02',
      'overdue',
      2,
    ],
    ['it closed in the year', { ...filing(null), until: '2020-06-30' }, '2021-02-02', 'excused', 0],
    ['it opened after the year', { ...filing(null), since: '2021-01-04' }, '2021-02-02', 'excused', 0],
    [
      'it was granted a later date, before it',
      { ...filing(null), exceptions: [exception('2021-02-10')] },
      '2021-02-10',
      'due',
      0,
    ],
    [
      'it was granted a later date, after it',
      { ...filing(null), exceptions: [exception('2021-02-10')] },
      '2021-02-12',
      'overdue',
      2,
    ],
    [
      'it was granted a later date and kept it',
      { ...filing('accepted', { accepted: '2021-02-10' }), exceptions: [exception('2021-02-10')] },
      '2021-03-01',
      'accepted',
      0,
    ],
  ];
  it.each(cases)('%s', (_, given, today, standing, daysLate) => {
    expect(standingOf(given, CALENDAR, today)).toMatchObject({ standing, daysLate });
  });

  it('follows the city’s own date', () => {
    const own = calendarFor(2020, { submitBy: { on: '2021-01-26', source: '通知' } });
    expect(standingOf(filing(null), own, '2021-01-27').standing).toBe('overdue');
  });
});

const unit = (code: string, standing: Standing): UnitStanding => ({
  code,
  name: `${code}镇`,
  standing,
  submitBy: '2021-01-31',
  locksAfter: null,
  receivedOn: null,
  daysLate: standing === 'overdue' ? 3 : 0,
  excuse: null,
  nilReason: null,
});

describe('lapses', () => {
  const recordAfter = (
    record: readonly Lapse[],
    standings: readonly UnitStanding[],
    today: string,
  ): Lapse[] => {
    const { opened, resolved } = lapseChanges(standings, record, today);
    const over = new Map(resolved.map((lapse) => [`${lapse.unit}${lapse.kind}${lapse.firstSeen}`, lapse]));
    return [
      ...record.map((lapse) => over.get(`${lapse.unit}${lapse.kind}${lapse.firstSeen}`) ?? lapse),
      ...opened,
    ];
  };

  it('begin on the day they are seen and end on the day they are seen to be over', () => {
    const first = recordAfter([], [unit('1', 'overdue')], '2021-02-01');
    const second = recordAfter(first, [unit('1', 'returned')], '2021-02-03');
    expect(recordAfter(second, [unit('1', 'late')], '2021-02-05')).toEqual([
      { unit: '1', kind: 'missing', firstSeen: '2021-02-01', resolved: '2021-02-03' },
      { unit: '1', kind: 'returned', firstSeen: '2021-02-03', resolved: '2021-02-05' },
      { unit: '1', kind: 'late', firstSeen: '2021-02-05', resolved: '2021-02-05' },
    ]);
  });

  it('begin anew when the fault comes back', () => {
    const once = recordAfter([], [unit('1', 'returned')], '2021-01-10');
    const over = recordAfter(once, [unit('1', 'waiting-for-confirmation')], '2021-01-11');
    expect(recordAfter(over, [unit('1', 'returned')], '2021-01-12')).toHaveLength(2);
  });

  it('end for a unit that is taken off the register', () => {
    const once = recordAfter([], [unit('1', 'overdue')], '2021-02-01');
    expect(recordAfter(once, [], '2021-02-02')).toMatchObject([{ resolved: '2021-02-02' }]);
  });

  it('do not change when the same day is checked again', () => {
    const standings = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...(Object.keys(STANDINGS) as Standing[]))),
    );
    const days = ['2021-01-30', '2021-02-01', '2021-02-02', '2021-02-03'];
    fc.assert(
      fc.property(fc.array(standings, { maxLength: 4 }), (season) => {
        let record: Lapse[] = [];
        season.forEach((day, index) => {
          const units = [...new Map(day).entries()].map(([code, standing]) => unit(String(code), standing));
          record = recordAfter(record, units, days[index] ?? '');
          const again = lapseChanges(units, record, days[index] ?? '');
          expect(again).toEqual({ opened: [], resolved: [] });
        });
      }),
    );
  });
});
