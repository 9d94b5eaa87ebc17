import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../shared/alerts/alert.ts';
import { decideAlerts } from '../../shared/alerts/decide-alerts.ts';
import { daysLater } from '../../shared/calendar/dates.ts';
import { isWorkingDay } from '../../shared/calendar/working-days.ts';
import { UNIT_OWES } from '../../shared/compliance/standing.ts';
import { memoryOutbox } from './in-memory.ts';
import { codeOf, daysOfSeason, factsOn } from './story.ts';

const YEAR = 2020;
const SEASON = daysOfSeason(YEAR);
const RUNS = { numRuns: 25 };

/** Some days of the season, in any order, each perhaps several times. */
const days = fc.array(fc.constantFrom(...SEASON.filter((day) => day >= '2021-01-01')), {
  minLength: 1,
  maxLength: 40,
});

function idsAfter(runs: readonly string[]): string[] {
  const outbox = memoryOutbox();
  for (const day of runs) outbox.run(factsOn(YEAR, day));
  return [...outbox.rows.keys()].sort();
}

describe('the outbox', () => {
  it('holds the same alerts after any order and repetition of runs', () => {
    fc.assert(
      fc.property(days, (runs) => {
        expect(idsAfter(runs)).toEqual(idsAfter([...new Set(runs)].sort()));
      }),
      RUNS,
    );
  });

  it('holds the same alerts whether runs come one after the other or see the same outbox and write at once', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 2, max: 4 }), (runs, atOnce) => {
        const [alone, together] = [memoryOutbox(), memoryOutbox()];
        for (const day of runs) {
          const facts = factsOn(YEAR, day);
          alone.run(facts);
          const seen = together.known();
          const written = Array.from({ length: atOnce }, () => together.run(facts, seen).length);
          // Whoever is first writes them all, the others find them there.
          expect(written.slice(1).every((count) => count === 0)).toBe(true);
        }
        expect([...together.rows.values()]).toEqual([...alone.rows.values()]);
      }),
      RUNS,
    );
  });

  it('holds the same alerts when every run may die after any of its writes and comes again', () => {
    fc.assert(
      fc.property(days, fc.array(fc.nat({ max: 20 }), { minLength: 40, maxLength: 40 }), (runs, deaths) => {
        const [whole, broken] = [memoryOutbox(), memoryOutbox()];
        runs.forEach((day, index) => {
          const facts = factsOn(YEAR, day);
          whole.run(facts);
          broken.run(facts, broken.known(), deaths[index]);
          broken.run(facts);
        });
        expect([...broken.rows.values()]).toEqual([...whole.rows.values()]);
      }),
      RUNS,
    );
  });
});

/** What each run of these days has to send, when everything is sent at once. */
function sendings(
  runs: readonly string[],
): readonly { readonly day: string; readonly sent: readonly Alert[] }[] {
  const outbox = memoryOutbox();
  return runs.map((day) => {
    const sent = outbox.run(factsOn(YEAR, day));
    outbox.sendAll();
    return { day, sent };
  });
}

describe('whatever runs are missed, come late or come twice', () => {
  it('nobody is told the same thing twice', () => {
    fc.assert(
      fc.property(days, (runs) => {
        const ids = sendings(runs).flatMap(({ sent }) => sent.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      RUNS,
    );
  });

  it('a run says one thing of a kind to a recipient about a unit, and not all that was missed', () => {
    fc.assert(
      fc.property(days, (runs) => {
        for (const { sent } of sendings(runs)) {
          const said = sent.map(({ kind, unit, to }) => `${kind} ${unit} ${to.audience} ${to.code}`);
          expect(new Set(said).size).toBe(said.length);
        }
      }),
      RUNS,
    );
  });

  it('nobody hears of an earlier day after a later one, unless a clock had jumped ahead', () => {
    fc.assert(
      fc.property(days, (runs) => {
        const last = new Map<string, string>();
        const together = runs.filter((day) => day <= daysLater([...runs].sort()[0] ?? '', 14));
        for (const { sent } of sendings(together)) {
          for (const { kind, unit, to, occasion } of sent) {
            if (!['reminder', 'overdue', 'returned', 'waiting', 'city-report'].includes(kind)) continue;
            const key = `${kind} ${unit} ${to.code}`;
            expect(occasion > (last.get(key) ?? '')).toBe(true);
            last.set(key, occasion);
          }
        }
      }),
      RUNS,
    );
  });

  it('only units that owe something are told, and a muted one is not, on working days or at the last chance', () => {
    fc.assert(
      fc.property(days, (runs) => {
        for (const { day, sent } of sendings(runs)) {
          const standing = new Map(factsOn(YEAR, day).units.map((unit) => [unit.code, unit.standing]));
          for (const { kind, to } of sent) {
            expect(kind === 'failure').toBe(to.audience === 'operator');
            if (to.audience === 'operator') continue;
            // On the weekend before the date only what Friday’s run has missed.
            const lastChance = kind === 'reminder' && ['2021-01-30', '2021-01-31'].includes(day);
            expect(isWorkingDay(day) || lastChance).toBe(true);
            if (to.audience !== 'unit') continue;
            expect(UNIT_OWES).toContain(standing.get(to.code));
            expect(day > '2021-01-10' && to.code === codeOf('L')).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  const BEFORE = SEASON.filter((day) => day >= '2021-01-04' && day <= '2021-02-01');

  it('what was due on a day without a run is said by the next one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BEFORE), fc.integer({ min: 1, max: 3 }), (from, missed) => {
        const down = BEFORE.slice(BEFORE.indexOf(from), BEFORE.indexOf(from) + missed);
        const outbox = memoryOutbox();
        for (const day of BEFORE.filter((other) => !down.includes(other))) {
          outbox.run(factsOn(YEAR, day));
          // Nothing is left that is due: a second look finds nothing to say.
          expect(decideAlerts(factsOn(YEAR, day), outbox.known()).decided).toEqual([]);
        }
        const reminded = [...outbox.rows.values()].filter(({ kind }) => kind === 'reminder');
        // E never files: whichever days are missed, it is reminded before the date, and more than once.
        expect(reminded.filter(({ unit }) => unit === codeOf('E')).length).toBeGreaterThanOrEqual(2);
      }),
      RUNS,
    );
  });
});
