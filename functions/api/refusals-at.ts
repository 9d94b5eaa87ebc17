import type { RefusalCode } from '../refusal.ts';
import type { Address } from './addresses.ts';

/** Why a request at this address may be refused: what it says, who asks, and what the route itself finds. */
export function refusalsAt({ admission, route }: Address): readonly RefusalCode[] {
  return [
    'invalid-request',
    ...(admission === 'none' ? [] : (['not-signed-in', 'not-permitted'] as const)),
    ...(route.mayRepeat ? (['key-used-otherwise', 'still-running'] as const) : []),
    ...route.refuses,
  ];
}
