import { createHash } from 'node:crypto';
import type { KeptAnswers, NamedRequest } from '../ports/kept-answers.ts';
import type { Log } from '../ports/log.ts';
import { Refusal } from '../refusal.ts';
import type { Asked, Route } from './route.ts';

/** What a caller may name a request: a UUID or whatever it finds handy. */
const KEY = /^[\x21-\x7e]{8,200}$/;

export interface DoneOnce<A> {
  readonly answer: A;
  /** It was done before, and this is how it was answered then. */
  readonly isKept: boolean;
}

/**
 * Does what is asked, unless the same caller has asked the same under the same `Idempotency-Key`: then it answers as it
 * did the first time.
 * @param key `undefined` where the caller has named nothing
 * @throws Refusal when the key was used for another content, or the first one is not answered yet
 */
export async function doneOnce<A>(
  key: string | undefined,
  route: Pick<Route, 'method' | 'path' | 'keep'>,
  asked: Asked<unknown, unknown>,
  kept: KeptAnswers,
  log: Log,
  run: () => Promise<A>,
): Promise<DoneOnce<A>> {
  if (key === undefined) return { answer: await run(), isKept: false };
  if (!KEY.test(key)) {
    throw new Refusal('invalid-request', { errors: [{ at: 'Idempotency-Key', message: '8–200 ASCII' }] });
  }
  // One client may act for several offices in turn, each of which asks for itself.
  const { subject, unit, city, area } = asked.principal;
  const request: NamedRequest = {
    name: digest([subject, unit, city, area, route.method, route.path, key]),
    content: digest([asked.params, asked.body]),
  };
  const claimed = await kept.claim(request, asked.at);
  switch (claimed.kind) {
    case 'answered':
      return { answer: claimed.answer as A, isKept: true };
    case 'other':
      throw new Refusal('key-used-otherwise');
    case 'running':
      throw new Refusal('still-running');
    case 'first': {
      const answer = await run().catch(async (fault: unknown) => {
        await kept.release(request);
        throw fault;
      });
      // It is done, whether or not a repeat will find the answer.
      const toKeep = route.keep ? route.keep(answer) : answer;
      await kept.keep(request, toKeep, asked.at).catch((fault) => log.error('answer-not-kept', fault));
      return { answer, isKept: false };
    }
  }
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
