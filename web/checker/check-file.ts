import type { Examination } from '../../shared/examination.ts';
import { LIMITS } from '../../shared/readers/limits.ts';
import type { Context } from '../../shared/rules/rule.ts';
import type { CheckNews, CheckOrder } from './protocol.ts';

export interface LocalCheck {
  /** Of this check alone. */
  readonly id: string;
  readonly sha256: string;
  /** `null` when this browser could not finish it: the server will. */
  readonly examination: Examination | null;
}

/** Reading a file off a slow disk and starting a worker take their time beside the check itself. */
const PATIENCE_MS = 3 * LIMITS.milliseconds;

/**
 * Hashes and checks a file in a worker, so that the page stays quick and nothing is sent.
 * @param hashed told when the hash is there and the check begins
 * @throws DOMException when the file cannot be read or `signal` is aborted
 */
export async function checkFile(
  file: File,
  context: Context,
  hashed: () => void,
  signal: AbortSignal,
): Promise<LocalCheck> {
  const bytes = await file.arrayBuffer();
  if (signal.aborted) throw new DOMException('another file was chosen', 'AbortError');
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'checker' });
  try {
    return await answerOf(worker, { bytes, fileName: file.name, context }, hashed, signal);
  } finally {
    worker.terminate();
  }
}

function answerOf(
  worker: Worker,
  order: CheckOrder,
  hashed: () => void,
  signal: AbortSignal,
): Promise<LocalCheck> {
  return new Promise((resolve, reject) => {
    const id = [...crypto.getRandomValues(new Uint32Array(4))].join('-');
    let sha256: string | null = null;
    const giveUp = (fault: unknown) => {
      if (sha256 === null) reject(fault);
      else resolve({ id, sha256, examination: null });
    };
    const patience = setTimeout(() => giveUp(new Error('too slow')), PATIENCE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(patience);
      reject(new DOMException('another file was chosen', 'AbortError'));
    });
    worker.addEventListener('error', ({ message }) => {
      clearTimeout(patience);
      giveUp(new Error(message));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<CheckNews>) => {
      if (data.kind === 'hashed') {
        sha256 = data.sha256;
        hashed();
        return;
      }
      // pdfjs, once it is loaded there, takes the checker for a worker of its own and greets the page.
      if (data.kind !== 'examined' && data.kind !== 'broke') return;
      clearTimeout(patience);
      if (data.kind === 'examined' && sha256 !== null) resolve({ id, sha256, examination: data.examination });
      else giveUp(new Error(data.kind === 'broke' ? data.why : data.kind));
    });
    worker.postMessage(order, [order.bytes]);
  });
}
