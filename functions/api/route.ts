import type * as z from 'zod';
import type { Instant } from '../../shared/calendar/dates.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Subject } from './policy.ts';
import type { ApiPorts } from './ports.ts';
import type { Principal, Scope } from './principal.ts';

export interface Asked<Params, Body, Query = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly principal: Principal;
  /** When the request reached the gateway. */
  readonly at: Instant;
}

/** One route: everything the gateway, the access policy, the documentation and the clients need to know of it. */
export interface Route<
  P extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: `/v1/${string}`;
  /** For the documentation. */
  readonly does: string;
  readonly scope: Scope;
  /** Who may come beside the holders of a token: those of an upload link, or everybody. Absent: nobody. */
  readonly admits?: 'token-or-pass' | 'none';
  /** `file`: the response is a FileAnswer, which is sent as it is and not as JSON. */
  readonly answers: 'ok' | 'created' | 'file';
  /** Why it may end, beside what every route may end for (`refusalsAt`). */
  readonly refuses: readonly RefusalCode[];
  readonly params: P;
  /** Absent where nothing of the query string is looked at. */
  readonly query?: Q;
  readonly body: B;
  readonly response: R;
  /** The caller may name the request by an `Idempotency-Key`: sent again, it is answered as it was and not done again. */
  readonly mayRepeat?: true;
  /** What of an answer is kept for a repeat; absent where all of it may be. */
  keep?(answer: z.output<R>): z.output<R>;
  /** Makes anew what in a kept answer lasts less long than it is kept, or was not kept. */
  renew?(
    kept: z.output<R>,
    asked: Asked<z.output<P>, z.output<B>, z.output<Q>>,
    ports: ApiPorts,
  ): Promise<z.input<R>>;
  /** Whose things it touches and for which year: what the policy judges before `run`. `null`: nobody's. */
  about(asked: Asked<z.output<P>, z.output<B>, z.output<Q>>): (Subject & { readonly year: number }) | null;
  /**
   * All that the answer follows from, told without making it: the same means the same answer. `null` where there is none yet. Where a
   * GET route has no such thing, its answer is made and looked at.
   */
  version?(asked: Asked<z.output<P>, z.output<B>, z.output<Q>>, ports: ApiPorts): Promise<string | null>;
  run(asked: Asked<z.output<P>, z.output<B>, z.output<Q>>, ports: ApiPorts): Promise<z.input<R>>;
}

/** Gives a route's functions the types of its schemas. */
export function route<
  P extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
  Q extends z.ZodType = z.ZodType,
>(definition: Route<P, B, R, Q>): Route<P, B, R, Q> {
  return definition;
}
