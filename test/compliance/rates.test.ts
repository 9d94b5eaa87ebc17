import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratesOf } from '../../shared/compliance/rates.ts';
import { STANDINGS, type Standing } from '../../shared/compliance/standing.ts';

const units = (...standings: Standing[]) => standings.map((standing) => ({ standing }));

describe('a city’s rates', () => {
  it('say what they are of', () => {
    const standings = units(
      'accepted',
      'accepted',
      'late',
      'returned',
      'waiting-for-confirmation',
      'failed',
      'overdue',
      'due',
    );
    expect(ratesOf(standings)).toEqual({
      received: { units: 6, of: 8 },
      accepted: { units: 3, of: 8 },
      onTime: { units: 2, of: 8 },
      acceptedOfReceived: { units: 3, of: 6 },
      onTimeOfAccepted: { units: 2, of: 3 },
    });
  });

  it('are of nothing when nothing came, and not full', () => {
    expect(ratesOf(units('overdue', 'due'))).toMatchObject({
      received: { units: 0, of: 2 },
      acceptedOfReceived: { units: 0, of: 0 },
      onTimeOfAccepted: { units: 0, of: 0 },
    });
  });

  it('expect nothing of a unit that owes no report, and take a report that says nothing for none', () => {
    expect(ratesOf(units('accepted', 'empty', 'excused', 'not-due'))).toMatchObject({
      received: { units: 1, of: 3 },
      accepted: { units: 1, of: 3 },
      acceptedOfReceived: { units: 1, of: 1 },
    });
  });

  it('are never above 100 %, and each count is part of the one before it', () => {
    const standing = fc.constantFrom(...(Object.keys(STANDINGS) as Standing[]));
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 40 }), (standings) => {
        const rates = ratesOf(units(...standings));
        for (const { units: part, of } of Object.values(rates)) expect(part).toBeLessThanOrEqual(of);
        expect(rates.received.of).toBe(standings.filter((one) => one !== 'excused').length);
        expect(rates.onTime.units).toBeLessThanOrEqual(rates.accepted.units);
        expect(rates.accepted.units).toBeLessThanOrEqual(rates.received.units);
      }),
    );
  });
});
