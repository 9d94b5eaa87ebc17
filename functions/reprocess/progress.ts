import { eachAlone } from '../each-alone.ts';
import type { CityYears } from '../ports/city-years.ts';
import type { Log } from '../ports/log.ts';
import { nameOf } from '../ports/place.ts';
import type { Scope } from './message.ts';
import { placesOf } from './places-of.ts';

/** How far the reports in force are: attempts that nobody counts on are taken again beside them and are not in it. */
export interface Progress {
  /** Judged by these rules, at first or again. */
  readonly done: number;
  readonly of: number;
  /** Of those done: today's rules would judge them differently. */
  readonly differing: number;
  /** City-years with something left, by code. */
  readonly unfinished: readonly { readonly city: string; readonly year: number; readonly left: number }[];
}

/** City-years that are read at the same time. */
const AT_ONCE = 8;

/** One query a city-year; it may be asked while the work goes on. */
export async function progressOf(
  scope: Scope,
  rulesVersion: string,
  { cityYears }: { readonly cityYears: Pick<CityYears, 'all' | 'withFilings'> },
  log: Log,
): Promise<Progress> {
  let [done, of, differing] = [0, 0, 0];
  const unfinished: Progress['unfinished'][number][] = [];
  await eachAlone(
    await placesOf(scope, cityYears),
    log,
    nameOf,
    async (place) => {
      const { filings } = (await cityYears.withFilings(place)) ?? { filings: [] };
      const inForce = filings.flatMap((filing) => filing.inForce ?? []);
      const judged = inForce.filter((report) => (report.rejudged ?? report).rulesVersion === rulesVersion);
      done += judged.length;
      of += inForce.length;
      differing += judged.filter(({ rejudged }) => rejudged?.differs).length;
      const left = inForce.length - judged.length;
      if (left > 0) unfinished.push({ ...nameOf(place), left });
    },
    AT_ONCE,
  );
  return { done, of, differing, unfinished: unfinished.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

function key({ city, year }: { readonly city: string; readonly year: number }): string {
  return `${city} ${year}`;
}
