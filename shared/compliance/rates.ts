import type { Standing, UnitStanding } from './standing.ts';

/** A share with what it is a share of. */
export interface Rate {
  readonly units: number;
  /** 0 where there is nothing to be a share of: the rate is unknown then, and neither 0 nor 100 %. */
  readonly of: number;
}

/**
 * How a city's units do. Expected are the units of the register that owe a report for the year, and no other is
 * counted, whatever it filed; each of the three counts is a part of the one before it, so that no rate is ever above
 * 100 %. A nil report with a reason counts like any other, one that says nothing does not count as received.
 */
export interface Rates {
  /** Units from which a file with something in it came, whatever became of it, of all that are expected. */
  readonly received: Rate;
  /** Units whose report was accepted, of all that are expected. */
  readonly accepted: Rate;
  /** Units whose first accepted report came by the date, of all that are expected. */
  readonly onTime: Rate;
  /** Units whose report was accepted, of those from which a file came. */
  readonly acceptedOfReceived: Rate;
  /** Units whose first accepted report came by the date, of those whose report was accepted. */
  readonly onTimeOfAccepted: Rate;
}

const NOTHING_CAME: readonly Standing[] = ['not-due', 'due', 'overdue', 'empty'];
const ACCEPTED: readonly Standing[] = ['late', 'accepted'];

export function isExpected(standing: Standing): boolean {
  return standing !== 'excused';
}

export function ratesOf(standings: readonly Pick<UnitStanding, 'standing'>[]): Rates {
  const count = (counts: (standing: Standing) => boolean): number =>
    standings.filter(({ standing }) => counts(standing)).length;
  const expected = count(isExpected);
  const received = count((standing) => isExpected(standing) && !NOTHING_CAME.includes(standing));
  const accepted = count((standing) => ACCEPTED.includes(standing));
  const onTime = count((standing) => standing === 'accepted');
  return {
    received: { units: received, of: expected },
    accepted: { units: accepted, of: expected },
    onTime: { units: onTime, of: expected },
    acceptedOfReceived: { units: accepted, of: received },
    onTimeOfAccepted: { units: onTime, of: accepted },
  };
}
