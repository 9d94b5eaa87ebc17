import type { CalendarDate } from '../../calendar/dates.ts';
import { workingDaysAfter } from '../../calendar/working-days.ts';
import { type AlertFacts, type OwingUnit, owes } from '../facts.ts';
import type { Due, Kind } from '../kind.ts';
import { toAbove, toCity } from '../recipients.ts';
import { escalationWords } from '../words/to-offices.ts';

/** So many working days after a unit's own date its city is told, and later the office above the city. */
const CITY_AFTER = 3;
const ABOVE_AFTER = 10;

/** Units that still owe their report long after their date, those whose turn comes on the same day in one list. */
export const escalation: Kind = {
  kind: 'escalation',
  on: 'working-days',
  repeats: false,
  due: (facts) => {
    const above = toAbove(facts);
    return [
      ...lists(facts, CITY_AFTER).map(
        ([occasion, units]): Due => ({
          ...toCity(facts),
          occasion,
          words: escalationWords(facts, units, false),
        }),
      ),
      ...(above ? lists(facts, ABOVE_AFTER) : []).flatMap(([occasion, units]): Due[] =>
        above ? [{ ...above, occasion, words: escalationWords(facts, units, true) }] : [],
      ),
    ];
  },
};

function lists(
  facts: AlertFacts,
  workingDays: number,
): readonly (readonly [CalendarDate, readonly OwingUnit[]])[] {
  const late = facts.units.filter((unit): unit is OwingUnit => owes(unit) && unit.daysLate > 0);
  const byDay = Map.groupBy(late, ({ submitBy }) => workingDaysAfter(submitBy, workingDays));
  return [...byDay].filter(([day]) => day <= facts.today);
}
