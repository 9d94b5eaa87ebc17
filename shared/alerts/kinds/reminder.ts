import { owes } from '../facts.ts';
import type { Kind } from '../kind.ts';
import { canWait, lastDue } from '../occasions.ts';
import { toUnit } from '../recipients.ts';
import { reminderWords } from '../words/to-units.ts';

/** Before the unit's own date: said to every unit whose next step is its own. */
export const reminder: Kind = {
  kind: 'reminder',
  on: 'every-day',
  repeats: true,
  due: (facts) =>
    facts.units.filter(owes).flatMap((unit) => {
      const occasion = lastDue(unit.remindOn, facts.today);
      if (occasion === null || facts.today > unit.submitBy || canWait(unit.submitBy, facts.today)) return [];
      return [{ ...toUnit(facts, unit), occasion, words: reminderWords(facts, unit) }];
    }),
};
