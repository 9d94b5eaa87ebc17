import type { Kind } from '../kind.ts';
import { unfinished } from '../unfinished.ts';

const DAYS = 1;

/** A report waits for the unit's reasons since yesterday, be it for its warnings or for saying nothing at all. */
export const waiting: Kind = {
  kind: 'waiting',
  on: 'working-days',
  repeats: true,
  due: (facts) => unfinished(facts, ['waiting-for-confirmation', 'empty'], DAYS),
};
