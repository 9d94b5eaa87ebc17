/** The figures of a random report by the names that the phrasings use, and the phrasings with figures put in. */
import { type CellId, cellsOf, type Form } from '../../shared/form/index.ts';
import type { Random } from '../generator/random.ts';

export type Facts = Readonly<Record<string, number>>;

export function factsOf(form: Form, figures: ReadonlyMap<CellId, number>, chance: Random): Facts {
  const at = (id: CellId) => figures.get(id) ?? 0;
  const rows = (start: string) =>
    [...cellsOf(form).keys()].filter((id) => id.startsWith(`applications.${start}`) && id.endsWith('.total'));
  const sum = (ids: readonly CellId[]) => ids.reduce((whole, id) => whole + at(id), 0);
  const suits = (column: string) =>
    sum([`review.directSuit.${column}`, `review.suitAfterReconsideration.${column}`]);
  const results = Object.fromEntries(
    rows('').map((id) => [id.slice('applications.'.length, -'.total'.length), at(id)]),
  );
  const received = at('applications.new.total');
  return {
    ...results,
    in: at('applications.carriedIn.total'),
    out: at('applications.carriedOut.total'),
    all: received + at('applications.carriedIn.total'),
    refused: sum(rows('refused')),
    unable: sum(rows('unable')),
    declined: sum(rows('declined')),
    other: sum(rows('other')),
    newPerson: at('applications.new.person'),
    newBusiness: at('applications.new.business'),
    newResearch: at('applications.new.research'),
    newOtherOrg: at('applications.new.otherOrg'),
    newSocialOrg: at('applications.new.socialOrg'),
    newLegalService: at('applications.new.legalService'),
    newOrg: received - at('applications.new.person'),
    reco: at('review.reconsideration.total'),
    recoUpheld: at('review.reconsideration.upheld'),
    recoCorrected: at('review.reconsideration.corrected'),
    recoOther: at('review.reconsideration.otherResult'),
    recoPending: at('review.reconsideration.pending'),
    suits: suits('total'),
    suitsUpheld: suits('upheld'),
    suitsCorrected: suits('corrected'),
    suitsOther: suits('otherResult'),
    suitsPending: suits('pending'),
    direct: at('review.directSuit.total'),
    directUpheld: at('review.directSuit.upheld'),
    directOther: at('review.directSuit.otherResult'),
    after: at('review.suitAfterReconsideration.total'),
    afterUpheld: at('review.suitAfterReconsideration.upheld'),
    afterPending: at('review.suitAfterReconsideration.pending'),
    disputes: at('review.reconsideration.total') + suits('total'),
    lic: at('disclosure.licensing.decisions'),
    pen: at('disclosure.penalty.decisions'),
    coe: at('disclosure.coercion.decisions'),
    fee: at('disclosure.fees.amount'),
    feeYuan: Math.round(at('disclosure.fees.amount') * 10_000),
    made: at('disclosure.normative.made'),
    repealed: at('disclosure.normative.repealed'),
    inForce: at('disclosure.normative.inForce'),
    pub: chance.whole(90, 900),
  };
}

const BLANK = /\{(\w+)(?:([/%:])(\w+))?\}/gu;

export function blanksIn(phrasing: string): number {
  return [...phrasing.matchAll(BLANK)].length;
}

/** @param spoiled which of its figures is written wrong, and by how much */
export function tell(
  phrasing: string,
  facts: Facts,
  spoiled?: { readonly index: number; readonly by: number },
): string {
  let index = -1;
  return phrasing.replace(BLANK, (_, name: string, sign?: string, more = '') => {
    index += 1;
    const right = figure(facts, name, sign, more);
    const coarse = sign === '%' ? (right > 50 ? -20 : 20) : name === 'feeYuan' ? 10_000 : null;
    const wrong = index === spoiled?.index ? right + (coarse ?? spoiled.by) : right;
    return sign === ':' ? inChinese(wrong) : String(Math.round(wrong * 100) / 100);
  });
}

function figure(facts: Facts, name: string, sign: string | undefined, more: string): number {
  const whole = facts[name];
  if (whole === undefined) throw new Error(`no figure ${name}`);
  if (sign === '%') return Math.round((whole / Math.max(facts[more] ?? 1, 1)) * 1000) / 10;
  if (sign !== '/') return whole;
  const parts = [Math.floor(whole * 0.5), Math.floor(whole * 0.3)];
  return parts[Number(more) - 1] ?? whole - parts.reduce((all, part) => all + part, 0);
}

const DIGITS = '零一二三四五六七八九';

function inChinese(value: number): string {
  if (value >= 1000) return String(value);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const text =
    (hundreds > 0 ? `${DIGITS[hundreds]}百` : '') +
    (tens > 0
      ? `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`
      : hundreds > 0 && ones > 0
        ? '零'
        : '') +
    (ones > 0 ? DIGITS[ones] : '');
  return text === '' ? '零' : text;
}
