import type { CityYears } from '../ports/city-years.ts';
import type { Log } from '../ports/log.ts';
import { type CityYearPlace, nameOf } from '../ports/place.ts';
import type { Submissions } from '../ports/submissions.ts';
import type { Work } from '../ports/work.ts';
import { isDue, isUntold } from './due.ts';
import type { Message, Scope } from './message.ts';
import { placesOf } from './places-of.ts';

export interface DivideScopePorts {
  readonly cityYears: Pick<CityYears, 'all' | 'withFilings'>;
  readonly submissions: Pick<Submissions, 'history'>;
  readonly work: Work<Message>;
}

/** Puts the next smaller pieces of work on the queue. */
export async function divideScope(
  scope: Scope,
  rulesVersion: string,
  ports: DivideScopePorts,
  log: Log,
): Promise<void> {
  const { city, year } = scope;
  if (city !== undefined && year !== undefined)
    return divideCityYear({ city, year }, rulesVersion, ports, log);
  const places = await placesOf(scope, ports.cityYears);
  await ports.work.put(places.map((place) => ({ scope: place })));
  log.info('city-years-to-take-again', { cityYears: places.length });
}

/** Every attempt of every unit that still has to be done; its log line counts those and all of them. */
async function divideCityYear(
  place: CityYearPlace,
  rulesVersion: string,
  ports: DivideScopePorts,
  log: Log,
): Promise<void> {
  const { filings } = (await ports.cityYears.withFilings(place)) ?? { filings: [] };
  const judged: string[] = [];
  const left: string[] = [];
  for (const filing of filings.filter(({ attempts }) => attempts > 0)) {
    for (const submission of await ports.submissions.history(filing.code, place.year)) {
      if (submission.outcome) judged.push(submission.id);
      if (isDue(submission, rulesVersion) || isUntold(submission, filing)) left.push(submission.id);
    }
  }
  await ports.work.put(left.map((submissionId) => ({ submissionId })));
  log.info('files-to-take-again', {
    ...nameOf(place),
    rulesVersion,
    left: left.length,
    of: judged.length,
  });
}
