import { workingDayOnOrAfter } from '../../calendar/working-days.ts';
import { type AlertFacts, type OwingUnit, owes } from '../facts.ts';
import type { Kind } from '../kind.ts';
import { reminderDays } from '../occasions.ts';
import { toUnit } from '../recipients.ts';
import { openingWords } from '../words.ts';

/** The season opens: said to units from which nothing came yet, until the first reminder says more. */
export const opening: Kind = {
  kind: 'opening',
  on: 'working-days',
  repeats: false,
  due: (facts) =>
    facts.units
      .filter(owes)
      .filter((unit) => unit.standing === 'due' && isDue(facts, unit))
      .map((unit) => ({ ...toUnit(facts, unit), occasion: 'season', words: openingWords(facts, unit) })),
};

function isDue({ calendar, orders, today }: AlertFacts, { submitBy }: OwingUnit): boolean {
  const reminded = reminderDays(submitBy, orders.remindBefore).some((day) => day <= today);
  return workingDayOnOrAfter(calendar.opensOn) <= today && !reminded;
}
