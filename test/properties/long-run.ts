/**
 * Prints random reports and reads them back until the time is over, and tells each kind of failure once:
 * `node test/properties/long-run.ts --seconds 60 [--from SEED] [--printer WORDS] [--keep]`. With `--keep` each becomes
 * a regression. Exit code 1 when there was any.
 */
import { writeFileSync } from 'node:fs';
import { ownOptions } from '../../infra/command-line/options.ts';
import { randomOrder } from '../generator/index.ts';
import { readBack, shrink } from './read-back.ts';

const USAGE = 'node test/properties/long-run.ts [--seconds 60] [--from SEED] [--printer WORDS] [--keep]';
const { values } = ownOptions(
  { zh: USAGE, en: USAGE },
  {
    options: {
      seconds: { type: 'string', default: '60' },
      from: { type: 'string', default: '1' },
      printer: { type: 'string', default: '' },
      keep: { type: 'boolean', default: false },
    },
  },
);
const end = performance.now() + Number(values.seconds) * 1000;
const kinds = new Map<string, number>();
let reports = 0;
let failures = 0;

for (let seed = Number(values.from); performance.now() < end; seed += 1) {
  const order = randomOrder(seed);
  if (!order.printer.includes(values.printer)) continue;
  reports += 1;
  if ((await readBack(order)).length === 0) continue;
  failures += 1;
  const smallest = await shrink(order);
  const wrong = await readBack(smallest);
  const kind = [smallest.printer, ...smallest.habits, ...smallest.features].join(' · ');
  const times = kinds.get(kind) ?? 0;
  kinds.set(kind, times + 1);
  if (times > 0) continue;
  console.log(`${kind} (seed ${seed}): ${wrong.length} wrong: ${wrong.slice(0, 3).join('; ')}`);
  if (values.keep) {
    const regression = { says: kind, order: smallest };
    writeFileSync(
      new URL(`regressions/${seed}.json`, import.meta.url),
      `${JSON.stringify(regression, null, 2)}\n`,
    );
  }
}
console.log(JSON.stringify({ reports, failures, kinds: Object.fromEntries(kinds) }, null, 1));
process.exitCode = failures > 0 ? 1 : 0;
