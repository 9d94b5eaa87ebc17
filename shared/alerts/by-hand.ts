import { type Alert, alertId } from './alert.ts';
import { type AlertFacts, owes } from './facts.ts';
import { toUnit } from './recipients.ts';
import { isSilenced } from './silence.ts';
import { textOf } from './words/phrases.ts';
import { overdueWords, reminderWords } from './words/to-units.ts';

/** Why a unit is not reminded. */
export type LeftOut = 'not-registered' | 'owes-nothing' | 'silenced';

export interface ByHand {
  readonly alerts: readonly Alert[];
  readonly leftOut: readonly { readonly unit: string; readonly why: LeftOut }[];
}

/**
 * What a city tells units of its choice when it does not want to wait for the next date: the reminder, or after the unit's own date
 * that it is overdue. It is the alert of that day: what was said that day already has the same id and is not said twice.
 */
export function alertsByHand(facts: AlertFacts, units: readonly string[]): ByHand {
  const { city, year, today, orders } = facts;
  const alerts: Alert[] = [];
  const leftOut: { unit: string; why: LeftOut }[] = [];
  for (const code of new Set(units)) {
    const unit = facts.units.find((one) => one.code === code);
    if (!unit) leftOut.push({ unit: code, why: 'not-registered' });
    else if (!owes(unit)) leftOut.push({ unit: code, why: 'owes-nothing' });
    else if (isSilenced(orders.silences, toUnit(facts, unit).to))
      leftOut.push({ unit: code, why: 'silenced' });
    else {
      const late = today > unit.submitBy;
      const said = late ? overdueWords(facts, unit) : reminderWords(facts, unit);
      const place = {
        kind: late ? ('overdue' as const) : ('reminder' as const),
        city: city.code,
        year,
        ...toUnit(facts, unit),
        occasion: today,
      };
      alerts.push({
        id: alertId(place),
        ...place,
        decidedOn: today,
        subject: said.subject,
        text: textOf(said),
      });
    }
  }
  return { alerts, leftOut };
}
