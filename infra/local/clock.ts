/** The machine's clock. The functions never read their own: they take the time from the events, and the events take it from here. */
export interface Clock {
  now(): Date;
  /** The day it shows, in China, when it was set to another than today's; `null` when it shows the real time. */
  readonly day: string | null;
  /**
   * Puts a clock that does not show the real time forward.
   * @throws when it would go back: what was written down already would lie in the future
   */
  putForward(to: Date): void;
  /** @returns stops listening */
  onPutForward(listener: () => void): () => void;
}

const DAY_MS = 86_400_000;

/**
 * A clock that shows the real time of day on another day, and runs on from there.
 * @param day YYYY-MM-DD in China, or `null` for the real time
 */
export function clockOf(day: string | null, realNow: () => number = Date.now): Clock {
  const listeners = new Set<() => void>();
  let offset = day === null ? 0 : midnight(day) - midnight(dayInChina(new Date(realNow())));
  if (!Number.isFinite(offset) || offset % DAY_MS !== 0) throw new Error(`not a day: ${day}`);
  const now = () => new Date(realNow() + offset);
  return {
    now,
    get day() {
      return day === null ? null : dayInChina(now());
    },
    putForward(to) {
      if (day === null) throw new Error('a clock that shows the real time is not set');
      if (to < now()) throw new Error(`the clock does not go back to ${to.toISOString()}`);
      offset = to.getTime() - realNow();
      for (const listener of listeners) listener();
    },
    onPutForward(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** YYYY-MM-DD in China, which has one time zone and no summer time. */
export function dayInChina(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** When that day begins in China, in milliseconds since 1970; no number when it is no day. */
export function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}
