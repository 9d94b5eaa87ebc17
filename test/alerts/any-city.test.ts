import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../shared/alerts/alert.ts';
import { alertsByHand } from '../../shared/alerts/by-hand.ts';
import { decideAlerts, dueAgain } from '../../shared/alerts/decide-alerts.ts';
import { type AlertFacts, alertFacts, type FactsInput } from '../../shared/alerts/facts.ts';
import type { Silence } from '../../shared/alerts/silence.ts';
import { type CalendarDate, daysLater } from '../../shared/calendar/dates.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../../shared/calendar/working-days.ts';
import { UNIT_OWES } from '../../shared/compliance/standing.ts';
import { type Filing, JUDGED } from '../../shared/filing/filing.ts';
import { memoryOutbox } from './in-memory.ts';

/** Cities with any dates, orders and units, whose units are in any state on any day. */
const CITY = '370681';
const BY = { subject: 'officer', office: CITY };
const RUNS = { numRuns: 100 };

const day = fc.integer({ min: -40, max: 140 }).map((days) => daysLater('2021-01-01', days));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const filing = (code: string): fc.Arbitrary<Filing> =>
  fc
    .record({
      latest: fc.option(
        fc.record({ attempt: fc.integer({ min: 1, max: 3 }), state: fc.constantFrom(...JUDGED), on: day }),
      ),
      accepted: fc.option(day),
      later: optional(fc.option(day)),
      closed: fc.boolean(),
    })
    .map(({ latest, accepted, later, closed }) => ({
      code,
      name: `第${code}号镇`,
      kind: '镇',
      year: 2020,
      cityName: '龙口市',
      attempts: latest?.attempt ?? 0,
      latest: latest && {
        submissionId: 'i',
        attempt: latest.attempt,
        state: latest.state,
        receivedAt: `${latest.on}T02:00:00.000Z`,
      },
      inForce:
        accepted === null
          ? null
          : {
              submissionId: 'i',
              attempt: 1,
              receivedAt: `${accepted}T02:00:00.000Z`,
              acceptedAt: `${accepted}T02:00:00.000Z`,
              rulesVersion: '1',
              figures: { form: '2019', values: [], moneyUnits: {} },
            },
      firstReceivedAt: accepted === null ? null : `${accepted}T02:00:00.000Z`,
      ...(later === undefined
        ? {}
        : {
            exceptions: [
              {
                id: '1',
                until: later,
                reason: '换届',
                grantedBy: BY,
                grantedAt: '2021-01-05T02:00:00.000Z',
                revoked: null,
              },
            ],
          }),
      ...(closed ? { until: '2020-10-01' } : {}),
    }));

const CODES = ['370681101', '370681102', '370681103', '370681104'];

const silences: fc.Arbitrary<Silence[]> = fc
  .uniqueArray(fc.constantFrom(null, ...CODES), { maxLength: 2 })
  .map((units) =>
    units.map((unit) => ({ unit, reason: '已约定', by: BY, at: '2021-01-05T02:00:00.000Z', ended: null })),
  );

/** What a run finds on one day. */
const found = fc.record({
  filings: fc.tuple(...CODES.map(filing)),
  silences,
  unreachable: fc.subarray([CITY, ...CODES]),
  published: fc.boolean(),
});

/** A city with its dates, and what it is like on each of some days. */
const city = fc
  .record({
    dates: fc.record(
      { opensOn: day, submitBy: day, locksAfter: day, governmentPublishesBy: day },
      { requiredKeys: [] },
    ),
    remindBefore: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
    above: fc.constantFrom(null, { code: '3706', name: '烟台市' }),
    days: fc.uniqueArray(fc.tuple(day, found), { selector: ([on]) => on, minLength: 1, maxLength: 12 }),
  })
  .map(({ dates, remindBefore, above, days }) => {
    const own = Object.fromEntries(
      Object.entries(dates).map(([name, on]) => [name, { on, source: '市政府办公室通知' }]),
    );
    return new Map<CalendarDate, AlertFacts>(
      days.map(([today, { filings, silences: ordered, unreachable, published }]) => {
        const input: FactsInput = {
          city: CITY,
          cityName: '龙口市',
          above,
          year: 2020,
          today,
          dates: own,
          orders: { remindBefore, silences: ordered },
          filings,
          unreachable: new Set(unreachable),
          published,
        };
        return [today, alertFacts(input)];
      }),
    );
  });

/** A city, and runs on its days in any order, some of them several times. */
const cityAndRuns = city.chain((facts) =>
  fc.tuple(fc.constant(facts), fc.array(fc.constantFrom(...facts.values()), { minLength: 1, maxLength: 30 })),
);

describe('in any city, whatever happens in it', () => {
  it('any order and repetition of runs gives the same alerts', () => {
    fc.assert(
      fc.property(cityAndRuns, ([, runs]) => {
        const idsAfter = (some: readonly AlertFacts[]) => {
          const outbox = memoryOutbox();
          for (const facts of some) outbox.run(facts);
          return [...outbox.rows.keys()].sort();
        };
        const inOrder = [...new Set(runs)].sort((a, b) => (a.today < b.today ? -1 : 1));
        expect(idsAfter(runs)).toEqual(idsAfter(inOrder));
      }),
      RUNS,
    );
  });

  it('a run leaves nothing for its repetition, and takes nothing back that was sent', () => {
    fc.assert(
      fc.property(cityAndRuns, ([, runs]) => {
        const outbox = memoryOutbox();
        for (const facts of runs) {
          outbox.run(facts);
          outbox.sendAll();
          expect(decideAlerts(facts, outbox.known())).toEqual({ decided: [], outOfDate: [], overtaken: [] });
        }
      }),
      RUNS,
    );
  });

  it('only who owes something is told, in words that are whole, on working days or at the last chance, and not against the city’s orders', () => {
    fc.assert(
      fc.property(cityAndRuns, ([, runs]) => {
        for (const facts of runs) {
          const { decided } = decideAlerts(facts, []);
          expect(new Set(decided.map(({ id }) => id)).size).toBe(decided.length);
          for (const alert of decided) expectFit(alert, facts);
        }
      }),
      RUNS,
    );
  });
});

describe('in any city, what reached nobody', () => {
  it('is said again only while it is due, once to each, and not beside what says it later', () => {
    fc.assert(
      fc.property(cityAndRuns, fc.nat(), ([, runs], seed) => {
        const outbox = memoryOutbox();
        for (const facts of runs) {
          outbox.run(facts);
          for (const alert of isWorkingDay(facts.today) ? alertsByHand(facts, CODES).alerts : [])
            if (!outbox.rows.has(alert.id)) outbox.rows.set(alert.id, { ...alert, state: 'waiting' });
          const known = outbox.known();
          // Some channel refused every second of them, in an order of its own.
          const lost = known.filter((_, index) => (index + seed) % 2 === 0);
          const again = dueAgain(facts, known, lost);
          const ids = again.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(lost.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
          const repeated = again.filter(({ kind }) =>
            ['reminder', 'overdue', 'returned', 'waiting'].includes(kind),
          );
          const told = repeated.map(({ kind, to }) => `${kind} ${to.code}`);
          expect(new Set(told).size).toBe(told.length);
          for (const alert of again) expectFit(alert, facts);
        }
      }),
      RUNS,
    );
  });
});

function expectFit(
  { to, kind, text, occasion }: Alert,
  { today, units, orders, calendar }: AlertFacts,
): void {
  expect(text).not.toMatch(/undefined|null|NaN/);
  expect(kind === 'failure').toBe(to.audience === 'operator');
  if (to.audience === 'operator') return;
  const silenced = orders.silences.map(({ unit }) => unit);
  expect(silenced).not.toContain(null);
  if (/^\d{4}-/.test(occasion)) expect(occasion <= today && isWorkingDay(occasion)).toBe(true);
  const unit = units.find(({ code }) => code === to.code);
  // On another day only what could not be said on a working day before the date any more.
  const date =
    kind === 'reminder' ? unit?.submitBy : kind === 'city-report' ? calendar.governmentPublishesBy : null;
  expect(isWorkingDay(today) || (date && workingDayOnOrAfter(today) > date)).toBe(true);
  if (to.audience !== 'unit') return;
  expect(silenced).not.toContain(to.code);
  expect(UNIT_OWES).toContain(unit?.standing);
  expect(unit?.excuse).toBeNull();
  if (kind === 'reminder') expect(today <= (unit?.submitBy ?? '')).toBe(true);
  if (kind === 'overdue') expect(today > (unit?.submitBy ?? '')).toBe(true);
}
