import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Invocation, Saying } from './sandbox.ts';

/** A function as its template describes it. */
export interface FunctionSettings {
  readonly name: string;
  readonly description: string;
  readonly arn: string;
  /** The asset's folder. */
  readonly folder: string;
  readonly handler: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** The template's variables and the platform's; the process gets nothing else. */
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Takes what the function would send to the world. */
  readonly outside: string;
}

export type Outcome =
  | { readonly kind: 'answer'; readonly payload: unknown }
  | { readonly kind: 'error'; readonly errorType: string; readonly errorMessage: string };

/** A Lambda function on this machine. */
export interface LocalFunction {
  readonly settings: FunctionSettings;
  /** Never rejects: a function's failure is an outcome. */
  invoke(event: unknown): Promise<Outcome>;
  /** @returns stops listening */
  onOutcome(listener: (outcome: Outcome) => void): () => void;
  close(): void;
}

/** More at once would only make two cores slower; the rest waits its turn. */
const MOST_ENVIRONMENTS = 3;
/** Lambda allows 10 s; a busy machine with cold files is given more, since a slow start here says nothing of the bundle. */
const START_MS = 30_000;

const SANDBOX = fileURLToPath(new URL('sandbox.ts', import.meta.url));

/** What went wrong, in a line: the function failed, or gave messages back; `null` when all is well. */
export function failureIn(outcome: Outcome): string | null {
  if (outcome.kind === 'error') return outcome.errorMessage;
  const failed = GivenBack.safeParse(outcome.payload).data?.batchItemFailures.length ?? 0;
  return failed === 0 ? null : `${failed} message(s) given back`;
}

const GivenBack = z.object({ batchItemFailures: z.array(z.unknown()) });

/** A function whose processes are started when they are needed, kept warm, and ended at their limits of time and memory. */
export function localFunction(settings: FunctionSettings): LocalFunction {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];
  const listeners = new Set<(outcome: Outcome) => void>();
  let busy = 0;

  const end = (child: ChildProcess): void => {
    all.delete(child);
    child.kill('SIGKILL');
  };

  const open = async (): Promise<ChildProcess | Outcome> => {
    const child = start(settings);
    all.add(child);
    child.once('exit', () => {
      all.delete(child);
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    });
    const said = await hear(child, START_MS, `${settings.name} did not start`);
    if (said.kind === 'ready') return child;
    end(child);
    return said;
  };

  const once = async (event: unknown): Promise<Outcome> => {
    const child = idle.pop() ?? (await open());
    if ('kind' in child) return child;
    const limit = settings.timeoutSeconds * 1000;
    const requestId = randomUUID();
    const tooLate = `${requestId} Task timed out after ${settings.timeoutSeconds.toFixed(2)} seconds`;
    const heard = hear(child, limit, tooLate);
    const invocation: Invocation = { requestId, event, deadline: Date.now() + limit };
    child.send(invocation, () => {});
    const said = await heard;
    if (said.kind === 'ready') throw new Error(`${settings.name} started twice`);
    if (said.kind === 'error' && said.errorType.startsWith('Sandbox.')) end(child);
    else idle.push(child);
    return said;
  };

  return {
    settings,
    invoke: async (event) => {
      if (busy >= MOST_ENVIRONMENTS) await new Promise<void>((resolve) => waiting.push(resolve));
      busy += 1;
      try {
        const outcome = await once(event);
        for (const listener of listeners) listener(outcome);
        return outcome;
      } finally {
        busy -= 1;
        waiting.shift()?.();
      }
    },
    onOutcome: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      for (const child of all) end(child);
    },
  };
}

function start({ environment, logFile, memoryMb, outside }: FunctionSettings): ChildProcess {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  return fork(SANDBOX, [outside], {
    env: environment,
    execArgv: [`--max-old-space-size=${memoryMb}`, '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', log, log, 'ipc'],
    serialization: 'json',
  });
}

/** The next thing a sandbox says; that it ended or ran out of time is said for it. */
function hear(child: ChildProcess, limitMs: number, tooLate: string): Promise<Saying> {
  return new Promise((resolve) => {
    const finish = (saying: Saying): void => {
      clearTimeout(timer);
      child.off('message', finish);
      child.off('exit', exited);
      resolve(saying);
    };
    const exited = (code: number | null, signal: string | null): void =>
      finish({
        kind: 'error',
        errorType: 'Sandbox.Exited',
        errorMessage: `Runtime exited: ${signal ?? code}`,
      });
    const timer = setTimeout(
      () => finish({ kind: 'error', errorType: 'Sandbox.Timedout', errorMessage: tooLate }),
      limitMs,
    );
    child.on('message', finish);
    child.on('exit', exited);
  });
}
