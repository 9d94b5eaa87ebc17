import { dateInChina, daysBetween } from '../../shared/calendar/dates.ts';
import { claimed } from './claim.ts';
import type { OnItsWay, Run } from './run.ts';
import { isSettled } from './targets.ts';

/** What says “three days are left” misleads when it comes later than this. */
const STALE_DAYS = 2;

/**
 * Ends what nobody can be told: there is no channel, the one it waited for was taken away, it is too late, or the city has
 * ordered silence since it was decided.
 */
export async function endIfHopeless(alert: OnItsWay, silenced: boolean, run: Run): Promise<boolean> {
  const { targets, answers, again } = alert;
  const { clock, outbox } = run.ports;
  const stale = daysBetween(again?.on ?? alert.decidedOn, dateInChina(clock.now())) > STALE_DAYS;
  if (!silenced && !stale && targets.some((target) => !isSettled(alert, target))) return false;
  if ((await claimed([alert], run)).length === 0) return true;
  const answer = whyEnded(alert, silenced, stale);
  const told = answers.some(({ outcome }) => outcome === 'accepted');
  await outbox.answered(
    alert,
    { channel: 'none', at: clock.now(), outcome: 'refused', answer },
    told ? 'sent' : 'undeliverable',
  );
  if (answer === 'too-late') run.log.warn('alert-too-late', { city: alert.city, kind: alert.kind });
  else run.log.info('alert-not-sent', { city: alert.city, audience: alert.to.audience, answer });
  return true;
}

function whyEnded({ targets }: OnItsWay, silenced: boolean, stale: boolean): string {
  if (silenced) return 'silenced';
  if (targets.length === 0) return 'no-channel';
  return stale ? 'too-late' : 'channel-taken-away';
}
