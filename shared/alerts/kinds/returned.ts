import type { Kind } from '../kind.ts';
import { unfinished } from '../unfinished.ts';

const DAYS = 3;

/** A report was returned and three days later there is no other. */
export const returned: Kind = {
  kind: 'returned',
  on: 'working-days',
  repeats: true,
  due: (facts) => unfinished(facts, ['returned'], DAYS),
};
