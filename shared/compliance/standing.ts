import type { Calendar } from '../calendar/calendar.ts';
import { type CalendarDate, dateInChina, daysBetween } from '../calendar/dates.ts';
import type { Filing } from '../filing/filing.ts';
import type { Words } from '../findings/finding.ts';

/** Where a unit stands for a report year. In the order in which a city wants to read them. */
export const STANDINGS = {
  overdue: { zh: '逾期未报送', en: 'overdue' },
  'not-filed': { zh: '尚未报送', en: 'not filed yet' },
  returned: { zh: '已退回，待修改后重新报送', en: 'returned for correction' },
  'waiting-for-confirmation': { zh: '待说明理由确认', en: 'waiting for the unit’s reasons' },
  failed: { zh: '已报送，系统处理失败（非报送单位原因）', en: 'filed, but our processing failed' },
  late: { zh: '已通过（逾期报送）', en: 'accepted, filed late' },
  accepted: { zh: '已通过', en: 'accepted' },
} as const satisfies Record<string, Words>;

export type Standing = keyof typeof STANDINGS;

export interface UnitStanding {
  readonly code: string;
  readonly name: string;
  readonly standing: Standing;
  /** The day the report counts as filed; of a unit without an accepted one, of its newest attempt. */
  readonly receivedOn: CalendarDate | null;
  /** Days past the date: until it was filed, or until today while it is owed. 0 when on time. */
  readonly daysLate: number;
}

/** Where the unit stands at the end of `today`; on the last day itself nothing is overdue. */
export function standingOf(filing: Filing, calendar: Calendar, today: CalendarDate): UnitStanding {
  const received = filing.firstReceivedAt ?? filing.latest?.receivedAt ?? null;
  const receivedOn = received === null ? null : dateInChina(received);
  const until = filing.firstReceivedAt ? dateInChina(filing.firstReceivedAt) : today;
  const daysLate = Math.max(0, daysBetween(calendar.submitBy, until));
  return {
    code: filing.code,
    name: filing.name,
    standing: decide(filing, daysLate > 0),
    receivedOn,
    daysLate,
  };
}

function decide({ inForce, latest }: Filing, late: boolean): Standing {
  if (inForce) return late ? 'late' : 'accepted';
  switch (latest?.state) {
    case 'unreadable':
    case 'returned':
      return 'returned';
    case 'waiting-for-confirmation':
      return 'waiting-for-confirmation';
    case 'failed':
      return 'failed';
    default:
      return late ? 'overdue' : 'not-filed';
  }
}
