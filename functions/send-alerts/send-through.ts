import type { ChannelAnswer } from '../ports/outbox.ts';
import type { Attempt, Channel, Message } from './channel.ts';
import { claimed } from './claim.ts';
import { compose, messagesOf } from './compose.ts';
import { waitBefore } from './pace.ts';
import type { OnItsWay, Run } from './run.ts';
import { openSecret } from './secret.ts';
import { stateOf, type Target } from './targets.ts';

/** Before the second attempt a channel has time to recover; a third is the queue's. */
const PAUSES_MS = [0, 3000];

/**
 * Sends these alerts through one target, in as few messages as hold them and no faster than it bears. Once it fails,
 * nothing more is said there in this run.
 * @returns those that it would not take now
 */
export async function sendThrough(
  target: Target,
  alerts: readonly OnItsWay[],
  run: Run,
): Promise<readonly OnItsWay[]> {
  const { channel } = target;
  const { secrets, clock, origin } = run.ports;
  const opened = await openSecret(target, secrets);
  const sent: number[] = [];
  const send = sender(channel, opened, sent, run);
  const failed: OnItsWay[] = [];

  for (const bundle of messagesOf(alerts, origin, channel.mostBytes)) {
    if (clock.real() + waitBefore(sent, channel.limits, clock.real()) > run.deadline) {
      run.log.info('run-too-short', { target: target.name });
      break;
    }
    const own = await claimed(bundle, run);
    if (own.length === 0) continue;
    const attempts =
      failed.length > 0
        ? [{ outcome: 'failed', answer: 'put-off', at: clock.now() } as const]
        : await send(compose(own, origin, channel.mostBytes));
    for (const alert of own) await writeDown(alert, target, attempts, run);

    const outcome = attempts.at(-1)?.outcome;
    if (outcome === 'failed' || outcome === 'throttled') failed.push(...own);
    if (outcome === 'refused')
      run.log.warn('channel-refuses', { city: own[0]?.city ?? '', target: target.name });
  }
  return failed;
}

type TimedAttempt = Attempt & Pick<ChannelAnswer, 'at'>;

/**
 * Says a message, waiting for as long as the channel's limits ask, and once more when it fails.
 * @param sent when the messages before it were sent; this one is added
 */
function sender(
  channel: Channel,
  opened: Awaited<ReturnType<typeof openSecret>>,
  sent: number[],
  { ports }: Run,
): (message: Message) => Promise<readonly TimedAttempt[]> {
  const { clock } = ports;
  return async (message) => {
    if ('refusal' in opened) return [{ outcome: 'refused', answer: opened.refusal, at: clock.now() }];
    const attempts: TimedAttempt[] = [];
    for (const pause of PAUSES_MS) {
      await clock.wait(Math.max(pause, waitBefore(sent, channel.limits, clock.real())));
      sent.push(clock.real());
      const attempt = await channel.send(message, opened.secret, ports);
      attempts.push({ ...attempt, at: clock.now() });
      if (attempt.outcome !== 'failed') break;
    }
    return attempts;
  };
}

async function writeDown(
  alert: OnItsWay,
  { name: channel }: Target,
  attempts: readonly TimedAttempt[],
  { ports: { outbox } }: Run,
): Promise<void> {
  for (const { outcome, answer, at } of attempts) {
    const written: ChannelAnswer = {
      channel,
      at,
      outcome: outcome === 'throttled' ? 'failed' : outcome,
      answer,
    };
    alert.answers = [...alert.answers, written];
    await outbox.answered(alert, written, stateOf(alert, alert.targets));
  }
}
