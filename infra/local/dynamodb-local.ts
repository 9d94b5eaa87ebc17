/** `npm run test:dynamodb-local`: the adapter tests on AWS's own DynamoDB Local, where there is a Java to run it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen, stop } from './engines/listen.ts';

/** The package that carries the jar. It is fetched when needed, and is no dependency: it weighs 57 MB. */
const PACKAGE = 'amplify-dynamodb-simulator@2.9.30';
const FOLDER = join('tmp', 'dynamodb-local');
const EMULATOR = join(FOLDER, 'package', 'emulator');
const OLDEST_JAVA = 11;
const START_MS = 60_000;

const java = javaVersion();
if (java === null || java < OLDEST_JAVA) {
  console.log(`DynamoDB Local is skipped: it needs Java ${OLDEST_JAVA}, here is ${java ?? 'none'}.`);
  process.exit(0);
}
fetchJar();
const port = await freePort();
const server = startServer(port);
try {
  await answering(port, server);
  process.exitCode = runTests(`http://127.0.0.1:${port}`);
} finally {
  // It keeps nothing, and takes its time over a gentler signal.
  server.kill('SIGKILL');
}

/** The major version of the Java on the path; `null` without one. */
function javaVersion(): number | null {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const [, version] = /version "(\d+)/.exec(stderr ?? '') ?? [];
  return version === undefined ? null : Number(version);
}

function fetchJar(): void {
  if (existsSync(join(EMULATOR, 'DynamoDBLocal.jar'))) return;
  mkdirSync(FOLDER, { recursive: true });
  const { stdout: archive } = run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', FOLDER]);
  run('tar', ['-xzf', join(FOLDER, archive.trim().split('\n').at(-1) ?? ''), '-C', FOLDER]);
}

function run(command: string, args: readonly string[]): { readonly stdout: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return { stdout };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const found = await listen(probe);
  await stop(probe);
  return found;
}

function startServer(at: number): ChildProcess {
  const options = ['-inMemory', '-port', String(at), '-disableTelemetry'];
  const args = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar', ...options];
  return spawn('java', args, { cwd: EMULATOR, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function answering(at: number, started: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && started.exitCode === null) {
    try {
      await fetch(`http://127.0.0.1:${at}`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  throw new Error('DynamoDB Local did not start');
}

function runTests(endpoint: string): number {
  // npm puts the project's own commands on the path.
  const { status } = spawnSync('vitest', ['run', 'test/functions'], {
    stdio: 'inherit',
    env: { ...process.env, DYNAMODB_ENDPOINT: endpoint },
  });
  return status ?? 1;
}
