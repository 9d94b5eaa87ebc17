/** Labels that are misprinted, reworded or shortened. */
import type { FormLabel } from './form-labels.ts';
import type { LabelMatch } from './label.ts';

/** How far the words are from those of a label. */
interface Likeness {
  readonly distance: number;
  /** They are only its beginning or its end. */
  readonly cut: boolean;
}

/** The one label that is nearer than every other, if it is near enough to be the same words misprinted. */
export function nearestLabel(
  core: string,
  ordinal: string | null,
  candidates: readonly FormLabel[],
): LabelMatch | null {
  let best: (Likeness & { readonly candidate: FormLabel; readonly sameOrdinal: boolean }) | null = null;
  let second = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (denies(core) !== denies(candidate.core)) continue;
    const sameOrdinal = ordinal !== null && ordinal === candidate.ordinal;
    const likeness =
      likenessOf(core, candidate.core, sameOrdinal) ?? likenessOf(core, candidate.brief, sameOrdinal);
    if (!likeness) continue;
    const distance = likeness.distance - (sameOrdinal ? 0.5 : 0);
    if (!best || distance < best.distance) {
      if (best && best.candidate.core !== candidate.core) second = best.distance;
      best = { candidate, sameOrdinal, distance, cut: likeness.cut };
    } else if (best.candidate.core !== candidate.core && best.candidate.label.id !== candidate.label.id) {
      second = Math.min(second, distance);
    }
  }
  if (!best || best.distance >= second) return null;
  // 「信息公开申请」 is the end of one label, and stands in others as well.
  const { id } = best.candidate.label;
  const inOthers = candidates.some((other) => other.label.id !== id && other.core.includes(core));
  if (best.cut && !best.sameOrdinal && inOthers) return null;
  return { label: best.candidate.label, how: best.cut ? 'cut' : 'altered' };
}

/** 给予公开 is one character away from 不予公开 and says the opposite. */
function denies(core: string): boolean {
  return /^[不未无]/u.test(core);
}

/**
 * `null` where they are other words.
 * @param sameOrdinal under the same number one character more may be wrong
 */
function likenessOf(core: string, wanted: string, sameOrdinal: boolean): Likeness | null {
  const missing = wanted.length - core.length;
  if (core.length >= 5 && missing >= 3 && (wanted.startsWith(core) || wanted.endsWith(core)))
    return { distance: missing, cut: true };
  // 「5.要求确认或重新出具信息」: words are left out here and there.
  if (sameOrdinal && core.length >= 5 && core.length * 2 > wanted.length && isWithin(core, wanted))
    return { distance: missing / 2, cut: false };
  if (missing < 0 && missing >= -3 && wanted.length >= 4 && core.includes(wanted))
    return { distance: -missing, cut: false };
  const allowed = wrongCharacters(wanted.length) + (sameOrdinal && wanted.length > 3 ? 1 : 0);
  const distance = editDistance(core, wanted, allowed);
  return distance <= allowed ? { distance, cut: false } : null;
}

/** How many characters of so many may be wrong. */
function wrongCharacters(length: number): number {
  if (length <= 3) return 0;
  if (length <= 5) return 1;
  return length <= 8 ? 2 : Math.floor(length * 0.3);
}

/** Whether all of it stands in the other, in this order. */
export function isWithin(part: string, whole: string): boolean {
  let rest = part;
  for (const character of whole) if (rest.startsWith(character)) rest = rest.slice(character.length);
  return rest === '';
}

/** Levenshtein distance, or something above `limit` as soon as it is certain to be. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current.push(value);
      smallest = Math.min(smallest, value);
    }
    if (smallest > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}
