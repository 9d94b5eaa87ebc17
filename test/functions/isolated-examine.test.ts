import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { isolatedExamine } from '../../functions/adapters/isolated-examine.ts';

/** A worker that does with a file what its name says. */
const SCRIPT = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ options: { fileName } }) => {
    if (fileName === 'falls') setTimeout(() => { throw new Error('fell'); });
    else if (fileName === 'ends') process.exit();
    else if (fileName === 'eats') { const eaten = []; for (;;) eaten.push(new Array(1e6).fill(eaten.length)); }
    else if (fileName === 'fails') parentPort.postMessage({ ok: false, error: 'failed' });
    else {
      if (fileName === 'falls later') setTimeout(() => { throw new Error('fell'); }, 20);
      parentPort.postMessage({ ok: true, examination: { fileName, verdict: 'accepted' } });
    }
  });`;

const { examine, close } = isolatedExamine(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`));
afterAll(close);

const verdictOf = async (fileName: string) =>
  (await examine(new Uint8Array(), { fileName, context: {} })).verdict;

describe('a file that is examined apart', () => {
  it('is read whatever became of the worker at the file before it', async () => {
    expect(await verdictOf('plain')).toBe('accepted');
    await expect(verdictOf('falls')).rejects.toThrow('fell');
    expect(await verdictOf('after the fall')).toBe('accepted');
    await expect(verdictOf('ends')).rejects.toThrow('worker-ended');
    expect(await verdictOf('after the end')).toBe('accepted');
    expect(await verdictOf('eats')).toBe('unreadable');
    expect(await verdictOf('after the meal')).toBe('accepted');
    await expect(verdictOf('fails')).rejects.toThrow('failed');
    expect(await verdictOf('after the failure')).toBe('accepted');
  });

  it('is read by a new worker where the last one fell after its answer', async () => {
    expect(await verdictOf('falls later')).toBe('accepted');
    await setTimeout(100);
    expect(await verdictOf('after the late fall')).toBe('accepted');
  });

  it('is read when its turn comes, whatever became of those before it in the queue', async () => {
    const all = await Promise.allSettled(['plain', 'falls', 'plain'].map(verdictOf));
    expect(all.map((one) => (one.status === 'fulfilled' ? one.value : one.status))).toEqual([
      'accepted',
      'rejected',
      'accepted',
    ]);
  });
});
