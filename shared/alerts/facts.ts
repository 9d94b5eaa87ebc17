import { type Calendar, type CityDates, calendarFor } from '../calendar/calendar.ts';
import type { CalendarDate } from '../calendar/dates.ts';
import { type Standing, standingOf, UNIT_OWES, type UnitStanding } from '../compliance/standing.ts';
import type { Filing, LatestAttempt } from '../filing/filing.ts';
import type { Recipient } from './alert.ts';
import { overdueDays, reminderDays } from './occasions.ts';
import type { AlertOrders } from './orders.ts';

/** A unit as the alerts see it. */
export interface AlertUnit extends UnitStanding {
  /** Number of its newest attempt that was judged; 0 when there is none. */
  readonly attempt: number;
  /** When and why the city sent that attempt back; `null` when it did not. */
  readonly sentBack: NonNullable<LatestAttempt['sentBack']> | null;
  /** The working days on which those who owe something are reminded of its date. */
  readonly remindOn: readonly CalendarDate[];
  /** The working days, as far as today, on which it is told that it is overdue. */
  readonly overdueOn: readonly CalendarDate[];
}

/** A unit whose next step is its own. */
export type OwingStanding = Extract<
  Standing,
  'overdue' | 'due' | 'returned' | 'waiting-for-confirmation' | 'empty'
>;
export interface OwingUnit extends AlertUnit {
  readonly standing: OwingStanding;
}

/** Everything that decides who is told what on a day. */
export interface AlertFacts {
  readonly city: Recipient;
  readonly operator: Recipient;
  /** `null` when nobody is above the city. */
  readonly above: Recipient | null;
  readonly year: number;
  readonly today: CalendarDate;
  readonly calendar: Calendar;
  readonly orders: AlertOrders;
  readonly units: readonly AlertUnit[];
  /** Codes of the units, of the city and of the office above it, that no channel reaches. */
  readonly unreachable: ReadonlySet<string>;
  /** Whether the city has published its year: its own duty is done then. */
  readonly published: boolean;
}

export interface FactsInput {
  /** Six digits. */
  readonly city: string;
  readonly cityName: string | null;
  readonly above: { readonly code: string; readonly name: string } | null;
  readonly year: number;
  readonly today: CalendarDate;
  readonly dates: CityDates;
  readonly orders: AlertOrders;
  readonly filings: readonly Filing[];
  readonly unreachable: ReadonlySet<string>;
  readonly published: boolean;
}

export function alertFacts(input: FactsInput): AlertFacts {
  const { city: code, cityName, above, year, today, dates, orders, filings, unreachable, published } = input;
  const calendar = calendarFor(year, dates);
  const name = cityName ?? code;
  const daysOf = daysByDate(orders, today);
  return {
    city: { audience: 'city', code, name },
    operator: { audience: 'operator', code, name },
    above: above && { audience: 'above', ...above },
    year,
    today,
    calendar,
    orders,
    units: filings.map((filing) => {
      const standing = standingOf(filing, calendar, today);
      const { attempt = 0, sentBack = null } = filing.latest ?? {};
      return { ...standing, attempt, sentBack, ...daysOf(standing) };
    }),
    unreachable,
    published,
  };
}

type UnitDays = Pick<AlertUnit, 'remindOn' | 'overdueOn'>;

/** Nearly all units of a city have the same date: its days are counted once. */
function daysByDate({ remindBefore }: AlertOrders, today: CalendarDate): (unit: UnitStanding) => UnitDays {
  const counted = new Map<string, UnitDays>();
  return ({ submitBy, locksAfter }) => {
    const key = `${submitBy} ${locksAfter}`;
    const days = counted.get(key) ?? {
      remindOn: reminderDays(submitBy, remindBefore),
      overdueOn: overdueDays(submitBy, locksAfter, today),
    };
    counted.set(key, days);
    return days;
  };
}

/** Whether somebody is late enough to be told of to the office above, which nothing reaches. */
export function isAboveUnreachable({ above, units, unreachable }: AlertFacts): boolean {
  return (
    above !== null && unreachable.has(above.code) && units.some((unit) => owes(unit) && unit.daysLate > 0)
  );
}

export function owes(unit: AlertUnit): unit is OwingUnit {
  return UNIT_OWES.includes(unit.standing);
}
