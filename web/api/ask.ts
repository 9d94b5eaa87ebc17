import type { Call } from './calls.ts';
import { OFFLINE, Problem, problemOf } from './problem.ts';

/** Asks the API in the name of whoever has signed in. */
export type Ask = <P, B, A>(
  call: Call<P, B, A>,
  asked: {
    readonly params: P;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: B;
    /** Under which the request may be sent again without being done again. */
    readonly key?: string;
    readonly signal?: AbortSignal;
  },
) => Promise<A>;

/** In whose name the API is asked. */
export interface Voice {
  readonly token: string | null;
  /** The token is the pass of an upload link, for which the routes have addresses of their own. */
  readonly throughLink: boolean;
}

/**
 * @param onExpired told when the API no longer takes the token
 * @returns asks, and throws a Problem for whatever is no success
 */
export function asker({ token, throughLink }: Voice, onExpired: () => void): Ask {
  return async ({ method, path }, { params, query, body, key, signal }) => {
    const filled: Partial<Record<string, unknown>> = Object(params);
    const address = (throughLink ? linkPath(path) : path).replace(/\{(\w+)\}/g, (_whole, name: string) =>
      encodeURIComponent(String(filled[name])),
    );
    const brokenOff = (fault: unknown): never => {
      if (signal?.aborted) throw fault;
      throw new Problem(OFFLINE);
    };
    const answer = await fetch(query ? `${address}?${new URLSearchParams(query)}` : address, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    }).catch(brokenOff);
    if (answer.ok) return answer.json().catch(brokenOff);
    const problem = await problemOf(answer);
    if (problem.status === 401) onExpired();
    throw problem;
  };
}

/** Where an upload link asks what `path` asks with an account; a test holds it to the API's own. */
export function linkPath(path: string): string {
  return path.replace('/v1/', '/v1/link/');
}
