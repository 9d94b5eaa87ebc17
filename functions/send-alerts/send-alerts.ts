import { isSilenced } from '../../shared/alerts/silence.ts';
import { type Instant, secondsLater } from '../../shared/calendar/dates.ts';
import { eachAlone } from '../each-alone.ts';
import type { OnMessage } from '../lambda/queue.ts';
import type { Clock } from '../ports/clock.ts';
import type { OutboxAlert } from '../ports/outbox.ts';
import { endIfHopeless } from './end-if-hopeless.ts';
import type { SendMessage } from './message.ts';
import type { OnItsWay, Run, SendAlertsPorts } from './run.ts';
import { sendThrough } from './send-through.ts';
import { isSettled, type Target, targetsOf } from './targets.ts';

/** As many cities are served at once; the channels of one city come one after the other. */
const CITIES_AT_ONCE = 8;
/** So much less than the function may run that a message begun then can still be tried twice at the channel's pace. */
const RUN_MS = 3.5 * 60_000;
/** The queue brings a message again five times, half an hour apart; then the schedule takes its alerts up once more. */
const WITH_THE_QUEUE_SECONDS = 3 * 3600;
/** As long as SQS delays at most, and longer than a claim. */
const PUT_OFF_SECONDS = 15 * 60;
/** The names of so many fit into one message of SQS twice over; few messages, since each asks the channel anew. */
const MOST_A_MESSAGE = 500;

/** Its ports, with a clock for each message. */
export type SendAlertsSetting = Omit<SendAlertsPorts, 'clock'> & {
  /** Showed that time at that real moment, now where none is given, and runs on. */
  readonly clockFrom: (shows: Instant, at?: number) => Clock;
};

/**
 * Tells everybody what waits in the outbox, at least once: an alert is claimed, sent, and its answer written down. What a
 * channel would not take now goes on the function's own queue, which spaces the next attempts and whose dead-letter queue
 * holds what never went.
 */
export function sendAlerts({ clockFrom, ...others }: SendAlertsSetting): OnMessage<SendMessage> {
  return async (message, { messageId, log }) => {
    const ports = { ...others, clock: clockFrom(message.scheduledTime, message.again?.putAt) };
    const run: Run = { name: messageId, ports, log, deadline: ports.clock.real() + RUN_MS };
    const alerts = message.again
      ? await named(message.again.alerts, ports)
      : await due(ports, message.scheduledTime);
    await eachAlone(
      Map.groupBy(alerts, ({ city }) => city),
      log,
      ([city]) => ({ city }),
      async ([city, own]) => {
        const failed = await serve(city, own, run);
        if (failed.length === 0) return;
        if (message.again) throw new Error('alerts-failed');
        await putOff(failed, run);
      },
      CITIES_AT_ONCE,
    );
  };
}

/** What nobody has tried yet, or not for a long time. */
async function due({ outbox }: SendAlertsPorts, now: Instant): Promise<OutboxAlert[]> {
  const found: OutboxAlert[] = [];
  for (const place of await outbox.waiting()) {
    for (const alert of await outbox.of(place)) {
      const sinceThen = alert.answers.slice(alert.again?.answers ?? 0);
      const failedAt = sinceThen.findLast(({ outcome }) => outcome === 'failed')?.at;
      const withTheQueue = failedAt !== undefined && now < secondsLater(failedAt, WITH_THE_QUEUE_SECONDS);
      if (alert.state === 'waiting' && !withTheQueue) found.push(alert);
    }
  }
  return found;
}

async function named(
  ids: NonNullable<SendMessage['again']>['alerts'],
  { outbox }: SendAlertsPorts,
): Promise<OutboxAlert[]> {
  const found = await Promise.all(ids.map(({ id, ...place }) => outbox.find(place, id)));
  return found.filter((alert) => alert?.state === 'waiting') as OutboxAlert[];
}

/** @returns those that some channel would not take now */
async function serve(city: string, alerts: readonly OutboxAlert[], run: Run): Promise<readonly OnItsWay[]> {
  const contacts = await run.ports.contacts.of(city);
  const hopeful: OnItsWay[] = [];
  for (const [year, own] of Map.groupBy(alerts, (alert) => alert.year)) {
    const { silences } = await run.ports.orders.of({ city, year });
    for (const alert of own) {
      const onItsWay = { ...alert, targets: targetsOf(alert.to, city, contacts) };
      if (!(await endIfHopeless(onItsWay, isSilenced(silences, alert.to), run))) hopeful.push(onItsWay);
    }
  }

  const failed = new Set<OnItsWay>();
  for (const { target, alerts: own } of parcelsOf(hopeful)) {
    for (const alert of await sendThrough(target, own, run)) failed.add(alert);
  }
  return [...failed];
}

/** Alerts by the target that has not settled them yet. */
function parcelsOf(alerts: readonly OnItsWay[]): { readonly target: Target; readonly alerts: OnItsWay[] }[] {
  const open = alerts.flatMap((alert) =>
    alert.targets.filter((target) => !isSettled(alert, target)).map((target) => ({ target, alert })),
  );
  return [...Map.groupBy(open, ({ target }) => target.name).values()].flatMap((own) =>
    own[0] ? [{ target: own[0].target, alerts: own.map(({ alert }) => alert) }] : [],
  );
}

async function putOff(failed: readonly OnItsWay[], { ports, log }: Run): Promise<void> {
  const { work, clock } = ports;
  const named = failed.map(({ city, year, id }) => ({ city, year, id }));
  for (let from = 0; from < named.length; from += MOST_A_MESSAGE) {
    const alerts = named.slice(from, from + MOST_A_MESSAGE);
    await work.put([{ scheduledTime: clock.now(), again: { alerts, putAt: clock.real() } }], PUT_OFF_SECONDS);
  }
  log.info('alerts-put-off', { city: failed[0]?.city ?? '', alerts: failed.length });
}
