import { owes } from '../facts.ts';
import type { Kind } from '../kind.ts';
import { lastDue } from '../occasions.ts';
import { toUnit } from '../recipients.ts';
import { overdueWords } from '../words/to-units.ts';

/** After the unit's own date: on the first working day and then every week, until its files are not taken any longer. */
export const overdue: Kind = {
  kind: 'overdue',
  on: 'working-days',
  repeats: true,
  due: (facts) =>
    facts.units.filter(owes).flatMap((unit) => {
      const occasion = lastDue(unit.overdueOn, facts.today);
      if (occasion === null) return [];
      return [{ ...toUnit(facts, unit), occasion, words: overdueWords(facts, unit) }];
    }),
};
