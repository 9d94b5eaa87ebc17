/**
 * The whole country on this machine: two years of every township's report go into the embedded table and through every
 * scheduled function. Counts are exact and the same everywhere; seconds are this machine's own.
 *
 * `npm run bench:nation` runs 1, 10 and 100 % of the cities, `-- --share 1` one share alone; `-- --write` keeps what was
 * counted and makes the tables of `docs/scale.md` anew, `-- --document` makes them from what was kept: after new prices.
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEngine } from '../functions/table.ts';
import { requestsIn } from './counted.ts';
import { rounded } from './measure.ts';
import { type NationRun, requestsPer, runNation, type StageName } from './nation/run.ts';

/** As the SDK does by itself: a run of minutes may lose a connection. */
const ATTEMPTS = 3;

const { share, json, write, document } = parseArgs({
  options: {
    share: { type: 'string' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    document: { type: 'boolean', default: false },
  },
}).values;

if (json) process.stdout.write(JSON.stringify(await ofShare(Number(share))));
else {
  const runs = document ? [] : (share === undefined ? [1, 10, 100] : [Number(share)]).map(inOwnProcess);
  if (!document) print(runs);
  if (write) await keepRuns(runs);
  if (write || document) {
    const { writeDocument } = await import('./nation/document.ts');
    writeDocument();
  }
}

/** What one leaves in memory is not the next one's. */
function inOwnProcess(percent: number): NationRun {
  const own = [fileURLToPath(import.meta.url), '--share', String(percent), '--json'];
  const printed = execFileSync(process.execPath, ['--expose-gc', ...own], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(printed) as NationRun;
}

async function keepRuns(runs: readonly NationRun[]): Promise<void> {
  const { keep } = await import('./nation/kept.ts');
  const { tableWork } = await import('./table-work.ts');
  const { upload, lastReport: judged } = await tableWork();
  keep(runs, { upload, judged });
}

async function ofShare(percent: number): Promise<NationRun> {
  const engine = fork(fileURLToPath(new URL('table-engine.ts', import.meta.url)));
  try {
    const [{ endpoint }] = (await once(engine, 'message')) as [{ endpoint: string }];
    process.env.DYNAMODB_ENDPOINT = endpoint;
    const { newTable, stop } = await startEngine(ATTEMPTS);
    const run = await runNation(await newTable(), percent, (name, { seconds }) =>
      console.error(`${percent} %  ${name}: ${seconds} s`),
    );
    await stop();
    return run;
  } finally {
    engine.disconnect();
    await once(engine, 'exit');
  }
}

function print(runs: readonly NationRun[]): void {
  const result = runs.map((run) => ({
    share: `${run.share} %`,
    cities: run.cities,
    cityYears: run.cityYears,
    reports: run.reports,
    reportsASecond: Math.round(run.reports / run.stages.load.seconds),
    alerts: run.alerts,
    country: {
      units: run.country.coverage.units,
      summed: run.country.coverage.summed,
      bytesInItsRow: run.countryBytes,
      readUnits: run.stages['read the country'].readUnits,
    },
    correction: {
      summaries: run.stages['one correction'].summaries,
      requests: requestsIn(run.stages['one correction']),
    },
    stages: Object.fromEntries(
      (Object.keys(run.stages) as StageName[]).map((name) => {
        const { summaries: _, requests, ...stage } = run.stages[name];
        return [
          name,
          {
            ...stage,
            requests: requestsIn({ requests }),
            perCityYear: {
              requests: requestsPer({ requests }, run.cityYears),
              readUnits: rounded(stage.readUnits / run.cityYears),
              writeUnits: rounded((stage.writeUnits + stage.indexUnits) / run.cityYears),
            },
          },
        ];
      }),
    ),
  }));
  console.log(JSON.stringify(result, null, 1));
}
