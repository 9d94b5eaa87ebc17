import type { Limit } from './channel.ts';

/**
 * Milliseconds to wait before the next message to the same robot. Only half of what it bears is used: a second run may be
 * at work at the same time.
 * @param sent when the earlier ones were sent, in milliseconds, oldest first
 */
export function waitBefore(sent: readonly number[], limits: readonly Limit[], now: number): number {
  const waits = limits.map(({ messages, seconds }) => {
    const earlier = sent.at(-Math.max(1, Math.floor(messages / 2)));
    return earlier === undefined ? 0 : earlier + seconds * 1000 - now;
  });
  return Math.max(0, ...waits);
}
