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
  let room = 0;
  for (const alert of alerts) {
    const needed = bytesOf(block(alert, origin)) + bytesOf(BETWEEN);
    const last = bundles.at(-1);
    if (last && needed <= room) last.push(alert);
    else {
      bundles.push([alert]);
      room = mostBytes + bytesOf(BETWEEN);
    }
    room -= needed;
  }
  return bundles;
}

/** What is said of these alerts at once. One that is too long by itself is cut, and its link stays. */
export function compose(alerts: readonly Alert[], origin: string, mostBytes: number | null): Message {
  const text = alerts.map((alert) => block(alert, origin)).join(BETWEEN);
  if (mostBytes === null || bytesOf(text) <= mostBytes) return { alerts, text };
  const [alert] = alerts;
  const end = `……\n${origin}${alert?.link ?? ''}`;
  return { alerts, text: cut(text, mostBytes - bytesOf(end)) + end };
}

function block({ subject, text, link }: Alert, origin: string): string {
  return `${subject}\n${text.trim()}\n${origin}${link}`;
}

/** The longest beginning of so many bytes that ends with a whole character. */
function cut(text: string, bytes: number): string {
  return new TextDecoder().decode(ENCODER.encode(text).subarray(0, bytes)).replace(/\uFFFD+$/u, '');
}
