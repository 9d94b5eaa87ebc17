import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFor } from '../../shared/calendar/calendar.ts';
import { daysLater } from '../../shared/calendar/dates.ts';
import { ratesOf } from '../../shared/compliance/rates.ts';
import { standingOf } from '../../shared/compliance/standing.ts';
import { excuseOf } from '../../shared/filing/excuse.ts';
import { type Filing, JUDGED, type RegisteredUnit } from '../../shared/filing/filing.ts';
import { changesBetween, succeededTwice } from '../../shared/filing/register.ts';
import { FORM_2019 } from '../../shared/form/form-2019.ts';
import { rollUp } from '../../shared/rollup/roll-up.ts';

const unit = (code: string, more: Partial<RegisteredUnit> = {}): RegisteredUnit => ({
  code: `370681${code}`,
  name: `${code}镇`,
  kind: '镇',
  ...more,
});

describe('a unit of the register', () => {
  it('owes the report of a year at whose end it existed', () => {
    const owes = (more: Partial<RegisteredUnit>) => excuseOf({ ...unit('102', more), year: 2020 }) === null;
    expect(owes({})).toBe(true);
    expect(owes({ until: '2020-12-30' })).toBe(false);
    expect(owes({ until: '2020-12-31' })).toBe(true);
    expect(owes({ until: '2021-01-15' })).toBe(true);
    expect(owes({ since: '2020-12-31' })).toBe(true);
    expect(owes({ since: '2021-01-01' })).toBe(false);
  });

  it('has one successor at most, of those that owe a report', () => {
    const merged = unit('102', { succeeds: ['370681102', '370681103'] });
    expect(succeededTwice(2020, [merged, unit('103')])).toEqual(['370681103']);
    expect(succeededTwice(2020, [merged, unit('103', { until: '2020-06-30' })])).toEqual([]);
    expect(succeededTwice(2020, [unit('102'), unit('103', { succeeds: [] })])).toEqual([]);
  });
});

describe('what changes from one register to the next', () => {
  it('is nothing where nothing happened', () => {
    expect(changesBetween([unit('102'), unit('103')], [unit('103'), unit('102')], 2020)).toEqual([]);
  });

  it('is said once for each unit, with what it was before', () => {
    const changes = changesBetween(
      [unit('102'), unit('103'), unit('104'), unit('105', { until: '2018-05-01' })],
      [
        unit('201', { succeeds: ['370681102', '370681103'], since: '2020-07-01' }),
        unit('202', { succeeds: ['370681104'] }),
        unit('203'),
        unit('204', { succeeds: ['370601009'] }),
        unit('102', { until: '2020-06-30' }),
      ],
      2020,
    );
    expect(changes).toEqual([
      {
        kind: 'merged',
        code: '370681201',
        name: '201镇',
        on: '2020-07-01',
        from: [
          { code: '370681102', name: '102镇' },
          { code: '370681103', name: '103镇' },
        ],
      },
      {
        kind: 'renamed',
        code: '370681202',
        name: '202镇',
        on: null,
        from: [{ code: '370681104', name: '104镇' }],
      },
      { kind: 'opened', code: '370681203', name: '203镇', on: null, from: [] },
      {
        kind: 'moved',
        code: '370681204',
        name: '204镇',
        on: null,
        from: [{ code: '370601009', name: null }],
      },
    ]);
  });

  it('tells which units are no more, with their last day where the register has it', () => {
    expect(
      changesBetween([unit('102'), unit('103')], [unit('102', { until: '2020-06-30' })], 2020),
    ).toMatchObject([
      { kind: 'closed', code: '370681102', on: '2020-06-30' },
      { kind: 'closed', code: '370681103', on: null },
    ]);
  });
});

describe('rates and totals, whatever the register does', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((n) => daysLater('2019-06-01', n));
  const moment = day.map((date) => `${date}T02:00:00.000Z`);
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const by = { subject: 'office', office: '370681' };
  const filings = fc
    .array(
      fc.record({
        since: some(day),
        until: some(day),
        granted: fc.array(
          fc.record({ until: fc.option(day, { nil: null }), revoked: fc.boolean(), at: moment }),
          { maxLength: 3 },
        ),
        latest: fc.option(fc.record({ state: fc.constantFrom(...JUDGED), receivedAt: moment }), {
          nil: null,
        }),
        accepted: fc.option(moment, { nil: null }),
        nilReason: some(fc.constantFrom('', '无', '全年未收到申请')),
        found: fc.constantFrom([], [{ rule: 'empty-report', severity: 'warning' as const, times: 1 }]),
      }),
      { maxLength: 12 },
    )
    .map((units) =>
      units.map(
        ({ since, until, granted, latest, accepted, nilReason, found }, index): Filing => ({
          ...unit(String(101 + index)),
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
          year: 2020,
          cityName: null,
          attempts: 1,
          latest: latest && { submissionId: 'i', attempt: 1, ...latest, found },
          inForce: accepted
            ? {
                submissionId: 'i',
                attempt: 1,
                receivedAt: accepted,
                acceptedAt: accepted,
                rulesVersion: '1',
                figures: { form: '2019', values: [1], moneyUnits: {} },
                ...(nilReason === undefined ? {} : { nilReason }),
              }
            : null,
          firstReceivedAt: accepted,
          exceptions: granted.map(({ until: last, revoked, at }, id) => ({
            id: String(id + 1),
            until: last,
            reason: '机构改革',
            grantedBy: by,
            grantedAt: at,
            revoked: revoked ? { reason: '情况有变', by, at } : null,
          })),
        }),
      ),
    );

  it('lie between 0 and 1, and count nobody who is not expected', () => {
    fc.assert(
      fc.property(filings, day, (all, today) => {
        const standings = all.map((filing) => standingOf(filing, calendarFor(2020), today));
        const rates = Object.values(ratesOf(standings));
        for (const { units, of } of rates) {
          expect(units).toBeGreaterThanOrEqual(0);
          expect(units).toBeLessThanOrEqual(of);
        }
        const expected = all.filter((filing) => excuseOf(filing) === null);
        expect(ratesOf(standings).accepted.of).toBe(expected.length);
        const { units, cells } = rollUp({ city: '370681', year: 2020, generation: 1 }, FORM_2019, all);
        expect(units.map(({ code }) => code)).toEqual(expected.map(({ code }) => code));
        for (const { n } of Object.values(cells)) expect(n).toBeLessThanOrEqual(units.length);
      }),
    );
  });
});
