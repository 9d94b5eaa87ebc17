import { type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSession } from '../session/session.tsx';
import { type Ask, asker } from './ask.ts';
import { CALLS, type Call } from './calls.ts';
import { Problem } from './problem.ts';

/** Asks the API with the token of whoever has signed in. */
export function useAsk(): Ask {
  const { token, link, expire } = useSession();
  const throughLink = link !== null;
  return useMemo(() => asker({ token, throughLink }, expire), [token, throughLink, expire]);
}

/** How often a question that found no answer is asked again by itself; a refusal is an answer. */
export function retry(failures: number, fault: Error): boolean {
  const refused = fault instanceof Problem && fault.status > 0 && fault.status < 500;
  return !refused && failures < 2;
}

type Name = keyof typeof CALLS;
type ParamsOf<C> = C extends Call<infer P, infer _B, infer _A> ? P : never;
type Answer<N extends Name> = (typeof CALLS)[N] extends Call<infer _P, infer _B, infer A> ? A : never;

/** What a GET route answers, kept under its name and parameters. */
export function useAnswer<N extends Name>(
  name: N,
  params: ParamsOf<(typeof CALLS)[N]>,
  options: Omit<UseQueryOptions<Answer<N>, Problem>, 'queryKey' | 'queryFn'> = {},
): UseQueryResult<Answer<N>, Problem> {
  const ask = useAsk();
  return useQuery<Answer<N>, Problem>({
    retry,
    ...options,
    queryKey: keyOf(name, params),
    queryFn: ({ signal }) => ask(CALLS[name] as Call<typeof params, unknown, Answer<N>>, { params, signal }),
  });
}

/** The key under which an answer is kept: for marking it as stale. */
export function keyOf<N extends Name>(name: N, params: ParamsOf<(typeof CALLS)[N]>): readonly unknown[] {
  return [name, params];
}
