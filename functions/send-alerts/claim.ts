import { secondsLater } from '../../shared/calendar/dates.ts';
import type { OnItsWay, Run } from './run.ts';

/** Longer than the function may run: nobody else takes an alert that is being sent. */
const CLAIM_SECONDS = 10 * 60;

/** Those of them that are this run's to send; the others are sent already, or being sent. */
export async function claimed(
  alerts: readonly OnItsWay[],
  { name, ports: { outbox, clock }, log }: Run,
): Promise<readonly OnItsWay[]> {
  const now = clock.now();
  const own: OnItsWay[] = [];
  for (const alert of alerts) {
    if (await outbox.claim(alert, name, now, secondsLater(now, CLAIM_SECONDS))) own.push(alert);
    else log.info('alert-taken', { city: alert.city, kind: alert.kind });
  }
  return own;
}
