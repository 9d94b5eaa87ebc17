/** The worker in which files are read and checked; see `isolated-examine.ts` for why. */
import { parentPort } from 'node:worker_threads';
import { examine } from '../../shared/examine.ts';
import type { Context } from '../../shared/rules/rule.ts';
import { sketchOf } from '../../shared/similarity/sketch.ts';
import type { WorkerAnswer } from '../adapters/isolated-examine.ts';

interface Task {
  readonly bytes: Uint8Array;
  readonly options: { readonly fileName: string; readonly context: Context };
}

parentPort?.on('message', async ({ bytes, options }: Task) => {
  const answer = await examine(bytes, options).then(
    ({ report, ...examination }): WorkerAnswer => ({
      ok: true,
      examination: { ...examination, report, ...(report ? { sketch: sketchOf(report) } : {}) },
    }),
    (failure: unknown): WorkerAnswer => ({
      ok: false,
      error: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
    }),
  );
  parentPort?.postMessage(answer);
});
