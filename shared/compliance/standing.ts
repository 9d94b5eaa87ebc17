import type { Calendar } from '../calendar/calendar.ts';
import { type CalendarDate, dateInChina, daysBetween } from '../calendar/dates.ts';
import { unitDates } from '../calendar/unit-dates.ts';
import { excuseOf } from '../filing/excuse.ts';
import type { Filing } from '../filing/filing.ts';
import { isEmpty, saysNothing } from '../filing/nil-report.ts';
import { STATES } from '../filing/states.ts';
import type { Words } from '../findings/finding.ts';

/** Where a unit stands for a report year. In the order in which a city wants to read them. */
export const STANDINGS = {
  overdue: { zh: '逾期未报送', en: 'overdue' },
  due: { zh: '待报送', en: 'due' },
  returned: { zh: '已退回，待修改后重新报送', en: 'returned for correction' },
  'waiting-for-confirmation': STATES['waiting-for-confirmation'],
  empty: { zh: '已报送，但内容空白且未说明原因', en: 'filed, but says nothing and gives no reason' },
  failed: { zh: '已报送，系统处理失败（非报送单位原因）', en: 'filed, but our processing failed' },
  late: { zh: '已通过（逾期报送）', en: 'accepted, filed late' },
  accepted: STATES.accepted,
  'not-due': { zh: '报送尚未开始', en: 'not due yet' },
  excused: { zh: '本年度不需报送', en: 'owes no report this year' },
} as const satisfies Record<string, Words>;

export type Standing = keyof typeof STANDINGS;

/** In these the next step is the unit's. */
export const UNIT_OWES: readonly Standing[] = [
  'overdue',
  'due',
  'returned',
  'waiting-for-confirmation',
  'empty',
];

export interface UnitStanding {
  readonly code: string;
  readonly name: string;
  readonly standing: Standing;
  /** The unit's own last day: the city's date, or a later one that it was granted. */
  readonly submitBy: CalendarDate;
  /** The last day on which a file of it is taken; `null` when files are always taken. */
  readonly locksAfter: CalendarDate | null;
  /** The day the report counts as filed; of a unit without an accepted one, of its newest attempt. */
  readonly receivedOn: CalendarDate | null;
  /** Days past the date: until it was filed, or until today while it is owed. 0 when on time. */
  readonly daysLate: number;
  /** Why it owes no report; `null` when it owes one. */
  readonly excuse: Words | null;
  /** Why its accepted report has no figures, in the unit's words; `null` when it has some. */
  readonly nilReason: string | null;
}

/** Where the unit stands at the end of `today`; on the last day itself nothing is overdue. */
export function standingOf(filing: Filing, calendar: Calendar, today: CalendarDate): UnitStanding {
  const { code, name, inForce, latest, firstReceivedAt, exceptions } = filing;
  const dates = unitDates(calendar, exceptions);
  const excuse = excuseOf(filing);
  const received = firstReceivedAt ?? latest?.receivedAt ?? null;
  const until = firstReceivedAt ? dateInChina(firstReceivedAt) : today;
  const daysLate = excuse ? 0 : Math.max(0, daysBetween(dates.submitBy, until));
  return {
    code,
    name,
    standing: excuse ? 'excused' : decide(filing, daysLate > 0, today < calendar.opensOn),
    ...dates,
    receivedOn: received === null ? null : dateInChina(received),
    daysLate,
    excuse,
    nilReason: inForce?.nilReason ?? null,
  };
}

function decide({ inForce, latest }: Filing, late: boolean, beforeSeason: boolean): Standing {
  if (inForce && !isEmpty(inForce)) return late ? 'late' : 'accepted';
  switch (latest?.state) {
    case 'unreadable':
    case 'returned':
      return 'returned';
    case 'waiting-for-confirmation':
      return saysNothing(latest.found) ? 'empty' : 'waiting-for-confirmation';
    case 'failed':
      return 'failed';
    case 'accepted':
      return 'empty';
    default:
      if (late) return 'overdue';
      return beforeSeason ? 'not-due' : 'due';
  }
}
