/**
 * Spoils good files for a time and examines them: `node test/fuzz/fuzz.ts --seconds 60 [--from SEED]`. A crash, a hang
 * or a figure that is not in the file fails; the file is then kept in `found/`, which a test examines ever after.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ownOptions } from '../../infra/command-line/options.ts';
import { Examiner } from '../files/examination.ts';
import { fulfil, PRINTERS, randomOrder } from '../generator/index.ts';
import { random } from '../generator/random.ts';
import { faultsOf } from './faults.ts';
import { mutate } from './mutate.ts';

const USAGE = 'npm run fuzz -- [--seconds 60] [--from SEED]';
const { values } = ownOptions(
  { zh: USAGE, en: USAGE },
  {
    options: { seconds: { type: 'string', default: '60' }, from: { type: 'string', default: '1' } },
  },
);

const seeds = [...(await printedFiles()), ...sampleFiles()];
const examiner = new Examiner();
const end = performance.now() + Number(values.seconds) * 1000;
const verdicts: Record<string, number> = {};
let files = 0;
let faults = 0;
let slowest = 0;

for (let seed = Number(values.from); performance.now() < end; seed += 1) {
  const chance = random(seed);
  const [file, other] = chance.shuffled(seeds);
  if (!file || !other) break;
  const bytes = mutate(file.bytes, other.bytes, chance);
  const { said, answer } = await faultsOf(examiner, bytes, file.name);
  files += 1;
  verdicts[answer?.verdict ?? 'none'] = (verdicts[answer?.verdict ?? 'none'] ?? 0) + 1;
  slowest = Math.max(slowest, answer?.milliseconds ?? 0);
  if (said.length === 0) continue;
  faults += 1;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const extension = file.name.split('.').at(-1) ?? 'bin';
  writeFileSync(new URL(`found/${hash}.${extension}`, import.meta.url), bytes);
  console.log(
    `seed ${seed}, ${file.name}, kept as found/${hash}.${extension}: ${said.slice(0, 3).join('; ')}`,
  );
}
examiner.close();
console.log(JSON.stringify({ files, faults, slowestMs: Math.round(slowest), verdicts }));
process.exitCode = faults > 0 ? 1 : 0;

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function printedFiles(): Promise<Seed[]> {
  const files: Seed[] = [];
  for (const [index, printer] of PRINTERS.entries()) {
    const { bytes, fileName } = await fulfil({ ...randomOrder(index), printer: printer.name, features: [] });
    files.push({ bytes, name: fileName });
  }
  return files;
}

/** Real files of other producers, where they are at hand. */
function sampleFiles(): Seed[] {
  const folder = new URL('../../../shared/samples/', import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !/\.(?:json|md)$/u.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));
}
