import type { Due, Kind } from '../kind.ts';
import { toOperator } from '../recipients.ts';
import { cityUnreachableWords, failureWords } from '../words/to-operator.ts';

/** What only the operator can mend, and no office is told: a file that we failed on, a city that nothing reaches. */
export const failure: Kind = {
  kind: 'failure',
  on: 'every-day',
  repeats: false,
  due: (facts) => {
    const failed = facts.units
      .filter(({ standing }) => standing === 'failed')
      .map(
        (unit): Due => ({
          ...toOperator(facts, unit.code),
          occasion: `attempt-${unit.attempt}`,
          words: failureWords(facts, unit),
        }),
      );
    if (!facts.unreachable.has(facts.city.code)) return failed;
    const silent = { ...toOperator(facts, null), occasion: 'no-channel', words: cityUnreachableWords(facts) };
    return [...failed, silent];
  },
};
