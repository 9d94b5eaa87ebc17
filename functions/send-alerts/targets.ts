import type { Recipient } from '../../shared/alerts/alert.ts';
import type { ChannelOf, Contact } from '../ports/contacts.ts';
import type { OutboxAlert } from '../ports/outbox.ts';
import type { Channel } from './channel.ts';
import { channelOf } from './channels/index.ts';

/** One robot, receiver or topic through which somebody is told. */
export interface Target {
  /** As the outbox names it: `wecom:townships`. */
  readonly name: string;
  readonly channel: Channel;
  /** Where its secret stands, below our prefix; `null` when it has none. */
  readonly secret: string | null;
}

/** What a city and the operator have as long as nothing else was said: both subscribe when the system is set up. */
const FROM_THE_START: readonly ChannelOf[] = [{ channel: 'sns', secret: null }];

/** Where this recipient is told; none when nobody said how. */
export function targetsOf(to: Recipient, city: string, contacts: readonly Contact[]): readonly Target[] {
  const contact = contacts.find(({ audience, code }) => audience === to.audience && code === to.code);
  const otherwise = to.audience === 'city' || to.audience === 'operator' ? FROM_THE_START : [];
  return (contact?.channels ?? otherwise).flatMap(({ channel: name, secret }) => {
    const channel = channelOf(name);
    if (!channel) return [];
    // Under the city's own code, so that no city can name another's.
    const stands = secret === null ? null : `${city}/${name}/${secret}`;
    return [{ name: secret === null ? name : `${name}:${secret}`, channel, secret: stands }];
  });
}

type Answered = Pick<OutboxAlert, 'answers' | 'again'>;

/** Whether it took the alert, or refused it for good since it was sent last: nothing more is to be done there. */
export function isSettled({ answers, again }: Answered, { name }: Target): boolean {
  const since = again?.answers ?? 0;
  return answers.some(
    ({ channel, outcome }, index) =>
      channel === name && (outcome === 'accepted' || (outcome === 'refused' && index >= since)),
  );
}

export function stateOf(alert: Answered, targets: readonly Target[]): OutboxAlert['state'] {
  if (targets.some((target) => !isSettled(alert, target))) return 'waiting';
  return alert.answers.some(({ outcome }) => outcome === 'accepted') ? 'sent' : 'undeliverable';
}
