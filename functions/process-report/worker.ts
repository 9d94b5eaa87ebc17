/** The worker in which files are read and checked; see `isolated-examine.ts` for why. */
import { parentPort } from 'node:worker_threads';
import type { Context } from '../../shared/rules/rule.ts';
import type { WorkerAnswer } from '../adapters/isolated-examine.ts';
import { examineWithSketch } from './examine-with-sketch.ts';

interface Task {
  readonly bytes: Uint8Array;
  readonly options: { readonly fileName: string; readonly context: Context };
}

parentPort?.on('message', async ({ bytes, options }: Task) => {
  const answer = await examineWithSketch(bytes, options).then(
    (examination): WorkerAnswer => ({ ok: true, examination }),
    (failure: unknown): WorkerAnswer => ({
      ok: false,
      error: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
    }),
  );
  parentPort?.postMessage(answer);
});
