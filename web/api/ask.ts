import type { Call } from './calls.ts';
import { OFFLINE, Problem, problemOf } from './problem.ts';

/** Asks the API in the name of whoever has signed in. */
export type Ask = <P, B, A>(
  call: Call<P, B, A>,
  asked: {
    readonly params: P;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: B;
    readonly signal?: AbortSignal;
  },
) => Promise<A>;

/**
 * @param onExpired told when the API no longer takes the token
 * @returns asks, and throws a Problem for whatever is no success
 */
export function asker(token: string | null, onExpired: () => void): Ask {
  return async ({ method, path }, { params, query, body, signal }) => {
    const filled: Partial<Record<string, unknown>> = Object(params);
    const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
      encodeURIComponent(String(filled[name])),
    );
    const answer = await fetch(query ? `${address}?${new URLSearchParams(query)}` : address, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    }).catch((fault: unknown) => {
      if (signal?.aborted) throw fault;
      throw new Problem(OFFLINE);
    });
    if (answer.ok) return answer.json();
    const problem = await problemOf(answer);
    if (problem.status === 401) onExpired();
    throw problem;
  };
}
