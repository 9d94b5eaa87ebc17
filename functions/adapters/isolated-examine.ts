import { Worker } from 'node:worker_threads';
import { unreadable } from '../../shared/examination.ts';
import { LIMITS } from '../../shared/readers/limits.ts';
import type { Unreadable } from '../../shared/readers/reader.ts';
import { unreadableFinding } from '../../shared/rules/unreadable-file.ts';
import type { Examine, Examined } from '../ports/examine.ts';

/** An `examine` that a bad file cannot hurt: it runs in a worker with limited memory and time. */
export interface IsolatedExamine {
  readonly examine: Examine;
  readonly close: () => Promise<void>;
}

/** What the worker answers for one file. */
export type WorkerAnswer =
  | { readonly ok: true; readonly examination: Examined }
  | { readonly ok: false; readonly error: string };

/** Heap of the worker in MB. File bytes and what is inflated from them stand outside of it and have limits of their own. */
export const HEAP_MB = 256;

const TOO_LONG: Unreadable = {
  reason: 'took-too-long',
  zh: `文件内容过于复杂，${LIMITS.milliseconds / 1000} 秒内未能读完。请用 Word 或 WPS 另存为 docx 后重新报送。`,
  en: `The file is too complex to be read within ${LIMITS.milliseconds / 1000} seconds. Save it as docx in Word or WPS and file again.`,
};

const TOO_COMPLEX: Unreadable = {
  reason: 'too-complex',
  zh: '文件内容过于庞大，无法读取。请只保留年度报告正文，另存为 docx 后重新报送。',
  en: 'The file is too large inside to be read. Keep the report alone, save it as docx and file again.',
};

/**
 * One worker, one file at a time. A file that takes too long or too much memory costs the worker and gets its answer;
 * the next file gets a new worker. A fault of ours inside the worker is thrown.
 * @param worker a script that answers each task with a WorkerAnswer
 */
export function isolatedExamine(worker: URL): IsolatedExamine {
  let running: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    if (running) return running;
    const started = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    started.unref();
    // What befalls it between two files concerns neither: the next one gets a new worker.
    const gone = (): void => {
      if (running === started) running = null;
    };
    started.on('error', gone).on('exit', gone);
    running = started;
    return started;
  };
  const stop = async (): Promise<void> => {
    const stopped = running;
    running = null;
    await stopped?.terminate();
  };
  const examineOne: Examine = async (bytes, options) => {
    const outcome = await answerOf(start(), { bytes, options }).catch(async (fault: unknown) => {
      // It is dead: the next file would wait there for nothing, and be called too complex.
      await stop();
      throw fault;
    });
    if (outcome === 'too-long' || outcome === 'out-of-memory') {
      await stop();
      const fault = outcome === 'too-long' ? TOO_LONG : TOO_COMPLEX;
      return unreadable(options.fileName, null, unreadableFinding(fault));
    }
    if (!outcome.ok) throw new Error(outcome.error);
    return outcome.examination;
  };
  return {
    examine: (bytes, options) => {
      const next = queue.then(() => examineOne(bytes, options));
      queue = next.catch(() => undefined);
      return next;
    },
    close: stop,
  };
}

function answerOf(worker: Worker, task: object): Promise<WorkerAnswer | 'too-long' | 'out-of-memory'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(() => resolve('too-long')), LIMITS.milliseconds);
    const onMessage = (answer: WorkerAnswer): void => done(() => resolve(answer));
    const onError = (error: Error & { code?: string }): void =>
      done(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('out-of-memory') : reject(error)));
    const onExit = (): void => done(() => reject(new Error('worker-ended')));
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      settle();
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(task);
  });
}
