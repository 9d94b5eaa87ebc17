import type { Clock } from '../../../functions/ports/clock.ts';
import { type Alert, alertId } from '../../../shared/alerts/alert.ts';
import { instant } from '../../../shared/calendar/dates.ts';

export const CITY = '370681';
export const MORNING = '2021-01-18T00:00:00.000Z';

/** A reminder to a unit of the city, in our own words. */
export function reminder(code = '370681107', more: Partial<Alert> = {}): Alert {
  const alert: Omit<Alert, 'id'> = {
    kind: 'reminder',
    city: CITY,
    year: 2020,
    unit: code,
    occasion: 'before-7',
    to: { audience: 'unit', code, name: `单位${code}` },
    decidedOn: '2021-01-18',
    subject: `单位${code}：年度报告报送提醒`,
    text: `请于2021年1月31日前报送2020年度报告。\n\nPlease file the report for 2020 by 2021-01-31.\n`,
    link: '/?year=2020',
    ...more,
  };
  return { ...alert, id: alertId(alert) };
}

/** Units of the city with codes of their own. */
export const unitsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${CITY}${String(100 + index)}`);

/** A clock that nobody has to wait for. */
export function quickClock(shows = MORNING): Clock & { pass(milliseconds: number): void; waited(): number } {
  let elapsed = 0;
  let waited = 0;
  const start = Date.parse('2026-11-24T08:00:00Z');
  return {
    now: () => instant(Date.parse(shows) + elapsed),
    real: () => start + elapsed,
    wait: async (milliseconds) => {
      elapsed += milliseconds;
      waited += milliseconds;
    },
    pass: (milliseconds) => {
      elapsed += milliseconds;
    },
    waited: () => waited,
  };
}
