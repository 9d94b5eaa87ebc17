import { workingDayOnOrAfter } from '../../calendar/working-days.ts';
import { type AlertFacts, owes } from '../facts.ts';
import type { Kind } from '../kind.ts';
import { reminderDays } from '../occasions.ts';
import { toUnit } from '../recipients.ts';
import { openingWords } from '../words/to-units.ts';

/** The season opens: said to units from which nothing came yet, until the first reminder of the city's date says more. */
export const opening: Kind = {
  kind: 'opening',
  on: 'working-days',
  repeats: false,
  due: (facts) =>
    isOpening(facts)
      ? facts.units
          .filter(owes)
          .filter(({ standing }) => standing === 'due')
          .map((unit) => ({ ...toUnit(facts, unit), occasion: 'season', words: openingWords(facts, unit) }))
      : [],
};

function isOpening({ calendar, orders, today }: AlertFacts): boolean {
  const reminders = reminderDays(calendar.submitBy, orders.remindBefore);
  return workingDayOnOrAfter(calendar.opensOn) <= today && reminders.every((day) => day > today);
}
