/**
 * The whole country on this machine: `npm run bench:nation`, or `-- --share 1` for one per cent of its cities. Two
 * years of every township's report go into the embedded table and through every scheduled function. Counts are exact and the same
 * everywhere; seconds are this machine's own.
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEngine } from '../functions/table.ts';
import { requestsIn } from './counted.ts';
import { rounded } from './measure.ts';
import { type NationRun, requestsPer, runNation, type StageName } from './nation/run.ts';

const { share, json } = parseArgs({
  options: { share: { type: 'string' }, json: { type: 'boolean', default: false } },
}).values;

if (share !== undefined) {
  const run = await ofShare(Number(share));
  if (json) process.stdout.write(JSON.stringify(run));
  else print([run]);
} else {
  // Each in a process of its own: what one leaves in memory is not the next one's.
  print(
    [1, 10, 100].map((each) => {
      const own = [fileURLToPath(import.meta.url), '--share', String(each), '--json'];
      const printed = execFileSync(process.execPath, ['--expose-gc', ...own], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      return JSON.parse(printed) as NationRun;
    }),
  );
}

async function ofShare(percent: number): Promise<NationRun> {
  const engine = fork(fileURLToPath(new URL('table-engine.ts', import.meta.url)));
  try {
    const [{ endpoint }] = (await once(engine, 'message')) as [{ endpoint: string }];
    process.env.DYNAMODB_ENDPOINT = endpoint;
    const { newTable, stop } = await startEngine();
    const run = await runNation(await newTable(), percent);
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
