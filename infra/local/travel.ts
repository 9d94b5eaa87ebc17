import type { Clock } from './clock.ts';
import { dayInChina, midnight } from './clock.ts';
import { runSchedule } from './demo/jobs.ts';
import type { LocalFunction } from './runtime/function.ts';
import type { Schedule } from './runtime/schedule.ts';

/** What the days are lived through with. */
export interface Traveller {
  readonly clock: Clock;
  readonly schedules: readonly Schedule[];
  readonly functions: readonly LocalFunction[];
}

/** Further than a season and its aftermath nobody needs to see at once. */
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/** Whether the clock can be put forward to that day. */
export function canTravel({ clock }: Traveller, to: string): boolean {
  const days = clock.day === null ? 0 : (midnight(to) - midnight(clock.day)) / DAY_MS;
  return Number.isInteger(days) && days > 0 && days <= MOST_DAYS;
}

/**
 * Lives through the days up to `to`, its own jobs included: on each, what runs once a day runs at its hour, and what runs
 * every few minutes once after that, so that what the day decides is also done. The clock then stands where the last job
 * left it. What fails one day is shown by the machine and does not end the journey.
 * @param to YYYY-MM-DD in China; see `canTravel`
 * @param shown is told each day before it begins
 */
export async function travel(traveller: Traveller, to: string, shown: (day: string) => void): Promise<void> {
  const { clock } = traveller;
  while (clock.day !== null && clock.day < to) {
    const begins = midnight(clock.day) + DAY_MS;
    const day = dayInChina(new Date(begins));
    shown(day);
    for (const { schedule, at } of jobsOf(traveller.schedules, begins)) {
      // The job before it took its time.
      if (at > clock.now()) clock.putForward(at);
      await runSchedule(schedule, traveller.functions, at).catch(() => {});
    }
    // A machine without jobs travels as well.
    if (clock.day < day) clock.putForward(new Date(begins));
  }
}

/** The jobs of a day in the order of their times. */
function jobsOf(schedules: readonly Schedule[], begins: number): { schedule: Schedule; at: Date }[] {
  const ends = new Date(begins + DAY_MS);
  const jobs = schedules
    .filter(({ settings }) => settings.enabled)
    .flatMap((schedule) => {
      const first = schedule.next(new Date(begins - 1));
      if (first === null || first >= ends) return [];
      const second = schedule.next(first);
      return [{ schedule, at: first, often: second !== null && second < ends }];
    });
  const daily = jobs.filter(({ often }) => !often);
  const after = new Date(Math.max(begins, ...daily.map(({ at }) => at.getTime())));
  return jobs
    .map(({ schedule, at, often }) => ({ schedule, at: often ? (schedule.next(after) ?? at) : at }))
    .sort((left, right) => left.at.getTime() - right.at.getTime());
}
