import * as z from 'zod';
import type { Route } from '../../../functions/api/route.ts';
import type { Machine } from '../machine.ts';
import { tokenFor } from './token-for.ts';

/** What a route needs to be asked and its answer to be understood. */
type Asked<R extends z.ZodType> = Pick<Route, 'method' | 'path'> & { readonly response: R };

/** Somebody at the front door: a unit or a city with a token of its own. */
export interface Visitor {
  /** @throws Refused */
  ask<R extends z.ZodType>(
    route: Asked<R>,
    params: Readonly<Record<string, string | number>>,
    body?: unknown,
  ): Promise<z.output<R>>;
}

/** An answer other than a success, with the code of its problem. */
export class Refused extends Error {
  readonly code: string;
  constructor(status: number, code: string, detail: string) {
    super(`${status} ${code}${detail ? `：${detail}` : ''}`);
    this.code = code;
  }
}

const Problem = z.object({
  code: z.string().default(''),
  title: z.string().default(''),
  detail: z.string().default(''),
});

/** @param code of the unit (9 digits) or the city (6 digits) that visits */
export async function visitor(
  machine: Pick<Machine, 'issuerUrl' | 'apiUrl'>,
  code: string,
): Promise<Visitor> {
  return bearer(machine.apiUrl, `Bearer ${await tokenFor(machine.issuerUrl, code)}`);
}

/** A visitor with a token in hand. */
export function bearer(apiUrl: string, authorization: string): Visitor {
  return {
    async ask(route, params, body) {
      const path = route.path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
        encodeURIComponent(params[name] ?? ''),
      );
      const response = await fetch(apiUrl + path, {
        method: route.method,
        headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer: unknown = await response.json();
      if (response.ok) return route.response.parse(answer);
      const problem = Problem.safeParse(answer).data;
      throw new Refused(response.status, problem?.code ?? '', problem?.detail || (problem?.title ?? ''));
    },
  };
}
