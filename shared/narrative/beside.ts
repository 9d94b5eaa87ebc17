/** What the figures of a sentence can mean beside one another. */
import { app } from './application-quantities.ts';
import type { Claim } from './claims.ts';
import { type Quantity, type QuantityId, quantity } from './quantities.ts';

const NEW = /新收/u;
const WITH_CARRIED = /^.{0,4}[（(，,]?(?:其中|含|包括|包含)[^，；]{0,6}(?:结转|遗留|转入)/u;
const ENDED = /撤回|撤销|撤件|终止|不再处理|未补正|不补正|其[他它]处理/u;

const OTHER_REASONS: readonly QuantityId[] = ['reason.otherNotCorrected', 'unpaidFees'];

/** @param answered the paragraph counted the applications answered before this sentence */
export function narrowed(claims: readonly Claim[], answered: boolean): readonly Claim[] {
  const ids = new Set(claims.map(({ quantity: { id } }) => id));
  return claims.map((claim, index) => {
    const { id, readings } = claim.quantity;
    // 「新收」 are the form's own words for those that are not carried in.
    if (id === 'received' && NEW.test(claim.figure?.before ?? '') && !WITH_CARRIED.test(wordsAfter(claim)))
      return withReadings(claim, readings.slice(0, 1));
    // 「公开类8件（全部公开6件、部分公开2件）」: both of them.
    if (id === 'granted' && isDivided(claim, claims.slice(index + 1)))
      return { ...claim, quantity: quantity('grantedInAll') };
    // 「公开3件，部分公开1件」: those are not among these.
    if (id === 'granted' && ids.has('partial')) return withReadings(claim, readings.slice(0, 1));
    // 「逾期不补正1件、其他1件」: the other reasons, or all of them.
    if (id === 'otherResults' && OTHER_REASONS.some((reason) => ids.has(reason)))
      return withReadings(claim, [[app('otherElse')], ...readings]);
    // 「通过网络收到5件」: so many at least in all.
    if (id === 'receivedOneWay') return { ...claim, bound: 'least' };
    // 「办结13件（含上年结转）」
    if (id === 'answered' && WITH_CARRIED.test(wordsAfter(claim)))
      return withReadings(
        claim,
        readings.filter((terms) => !terms.includes(`-${app('carriedIn')}`)),
      );
    // Only where some were closed without an answer can fewer have been answered than closed.
    if (id === 'answered' && !ENDED.test(claim.sentence.quote.text))
      return withReadings(claim, readings.slice(0, -1));
    // 「收5件，办4件，结转1件」: into the next year.
    if (id === 'carried' && (answered || ids.has('answered'))) {
      const into = readings.toReversed();
      const divides = /其中|含|包括/u.test(claim.figure?.before ?? '');
      const after = answered || claims.slice(0, index).some(({ quantity }) => quantity.id === 'answered');
      return withReadings(claim, after && !divides ? into.slice(0, 1) : into);
    }
    return claim;
  });
}

function isDivided({ figure }: Claim, following: readonly Claim[]): boolean {
  const inBrackets = following.filter((claim) => claim.figure?.clause.inBrackets);
  return (
    !figure?.clause.inBrackets &&
    ['granted', 'partial'].every((id) => inBrackets.some((claim) => claim.quantity.id === id))
  );
}

function wordsAfter({ sentence: { text }, words }: Claim): string {
  return text.slice(text.indexOf(words) + words.length);
}

function withReadings(claim: Claim, readings: Quantity['readings']): Claim {
  return { ...claim, quantity: { ...claim.quantity, readings } };
}
