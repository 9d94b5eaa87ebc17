/** The machine's clock. The functions never read their own: they take the time from the events, and the events take it from here. */
export interface Clock {
  readonly now: () => Date;
  /** The day it was set to, in China; `null` when it shows the real time. */
  readonly day: string | null;
}

const DAY_MS = 86_400_000;

/**
 * A clock that shows the real time of day on another day, and runs on from there.
 * @param day YYYY-MM-DD in China, or `null` for the real time
 */
export function clockOf(day: string | null, realNow: () => number = Date.now): Clock {
  if (day === null) return { now: () => new Date(realNow()), day };
  const offset = Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayInChina(new Date(realNow()))}T00:00:00Z`);
  if (!Number.isFinite(offset) || offset % DAY_MS !== 0) throw new Error(`not a day: ${day}`);
  return { now: () => new Date(realNow() + offset), day };
}

/** YYYY-MM-DD in China, which has one time zone and no summer time. */
export function dayInChina(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
