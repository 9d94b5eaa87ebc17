/** A share of the country through everything that the scheduled functions do on the days around a deadline. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { areaHeadKey } from '../../../functions/adapters/dynamo/keys.ts';
import { dynamoPorts } from '../../../functions/adapters/dynamo/ports.ts';
import { tableOf } from '../../../functions/adapters/dynamo/table.ts';
import { checkCompliance } from '../../../functions/check-compliance/check-compliance.ts';
import { decideAlertsOfAll } from '../../../functions/decide-alerts/decide-alerts.ts';
import { rollUpChanged } from '../../../functions/roll-up/roll-up.ts';
import { rollUpChangedAreas } from '../../../functions/roll-up-above/roll-up-areas.ts';
import { judged } from '../../../shared/filing/filing.ts';
import { formForYear } from '../../../shared/form/index.ts';
import type { AreaSummary } from '../../../shared/rollup/area-summary.ts';
import { COUNTRY } from '../../../shared/rollup/areas.ts';
import { random } from '../../generator/random.ts';
import { counted, requestsIn, type Work } from '../counted.ts';
import { rounded } from '../measure.ts';
import { type City, citiesOf } from './country.ts';
import { filingsOf, reported } from './filings.ts';
import { rowsOf, writeRows } from './rows.ts';

export const YEARS = [2022, 2023] as const;
const LAST_YEAR = YEARS[1];
/** The evening of the deadline, the same morning, and the morning after. */
const EVENING = '2024-01-31T12:00:00.000Z';
const DEADLINE = '2024-01-31T00:00:00.000Z';
const MORNING_AFTER = '2024-02-01T00:00:00.000Z';

const QUIET = {
  info: () => {},
  warn: () => {},
  error: (_code: string, error: unknown) => console.error(error),
};

export interface Stage extends Work {
  readonly seconds: number;
  /** Of this process; the engine is another one, where it runs apart. */
  readonly cpuSeconds: number;
  /** In use after a full collection, where the process may ask for one. */
  readonly keptMegabytes: number;
  readonly peakMegabytes: number;
}

export interface NationRun {
  readonly share: number;
  readonly cities: number;
  readonly cityYears: number;
  /** On the registers of both years. */
  readonly units: number;
  readonly reports: number;
  readonly alerts: number;
  readonly stages: Readonly<Record<StageName, Stage>>;
  readonly country: AreaSummary;
  /** Of the country's summary, packed in its row. */
  readonly countryBytes: number;
}

export type StageName =
  | 'load'
  | 'roll up cities'
  | 'roll up above'
  | 'read the country'
  | 'one correction'
  | 'compliance'
  | 'alerts on the day'
  | 'alerts the day after';

export async function runNation(
  table: { readonly client: DynamoDBDocumentClient; readonly name: string },
  share: number,
  onStage: (name: StageName, stage: Stage) => void = () => {},
): Promise<NationRun> {
  const work = counted(table.client);
  const ports = dynamoPorts(table.name, table.client);
  const cities = citiesOf(share);
  const stages: Partial<Record<StageName, Stage>> = {};
  const stage = async <T>(name: StageName, does: () => Promise<T>): Promise<T> => {
    const [done, measured] = await measure(does, work.take);
    stages[name] = measured;
    onStage(name, measured);
    return done;
  };
  let reports = 0;

  await stage('load', () =>
    writeRows(
      table,
      allRows(cities, () => (reports += 1)),
    ),
  );
  await stage('roll up cities', () => rollUpChanged(EVENING, ports, QUIET));
  await stage('roll up above', () => rollUpChangedAreas(EVENING, ports, QUIET));
  const country = await stage('read the country', () =>
    ports.areaYears.find({ area: COUNTRY, year: LAST_YEAR }),
  );
  if (!country?.summary) throw new Error('the country was not summed');
  await stage('one correction', async () => {
    await correct(cities, ports);
    await rollUpChanged(EVENING, ports, QUIET);
    await rollUpChangedAreas(EVENING, ports, QUIET);
  });
  await stage('compliance', () => checkCompliance(MORNING_AFTER, ports, QUIET));
  await stage('alerts on the day', () => decideAlertsOfAll(DEADLINE, ports, QUIET));
  await stage('alerts the day after', () => decideAlertsOfAll(MORNING_AFTER, ports, QUIET));

  work.end();
  const row = await tableOf(table.client, table.name).get(areaHeadKey({ area: COUNTRY, year: LAST_YEAR }));
  return {
    share,
    cities: cities.length,
    cityYears: cities.length * YEARS.length,
    units: YEARS.length * cities.reduce((all, { units }) => all + units.length, 0),
    reports,
    alerts: written(stages['alerts on the day']) + written(stages['alerts the day after']),
    stages: stages as Record<StageName, Stage>,
    country: country.summary,
    countryBytes: packedBytes.parse(row),
  };
}

/** Made city by city: nothing of one is kept for the next. */
function* allRows(cities: readonly City[], onReport: () => void) {
  for (const year of YEARS) {
    for (const city of cities) {
      const filings = filingsOf(city, year);
      for (const { inForce } of filings) if (inForce) onReport();
      yield* rowsOf(city, year, filings, EVENING);
    }
  }
}

/** One township's report is corrected, by the way that a judged file takes. */
async function correct(
  cities: readonly City[],
  { filings, cityYears }: ReturnType<typeof dynamoPorts>,
): Promise<void> {
  const city = cities[Math.floor(cities.length / 2)];
  const unit = city?.units[0];
  const form = formForYear(LAST_YEAR);
  if (!city || !unit || !form) throw new Error('nobody to correct');
  const attempt = { submissionId: 'corrected', attempt: 2, receivedAt: EVENING };
  const inForce = { ...attempt, acceptedAt: EVENING, rulesVersion: '1', figures: reported(form, random(1)) };
  await filings.revise(unit.code, LAST_YEAR, (filing) =>
    judged(filing, { latest: { ...attempt, state: 'accepted' }, inForce }),
  );
  await cityYears.touch({ city: city.code, year: LAST_YEAR }, EVENING);
}

async function measure<T>(does: () => Promise<T>, take: () => Work): Promise<[T, Stage]> {
  take();
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const watch = setInterval(look, 20);
  const cpu = process.cpuUsage();
  const start = performance.now();
  try {
    const done = await does();
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    look();
    globalThis.gc?.();
    const kept = process.memoryUsage().heapUsed;
    return [
      done,
      {
        ...take(),
        seconds: rounded(seconds),
        cpuSeconds: rounded((user + system) / 1e6),
        keptMegabytes: Math.round(kept / 2 ** 20),
        peakMegabytes: Math.round(peak / 2 ** 20),
      },
    ];
  } finally {
    clearInterval(watch);
  }
}

const packedBytes = z
  .object({ summary: z.instanceof(Uint8Array) })
  .transform(({ summary }) => summary.byteLength);

function written(stage: Stage | undefined): number {
  return stage?.requests.PutItem ?? 0;
}

export function requestsPer(stage: Pick<Work, 'requests'>, count: number): number {
  return rounded(requestsIn(stage) / count, 3);
}
