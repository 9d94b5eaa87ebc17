import { workingDayOnOrAfter } from '../../calendar/working-days.ts';
import { type AlertFacts, isAboveUnreachable, owes } from '../facts.ts';
import type { Kind } from '../kind.ts';
import { toCity } from '../recipients.ts';
import { digestWords, unreachableOf } from '../words/to-offices.ts';

/** Where the city's units stand. The occasion is what there is to say, so that the same is never said twice. */
export const digest: Kind = {
  kind: 'digest',
  on: 'working-days',
  repeats: false,
  due: (facts) => {
    if (facts.today < workingDayOnOrAfter(facts.calendar.opensOn)) return [];
    return [{ ...toCity(facts), occasion: fingerprint(contentOf(facts)), words: digestWords(facts) }];
  },
};

/** Not the days that somebody is late, which change every day, nor what a unit sends after its report was accepted. */
function contentOf(facts: AlertFacts): string {
  const units = facts.units.map((unit) => {
    const { code, standing, submitBy, attempt } = unit;
    return `${code} ${standing} ${submitBy} ${owes(unit) ? attempt : ''}`;
  });
  const unreachable = unreachableOf(facts).map(({ code }) => code);
  return [...units.sort(), ...unreachable.sort(), isAboveUnreachable(facts) ? 'above' : ''].join('\n');
}

/** FNV-1a of 32 bits: the lists of one city-year are some dozens. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
