import { owes } from '../facts.ts';
import type { Kind } from '../kind.ts';
import { toUnit } from '../recipients.ts';
import { sentBackWords } from '../words/to-units.ts';

/** The city sent back a report that had been accepted. It is decided where that is done; the day's run makes up for one that died. */
export const sentBack: Kind = {
  kind: 'sent-back',
  on: 'every-day',
  repeats: false,
  due: (facts) =>
    facts.units.filter(owes).flatMap((unit) =>
      unit.sentBack
        ? [
            {
              ...toUnit(facts, unit),
              occasion: `attempt-${unit.attempt}`,
              words: sentBackWords(facts, unit, unit.sentBack.reason),
            },
          ]
        : [],
    ),
};
