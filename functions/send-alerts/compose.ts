import type { Alert } from '../../shared/alerts/alert.ts';
import type { Message } from './channel.ts';

const BETWEEN = '\n——————\n';
const ENCODER = new TextEncoder();
const bytesOf = (text: string): number => ENCODER.encode(text).length;

/**
 * Puts alerts for one channel into messages, in their order: as many together as fit, so that a group which serves a whole
 * city is not sent one message for each of its townships.
 * @param origin of the pages, for the links
 * @param mostBytes of one message; `null` for one alert a message, however long
 */
export function messagesOf<A extends Alert>(
  alerts: readonly A[],
  origin: string,
  mostBytes: number | null,
): (readonly A[])[] {
  if (mostBytes === null) return alerts.map((alert) => [alert]);
  const bundles: A[][] = [];
  for (const alert of alerts) {
    const last = bundles.at(-1);
    if (last && bytesOf(textOf([...last, alert], origin)) <= mostBytes) last.push(alert);
    else bundles.push([alert]);
  }
  return bundles;
}

/** What is said of these alerts at once. One that is too long by itself is cut, and its link stays. */
export function compose(alerts: readonly Alert[], origin: string, mostBytes: number | null): Message {
  const text = textOf(alerts, origin);
  if (mostBytes === null || bytesOf(text) <= mostBytes) return { alerts, text };
  const [alert] = alerts;
  const end = `……\n${origin}${alert?.link ?? ''}`;
  return { alerts, text: cut(text, mostBytes - bytesOf(end)) + end };
}

/** What is the same for several units is said once to all of them. */
function textOf(alerts: readonly Alert[], origin: string): string {
  const alike = Map.groupBy(alerts, ({ subject, text, link, to }) =>
    [subject, addressed(text, to.name, SOMEBODY), link].join('\n'),
  );
  return [...alike.values()]
    .map(([first, ...others]) => {
      if (!first) return '';
      const { subject, text, link, to } = first;
      const names = [to, ...others.map((other) => other.to)].map(({ name }) => name).join('、');
      return `${subject}\n${addressed(text, to.name, names).trim()}\n${origin}${link}`;
    })
    .join(BETWEEN);
}

/** Stands in no name. */
const SOMEBODY = '\0';

/** The text to a unit begins with its name, in Chinese and again in English. */
function addressed(text: string, name: string, names: string): string {
  return text
    .split('\n')
    .map((line) =>
      /^[：:]/u.test(line.slice(name.length)) && line.startsWith(name)
        ? names + line.slice(name.length)
        : line,
    )
    .join('\n');
}

/** The longest beginning of so many bytes that ends with a whole character. */
function cut(text: string, bytes: number): string {
  return new TextDecoder().decode(ENCODER.encode(text).subarray(0, bytes)).replace(/\uFFFD+$/u, '');
}
