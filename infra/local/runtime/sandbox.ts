/**
 * The inside of one execution environment: a process of its own whose variables are exactly the function's. It loads
 * the bundle once and answers one event at a time.
 */
import { existsSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is said to the sandbox. */
export interface Invocation {
  readonly requestId: string;
  readonly event: unknown;
  /** Milliseconds since 1970, real time. */
  readonly deadline: number;
}

/** What it says back; the first message is `ready` or an error of the bundle's start. */
export type Saying =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly payload: unknown }
  | { readonly kind: 'error'; readonly errorType: string; readonly errorMessage: string };

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const say = (saying: Saying): void => void process.send?.(saying);

try {
  keepInside(String(process.argv[2]));
  const handle = await load(String(process.env.LAMBDA_TASK_ROOT), String(process.env._HANDLER));
  process.on('message', (invocation: Invocation) => void answer(handle, invocation));
  process.on('disconnect', () => process.exit());
  say({ kind: 'ready' });
} catch (fault) {
  console.error(fault);
  say(failure(fault));
}

/**
 * Nothing leaves this machine: whatever a function sends over HTTPS goes, with the host that it was for, to the machine
 * itself. The engines are reached over plain HTTP.
 */
function keepInside(outside: string): void {
  const { hostname, port } = new URL(outside);
  const request = (
    url: URL,
    options: https.RequestOptions,
    answered: (answer: http.IncomingMessage) => void,
  ) => {
    const { lookup: _, ...others } = options;
    const path = url.pathname + url.search;
    return http.request(
      { ...others, hostname, port, path, headers: { ...options.headers, host: url.host } },
      answered,
    );
  };
  Object.assign(https, { request });
}

async function load(folder: string, handler: string): Promise<Handler> {
  const dot = handler.lastIndexOf('.');
  const file = ['.mjs', '.js', '.cjs']
    .map((end) => join(folder, handler.slice(0, dot) + end))
    .find(existsSync);
  if (!file) throw new Error(`${folder} holds no bundle for the handler ${handler}`);
  const exported = ((await import(pathToFileURL(file).href)) as Record<string, unknown>)[
    handler.slice(dot + 1)
  ];
  if (typeof exported !== 'function')
    throw new Error(`${file} exports no function for the handler ${handler}`);
  return exported as Handler;
}

async function answer(handle: Handler, { requestId, event, deadline }: Invocation): Promise<void> {
  const { env } = process;
  const context = {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: `arn:aws:lambda:${env.AWS_REGION}:000000000000:function:${env.AWS_LAMBDA_FUNCTION_NAME}`,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    say({ kind: 'answer', payload: await handle(event, context) });
  } catch (fault) {
    console.error(fault);
    say(failure(fault));
  }
}

function failure(fault: unknown): Saying {
  const error = fault instanceof Error ? fault : new Error(String(fault));
  return { kind: 'error', errorType: error.name, errorMessage: error.message };
}
