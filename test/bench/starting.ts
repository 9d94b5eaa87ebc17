/** Size of each function's entry and how long a new process takes to load it, beside one with only the two AWS clients. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { VARIABLES } from '../../functions/environment.ts';
import { FUNCTIONS } from '../../functions/list.ts';
import { BUNDLE_OPTIONS } from '../../infra/constructs/bundle.ts';
import { inTurns, rounded } from './measure.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLIENTS = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
export const handler = [DynamoDBDocumentClient.from(new DynamoDBClient({})), new S3Client({})];`;
/** Made up: nothing is called at the start. */
const ENVIRONMENT: Record<keyof typeof VARIABLES.shape | 'AWS_REGION', string> = {
  AWS_REGION: 'cn-north-1',
  TABLE_NAME: 'bench',
  UPLOADS_BUCKET: 'bench',
  RECORDS_BUCKET: 'bench',
  NOTICES_TOPIC_ARN: 'arn:aws-cn:sns:cn-north-1:000000000000:bench',
  WORK_QUEUE_URL: 'https://sqs.cn-north-1.amazonaws.com.cn/000000000000/bench',
  SECRETS_PREFIX: '/bench',
  WEB_ORIGIN: 'https://bench.invalid',
  PAGES_BUCKET: 'bench',
  PAGES_ISSUER: 'https://login.example.cn',
  PAGES_SEND_TO: 'login.example.cn',
};

export interface Start {
  readonly entryKilobytes: number;
  readonly totalKilobytes: number;
  readonly startMs: number;
  /** Start divided by that of a bundle with only the clients of DynamoDB and S3. */
  readonly timesOfClients: number;
}

export async function starts(): Promise<{ clientsMs: number; functions: Record<string, Start> }> {
  const folder = mkdtempSync(`${ROOT}node_modules/.bench-`);
  try {
    await build({
      ...BUNDLE_OPTIONS,
      stdin: { contents: CLIENTS, resolveDir: ROOT, loader: 'ts' },
      entryNames: 'handler',
      outdir: `${folder}/clients`,
    });
    for (const { name } of FUNCTIONS) {
      await build({
        ...BUNDLE_OPTIONS,
        entryPoints: [`${ROOT}functions/${name}/handler.ts`],
        outdir: `${folder}/${name}`,
      });
    }
    const names = ['clients', ...FUNCTIONS.map(({ name }) => name)];
    const candidates = Object.fromEntries(
      names.map((name) => [name, () => start(`${folder}/${name}/handler.mjs`)]),
    );
    const times = await inTurns(candidates, { turns: 9, warmUp: 2 });
    const clientsMs = times.clients ?? Number.NaN;
    const functions = FUNCTIONS.map(({ name }): [string, Start] => [
      name,
      {
        entryKilobytes: kilobytes(`${folder}/${name}/handler.mjs`),
        totalKilobytes: readdirSync(`${folder}/${name}`, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.mjs'))
          .reduce((sum, file) => sum + kilobytes(`${folder}/${name}/${file}`), 0),
        startMs: rounded(times[name] ?? Number.NaN, 0),
        timesOfClients: rounded((times[name] ?? Number.NaN) / clientsMs),
      },
    ]);
    return { clientsMs: rounded(clientsMs, 0), functions: Object.fromEntries(functions) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A whole process: node itself, then the bundle. */
function start(entry: string): void {
  const load = `const { handler } = await import(${JSON.stringify(entry)}); process.exit(handler ? 0 : 1)`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', load], {
    env: ENVIRONMENT,
  });
  if (status !== 0) throw new Error(`${entry} does not start: ${stderr}`);
}

function kilobytes(file: string): number {
  return Math.round(statSync(file).size / 1024);
}
