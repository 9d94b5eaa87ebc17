import type { CalendarDate } from '../calendar/dates.ts';
import { STATES } from '../filing/states.ts';
import type { Words } from '../findings/finding.ts';

/** What somebody may be told, in the order of a season. */
export const ALERT_KINDS = {
  opening: { zh: '报送工作开始', en: 'the season opens' },
  reminder: { zh: '报送提醒', en: 'reminder before the date' },
  'sent-back': { zh: '退回重报通知', en: 'sent back by the city' },
  returned: { zh: '退回后未重新报送', en: 'returned and not filed again' },
  waiting: STATES['waiting-for-confirmation'],
  overdue: { zh: '逾期未报送', en: 'overdue' },
  escalation: { zh: '逾期情况上报', en: 'overdue, told to the office above' },
  'city-report': { zh: '本级年度报告公布提醒', en: 'the city’s own report falls due' },
  digest: { zh: '报送情况日报', en: 'what changed in the city' },
  failure: { zh: '系统处理失败', en: 'our processing failed' },
} as const satisfies Record<string, Words>;

export type AlertKind = keyof typeof ALERT_KINDS;

/** Who is told: the unit that owes, its city, the office above the city, or the operator of the system. */
export const AUDIENCES = {
  unit: { zh: '报送单位', en: 'the unit' },
  city: { zh: '本级政务公开主管部门', en: 'the city' },
  above: { zh: '上级政务公开主管部门', en: 'the office above the city' },
  operator: { zh: '系统运维', en: 'the operator' },
} as const satisfies Record<string, Words>;

export type Audience = keyof typeof AUDIENCES;

/** What became of an alert. */
export const ALERT_STATES = {
  waiting: { zh: '待发送', en: 'waiting to be sent' },
  sent: { zh: '已发送', en: 'sent' },
  undeliverable: { zh: '未能送达', en: 'could not be delivered' },
  /** Before it was sent, a later one of its kind took its place, or the unit did its part. */
  superseded: { zh: '已无须发送', en: 'not needed any more' },
} as const satisfies Record<string, Words>;

export type AlertState = keyof typeof ALERT_STATES;

export interface Recipient {
  readonly audience: Audience;
  /** Nine digits of the unit, six of the city, four or two of the office above; of the operator, the city's. */
  readonly code: string;
  readonly name: string;
}

/** One thing to tell one recipient. It holds no personal data and no secret. */
export interface Alert {
  /** The same occasion has the same id, whoever decides it and however often: what is in the outbox is not decided again. */
  readonly id: string;
  readonly kind: AlertKind;
  /** Six digits. */
  readonly city: string;
  readonly year: number;
  /** The unit it is about; `null` when it is about the whole city. */
  readonly unit: string | null;
  /**
   * What makes it another alert of the same kind. Of kinds that are said again and again it is the day on which that was
   * due, `2021-01-20`, even when a run was missed and it was decided later.
   */
  readonly occasion: string;
  readonly to: Recipient;
  readonly decidedOn: CalendarDate;
  readonly subject: string;
  /** Chinese first, then the same in English; lines end with \n. */
  readonly text: string;
  /** Path of the page on which the recipient can act, `/years/2020`. */
  readonly link: string;
}

/** Once per kind, recipient, unit, year and occasion. What concerns one unit stands together. */
export function alertId(alert: Pick<Alert, 'kind' | 'city' | 'year' | 'unit' | 'occasion' | 'to'>): string {
  const { kind, city, year, unit, occasion, to } = alert;
  return [city, year, unit ?? 'city', kind, occasion, `${to.audience}:${to.code}`].join('/');
}
