import { ALERT_KINDS, type Alert } from '../../shared/alerts/alert.ts';
import { type AlertFacts, alertFacts } from '../../shared/alerts/facts.ts';
import { REMIND_BEFORE } from '../../shared/alerts/orders.ts';
import type { Silence } from '../../shared/alerts/silence.ts';
import { type CalendarDate, daysLater } from '../../shared/calendar/dates.ts';
import type { Exception } from '../../shared/calendar/exception.ts';
import { type Filing, type JudgedState, judged } from '../../shared/filing/filing.ts';

/** Fourteen townships of 龙口市 by a letter, and what becomes of each in the winter after the report year. */
const NAMES = {
  A: '七甲镇',
  B: '下丁家镇',
  C: '石良镇',
  D: '兰高镇',
  E: '诸由观镇',
  F: '黄山馆镇',
  G: '北马镇',
  H: '芦头镇',
  I: '东江街道',
  J: '龙港街道',
  K: '新嘉街道',
  L: '徐福街道',
  M: '东莱街道',
  N: '高新技术园区',
} as const;

export type Letter = keyof typeof NAMES;
export const LETTERS = Object.keys(NAMES) as Letter[];

export const CITY = '370681';
export const codeOf = (letter: Letter): string =>
  `${CITY}1${String(LETTERS.indexOf(letter) + 1).padStart(2, '0')}`;

/** What happens on a day; the run of the next morning is the first to see it. */
type Event =
  | {
      readonly on: string;
      readonly attempt: number;
      readonly state: JudgedState;
      readonly empty?: true;
      readonly came?: string;
    }
  | { readonly on: string; readonly until: string };

/** Days are `month-day` of the year after the report year. */
const STORY: Readonly<Record<Letter, readonly Event[]>> = {
  // Files at once.
  A: [{ on: '01-05', attempt: 1, state: 'accepted' }],
  // Is returned and files again in time.
  B: [
    { on: '01-06', attempt: 1, state: 'returned' },
    { on: '01-22', attempt: 2, state: 'accepted' },
  ],
  // Needs some days to give its reasons.
  C: [
    { on: '01-07', attempt: 1, state: 'waiting-for-confirmation' },
    { on: '01-13', attempt: 1, state: 'accepted', came: '01-07' },
  ],
  // Files at the last moment.
  D: [{ on: '01-28', attempt: 1, state: 'accepted' }],
  // Never files.
  E: [],
  // Is granted a later date, and keeps it.
  F: [
    { on: '01-18', until: '02-15' },
    { on: '02-10', attempt: 1, state: 'accepted' },
  ],
  // Was merged into another during the report year: owes nothing.
  G: [],
  // Its file breaks our processing; it is repaired nine days later.
  H: [
    { on: '01-20', attempt: 1, state: 'failed' },
    { on: '01-29', attempt: 1, state: 'accepted', came: '01-20' },
  ],
  // Is returned before the date and files again long after it.
  I: [
    { on: '01-25', attempt: 1, state: 'returned' },
    { on: '02-20', attempt: 2, state: 'accepted' },
  ],
  // Files after the date, is returned, files again.
  J: [
    { on: '02-03', attempt: 1, state: 'returned' },
    { on: '02-24', attempt: 2, state: 'accepted' },
  ],
  // Files a report without one figure, and says why two weeks later.
  K: [
    { on: '01-14', attempt: 1, state: 'waiting-for-confirmation', empty: true },
    { on: '01-27', attempt: 1, state: 'accepted', empty: true, came: '01-14' },
  ],
  // Is muted on 10 January; files after the date.
  L: [{ on: '02-26', attempt: 1, state: 'accepted' }],
  // Corrects what was accepted; the correction is returned.
  M: [
    { on: '01-19', attempt: 1, state: 'accepted' },
    { on: '02-08', attempt: 2, state: 'returned' },
  ],
  // No channel reaches it; files two days late.
  N: [{ on: '02-02', attempt: 1, state: 'accepted' }],
};

const MUTED = { unit: codeOf('L'), on: '01-10' };
const PAUSED = { on: '03-02', ended: '03-05' };
const PUBLISHED = '03-25';
const OFFICE = { subject: 'officer', office: CITY };

/** What the run of that morning finds. */
export function factsOn(year: number, today: CalendarDate): AlertFacts {
  const date = (day: string): CalendarDate => `${year + 1}-${day}`;
  const seen = (day: string): boolean => date(day) < today;
  const at = (day: string): string => `${date(day)}T02:00:00.000Z`;
  const silence = (unit: string | null, on: string, ended: string | null): Silence[] =>
    seen(on)
      ? [
          {
            unit,
            reason: '已电话告知',
            by: OFFICE,
            at: at(on),
            ended: ended !== null && seen(ended) ? { by: OFFICE, at: at(ended) } : null,
          },
        ]
      : [];
  return alertFacts({
    city: CITY,
    cityName: '龙口市',
    above: { code: '3706', name: '烟台市' },
    year,
    today,
    dates: {},
    orders: {
      remindBefore: REMIND_BEFORE,
      silences: [...silence(MUTED.unit, MUTED.on, null), ...silence(null, PAUSED.on, PAUSED.ended)],
    },
    filings: LETTERS.map((letter) =>
      STORY[letter]
        .filter(({ on }) => seen(on))
        .reduce((filing, event) => after(filing, event, date, at), nothingFiled(letter, year)),
    ),
    unreachable: new Set([codeOf('N')]),
    published: seen(PUBLISHED),
  });
}

function nothingFiled(letter: Letter, year: number): Filing {
  return {
    code: codeOf(letter),
    name: NAMES[letter],
    kind: '镇',
    year,
    cityName: '龙口市',
    attempts: 0,
    inForce: null,
    latest: null,
    firstReceivedAt: null,
    ...(letter === 'G' ? { until: `${year}-09-30` } : {}),
  };
}

function after(
  filing: Filing,
  event: Event,
  date: (day: string) => CalendarDate,
  at: (day: string) => string,
): Filing {
  if ('until' in event) {
    const granted: Exception = {
      id: '1',
      until: date(event.until),
      reason: '机构调整',
      grantedBy: OFFICE,
      grantedAt: at(event.on),
      revoked: null,
    };
    return { ...filing, exceptions: [granted] };
  }
  const { attempt, state, empty, came = event.on } = event;
  const found = empty ? [{ rule: 'empty-report', severity: 'warning' as const, times: 1 }] : [];
  return judged(filing, {
    latest: { submissionId: `${filing.code}-${attempt}`, attempt, state, receivedAt: at(came), found },
    inForce:
      state === 'accepted'
        ? {
            submissionId: `${filing.code}-${attempt}`,
            attempt,
            receivedAt: at(came),
            acceptedAt: at(event.on),
            rulesVersion: '1',
            figures: { form: '2021', values: [], moneyUnits: {} },
            ...(empty ? { nilReason: '本年度机构新设，尚无相关事项' } : {}),
          }
        : null,
  });
}

/** Every day from 1 December of the report year to 30 April of the next. */
export function daysOfSeason(year: number): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = `${year}-12-01`; day <= `${year + 1}-04-30`; day = daysLater(day, 1)) days.push(day);
  return days;
}

/** A day's alerts as a line: each kind with the letters of the units that it tells, or of which it tells an office. */
export function inLetters(alerts: readonly Alert[]): string {
  const said = Object.keys(ALERT_KINDS).flatMap((kind) => {
    const own = alerts.filter((alert) => alert.kind === kind);
    const offices = [...new Set(own.map(({ to }) => to.audience))];
    return offices.map((audience) => {
      const told = own.filter(({ to }) => to.audience === audience);
      const letters = LETTERS.filter((letter) => told.some((alert) => concerns(alert, letter))).join('');
      return `${kind} ${audience === 'unit' ? '' : `to ${audience} `}${kind === 'digest' || kind === 'city-report' ? '' : letters}`.trim();
    });
  });
  return said.join(', ');
}

function concerns({ unit, text }: Alert, letter: Letter): boolean {
  return unit === null ? text.includes(NAMES[letter]) : unit === codeOf(letter);
}
