import type { CalendarDate } from '../calendar/dates.ts';
import type { Words } from '../findings/finding.ts';
import type { Standing, UnitStanding } from './standing.ts';

/** What a unit may be held to: nothing came by the date, what came was returned or says nothing, or it came after the date. */
export const LAPSES = {
  missing: { zh: '逾期未报送', en: 'not filed by the date' },
  returned: { zh: '报送后被退回', en: 'filed and returned' },
  empty: { zh: '报送内容空白', en: 'filed a report that says nothing' },
  late: { zh: '逾期报送', en: 'filed after the date' },
} as const satisfies Record<string, Words>;

export type LapseKind = keyof typeof LAPSES;

export interface Lapse {
  readonly unit: string;
  readonly kind: LapseKind;
  /** The day on which it was first seen. */
  readonly firstSeen: CalendarDate;
  /** The day on which it was seen to be over; `null` while it lasts. */
  readonly resolved: CalendarDate | null;
}

/** What to write down: lapses to begin and lapses to end. */
export interface LapseChanges {
  readonly opened: readonly Lapse[];
  readonly resolved: readonly Lapse[];
}

const LAPSE_OF: Partial<Readonly<Record<Standing, LapseKind>>> = {
  overdue: 'missing',
  returned: 'returned',
  empty: 'empty',
  late: 'late',
};

/**
 * Holds today's standings against the lapses on record. Running it again on the outcome changes nothing. A late filing
 * is a fact and over as soon as it is seen; the others last until the unit has done its part.
 */
export function lapseChanges(
  standings: readonly UnitStanding[],
  onRecord: readonly Lapse[],
  today: CalendarDate,
): LapseChanges {
  const standingOf = new Map(standings.map((unit) => [unit.code, unit.standing]));
  const owed = (lapse: { unit: string; kind: LapseKind }): boolean => {
    const standing = standingOf.get(lapse.unit);
    return standing !== undefined && LAPSE_OF[standing] === lapse.kind;
  };
  const known = (unit: string, kind: LapseKind): boolean =>
    onRecord.some(
      (lapse) => lapse.unit === unit && lapse.kind === kind && (kind === 'late' || lapse.resolved === null),
    );
  return {
    opened: standings.flatMap(({ code, standing }): Lapse[] => {
      const kind = LAPSE_OF[standing];
      if (!kind || known(code, kind)) return [];
      return [{ unit: code, kind, firstSeen: today, resolved: kind === 'late' ? today : null }];
    }),
    resolved: onRecord
      .filter((lapse) => lapse.resolved === null && !owed(lapse))
      .map((lapse) => ({ ...lapse, resolved: today })),
  };
}
