/** Lists that divide applications counted elsewhere: 「申请渠道：网络22件、信函12件、当面3件」. */

import { namesChannel } from './channels.ts';
import type { Claim } from './claims.ts';
import type { Figure } from './figures.ts';
import { type Breakdown, isPlain, sumOf } from './part-sums.ts';
import type { Passage } from './passages.ts';
import type { QuantityId } from './quantities.ts';
import type { WrongShare } from './shares.ts';

/** All of them, as a list may divide them. */
const WHOLES: ReadonlySet<QuantityId> = new Set([
  'received',
  'handled',
  'inHand',
  'dealtWith',
  'due',
  'answered',
]);
const OTHERS = /^(?:[、和及]|其中)*其[他它余](?!处理)/u;
/** A list that comes this near to a total is meant to be all of it. */
const NEAR = 0.85;

/** @param claims of the whole narrative */
export function wrongListsApart(
  { figures: placed }: Passage,
  claims: readonly Claim[],
): readonly Breakdown[] {
  const parts = placed.map(({ figure }) => figure);
  const [first] = parts;
  if (first?.sentence.topic !== 'applications' || !isWholeList(parts)) return [];
  const own = claims.filter(({ figure }) => figure && parts.includes(figure));
  if (own.some(({ quantity: { id } }) => id !== 'receivedOneWay')) return [];
  const sum = sumOf(parts);
  const totals = claims.flatMap(({ quantity: { id }, figure }) =>
    figure && WHOLES.has(id) && isPlain(figure) ? [figure] : [],
  );
  const near = totals.filter(({ value }) => Math.min(value, sum) >= Math.max(value, sum) * NEAR);
  const [total] = near;
  return !total || totals.some(({ value }) => value === sum) ? [] : [{ total, parts, sum }];
}

function isWholeList(parts: readonly Figure[]): boolean {
  if (parts.length < 2 || !parts.every((part) => isPlain(part) && /[件份宗]/u.test(part.measure)))
    return false;
  const last = parts.at(-1)?.before ?? '';
  return OTHERS.test(last) || parts.every(({ before, after }) => namesChannel(before + after));
}

/** Who applied, of all who did. */
const APPLICANTS = /^(?:receivedFrom|applicant\.)/u;
/** Per cent by which a share may be rounded. */
const OFF = 1;

/** Shares of those who applied, of a total that another paragraph counts: 「自然人61件，占84.7%」. */
export function wrongSharesApart(
  { figures: placed, above }: Passage,
  claims: readonly Claim[],
): readonly WrongShare[] {
  const figures = placed.map(({ figure }) => figure);
  if (!figures.some(({ measure }) => /[%％]/u.test(measure))) return [];
  const counted = (ids: (id: QuantityId) => boolean) =>
    claims.flatMap(({ quantity: { id }, figure }) => (figure && ids(id) && isPlain(figure) ? [figure] : []));
  const totals = counted((id) => WHOLES.has(id));
  const [total] = totals;
  if (!total || totals.some((each) => figures.includes(each) || above.includes(each))) return [];
  const applicants = counted((id) => APPLICANTS.test(id));
  return figures.flatMap((share, index) => {
    const part = figures[index - 1];
    if (!part || !applicants.includes(part) || !isPlain(share) || !/[%％]/u.test(share.measure)) return [];
    if (!/^占比?(?:为|约|达)?$/u.test(share.before)) return [];
    const fits = totals.some(({ value }) => Math.abs((part.value / value) * 100 - share.value) <= OFF);
    return fits
      ? []
      : [{ part, of: total.value, share, computed: Math.round((part.value / total.value) * 1000) / 10 }];
  });
}
