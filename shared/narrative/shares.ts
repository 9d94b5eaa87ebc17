/** Shares in per cent, worked out again: 「收到25件，其中自然人20件，占80%」. */
import type { Figure } from './figures.ts';
import { alike } from './part-sums.ts';
import type { Passage } from './passages.ts';

export interface WrongShare {
  readonly part: Figure;
  /** Of how many. */
  readonly of: number;
  readonly share: Figure;
  readonly computed: number;
}

const OF_A_TOTAL =
  /占(?:比|到)?(?:\p{Script=Han}{0,10}(?:总数|总量|总件数|件数|数量|数|全部)的?)?(?:为|约|达|到|比)*$/u;
const OF_SOMETHING_ELSE = /全[市县区省]|任务|考核|分值|目标|计划|人口|面积/u;
/** Not 「48件，自然人占85%（41件）」. */
const ITS_OWN_SHARE = new RegExp(`^(?:约|大约|各|分别)?${OF_A_TOTAL.source}`, 'u');
const ITS_SHARE_IN_BRACKETS = /^占?(?:比|到)?(?:为|约)?$/u;
/** A count with a share of its own is a part, not a total. */
const isAPart = (next: Figure | undefined) =>
  next !== undefined && isPercentage(next) && ITS_OWN_SHARE.test(next.before);
/** 「解读5篇，图文解读占比达60%」: the share of something else than what was counted before it. */
const isOfAnother = (words: string, part: Figure) => {
  const noun = words.replace(OF_A_TOTAL, '').replace(/\P{Script=Han}|^其中|[共均]$/gu, '');
  return noun.length > 2 && !part.before.includes(noun);
};
const A_SUM = /[合共总]计|总数|一共|总办结|新收/u;
const OFF = 1;
const FEWEST_PAIRS = 3;

/** Shares that are of no total told before them. */
export function wrongShares(passage: Passage): readonly WrongShare[] {
  const found = [...sharesOfTotals(passage), ...sharesInBrackets(passage), ...sharesOfOneAnother(passage)];
  return found.filter(({ share }, index) => found.findIndex((other) => other.share === share) === index);
}

function sharesOfTotals({ figures: placed, above }: Passage): readonly WrongShare[] {
  const figures = placed.map(({ figure }) => figure);
  return figures.flatMap((share, index) => {
    if (!isPercentage(share)) return [];
    const before = figures
      .slice(0, index)
      .filter((figure) => !isPercentage(figure) && !isAside(figure, share));
    const last = before.at(-1);
    // 「公开12件，占办结总数25件的48%」
    const named = share.before === '的' && last && /^占/u.test(last.before) ? last : null;
    const part = named ? before.at(-2) : (inBracketsAfter(share, figures[index + 1]) ?? last);
    const words = named ? named.before : share.before;
    if (!part || part.sentence !== share.sentence || OF_SOMETHING_ELSE.test(words)) return [];
    if (!named && (!OF_A_TOTAL.test(words) || (part === last && isOfAnother(words, part)))) return [];
    const own = named ? [named] : totalsFor(part, index, figures);
    const totals =
      own.length > 0 ? own : [...namedAbove(words, above), ...provenAbove(share, part, figures, above)];
    const [total] = totals;
    if (!total || [share, part, ...totals].some(({ bound, plain }) => bound !== 'exact' || !plain)) return [];
    const of = ({ value }: Figure) => (part.value / value) * 100;
    // 「民生60条、财政25条，占比85%」 is the share of all that were named, or of the last alone.
    const together = sumsOf(before.slice(before.indexOf(total) + 1));
    const fits = ({ value: whole }: Figure) =>
      [part.value, ...together].some((some) => Math.abs((some / whole) * 100 - share.value) <= OFF);
    // Another share is of the same total, which is told elsewhere or not at all.
    if (isOfSameTotal(share, part, figures)) return [];
    // 「其中公开4件，占67%，答复总数6件」: it is told afterwards of what.
    if ([...totals, ...above, ...sumsAfter(part, index, figures)].some(fits)) return [];
    return [{ part, of: total.value, share, computed: Math.round(of(total) * 10) / 10 }];
  });
}

/** 「予以公开27件，占41%；部分公开9件，占14%；不予公开10件，占15%」: of one total that is not told, by all of them but one. */
function sharesOfOneAnother({ figures: placed, above }: Passage): readonly WrongShare[] {
  const figures = placed.map(({ figure }) => figure);
  const pairs = figures.flatMap((share, index) => {
    const part = figures.slice(0, index).findLast((figure) => !isAside(figure, share));
    return part &&
      isPercentage(share) &&
      !isPercentage(part) &&
      (OF_A_TOTAL.test(share.before) || isInItsBrackets(share, part)) &&
      part.sentence === share.sentence &&
      part.value > 0 &&
      share.value > 0 &&
      [part, share].every(({ bound, plain }) => bound === 'exact' && plain)
      ? [{ part, share }]
      : [];
  });
  const parts = pairs.map(({ part }) => part);
  const told = [...figures, ...above].some(
    (figure) =>
      !parts.includes(figure) &&
      A_SUM.test(figure.before) &&
      pairs.every(({ part }) => figure.value >= part.value),
  );
  const alike = ({ part, share }: (typeof pairs)[number]) =>
    `${part.measure} ${share.before.replace(OF_A_TOTAL, '').replace(ITS_SHARE_IN_BRACKETS, '')}`;
  if (told || pairs.length < FEWEST_PAIRS || new Set(pairs.map(alike)).size > 1) return [];
  const off = ({ part, share }: (typeof pairs)[number], of: number) =>
    Math.abs((part.value / of) * 100 - share.value) > OFF;
  // Of all of them together, or of a figure told before: rounded in whatever way, the first share alone proves little.
  const together = pairs.reduce((all, { part }) => all + part.value, 0);
  const wholes = [together, ...[...above, ...figures].map(({ value }) => value)];
  if (wholes.some((of) => !pairs.some((pair) => off(pair, of)))) return [];
  for (const { part, share } of pairs) {
    const of = Math.round((part.value / share.value) * 100);
    const wrong = pairs.filter((pair) => off(pair, of));
    const [only] = wrong;
    if (only && wrong.length === 1)
      return [{ ...only, of, computed: Math.round((only.part.value / of) * 1000) / 10 }];
  }
  return [];
}

/** Per cent by which two shares of one total may be rounded. */
const ROUNDED = 0.2;

function isOfSameTotal(share: Figure, part: Figure, figures: readonly Figure[]): boolean {
  const total = (part.value / share.value) * 100;
  return figures.some((other, index) => {
    const of = figures[index - 1];
    return (
      of !== undefined &&
      other !== share &&
      isPercentage(other) &&
      !isPercentage(of) &&
      OF_A_TOTAL.test(other.before) &&
      Math.abs((of.value / total) * 100 - other.value) <= ROUNDED
    );
  });
}

/** 「应办总量78件。办结71件，占应办总量的91%」 */
function namedAbove(words: string, above: readonly Figure[]): readonly Figure[] {
  const name = /占(\p{Script=Han}{2,8}?)(?:总数|总量|总件数)/u.exec(words)?.[1];
  const named = name && above.findLast(({ before }) => before.includes(name));
  return named ? [named] : [];
}

/** 「办结104件。公开39件，占37.5%；部分公开14件，占15.3%」: the total above of which another share is told rightly. */
function provenAbove(
  share: Figure,
  part: Figure,
  figures: readonly Figure[],
  above: readonly Figure[],
): readonly Figure[] {
  const others = figures.flatMap((other, index) => {
    const of = figures[index - 1];
    return of && other !== share && isPercentage(other) && !isPercentage(of) && OF_A_TOTAL.test(other.before)
      ? [{ of, other }]
      : [];
  });
  return above.filter(
    (total) =>
      mayBeTotal(total, part, undefined) &&
      others.some(({ of, other }) => Math.abs((of.value / total.value) * 100 - other.value) <= OFF / 10),
  );
}

/** 「答复45件，其中公开20件（44.4%）、部分公开5件（21.1%）、…」: of the total that all the others are of. */
function sharesInBrackets({ figures: placed, above }: Passage): readonly WrongShare[] {
  const figures = placed.map(({ figure }) => figure);
  const pairs = figures.flatMap((share, index) => {
    const part = figures[index - 1];
    const follows = part && isInItsBrackets(share, part) && part.sentence === share.sentence;
    return follows &&
      isPercentage(share) &&
      [part, share].every(({ bound, plain }) => bound === 'exact' && plain)
      ? [{ part, share }]
      : [];
  });
  if (pairs.length < FEWEST_PAIRS) return [];
  return [...figures, ...above]
    .flatMap((total) => {
      const off = pairs.filter(
        ({ part, share }) => Math.abs((part.value / total.value) * 100 - share.value) > OFF,
      );
      const [wrong] = off;
      return wrong && off.length === 1 && total !== wrong.part && mayBeTotal(total, wrong.part, undefined)
        ? [{ ...wrong, of: total.value, computed: Math.round((wrong.part.value / total.value) * 1000) / 10 }]
        : [];
    })
    .slice(0, 1);
}

/** 「其他处理12件（其中撤回9件），占24%」: what stands in brackets has no part in it. */
function isAside({ clause }: Figure, share: Figure): boolean {
  return clause.inBrackets && !share.clause.inBrackets;
}

/** 「予以公开20件（占44.4%）、部分公开5件（11.1%）」 */
function isInItsBrackets(share: Figure, part: Figure): boolean {
  return ITS_SHARE_IN_BRACKETS.test(share.before) && share.clause.inBrackets && !part.clause.inBrackets;
}

/** 「自然人占80%（20件）」 */
function inBracketsAfter(share: Figure, next: Figure | undefined): Figure | null {
  const { clauses } = share.sentence;
  const follows =
    next?.clause.inBrackets &&
    !share.clause.inBrackets &&
    !isPercentage(next) &&
    clauses[clauses.indexOf(share.clause) + 1] === next.clause;
  return follows ? next : null;
}

/** Of what the part before the share at `index` may be a share: what was told before, or else a sum that follows. */
function totalsFor(part: Figure, index: number, figures: readonly Figure[]): readonly Figure[] {
  const before = figures.filter((figure, at) => {
    const share = figures[at - 1];
    const ofAShare = share && isPercentage(share) && inBracketsAfter(share, figure) !== null;
    return at < index && !ofAShare && mayBeTotal(figure, part, figures[at + 1]);
  });
  return before.length > 0 ? before : sumsAfter(part, index, figures);
}

/** Of the last two figures, the last three and so on. */
function sumsOf(figures: readonly Figure[]): readonly number[] {
  return figures
    .slice(0, -1)
    .map((_, from) => figures.slice(from).reduce((all, { value }) => all + value, 0));
}

function sumsAfter(part: Figure, index: number, figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(
    (figure, at) => at > index && A_SUM.test(figure.before) && mayBeTotal(figure, part, figures[at + 1]),
  );
}

function mayBeTotal(figure: Figure, part: Figure, next: Figure | undefined): boolean {
  return (
    figure !== part &&
    alike(figure.measure, part.measure) &&
    figure.value >= part.value &&
    figure.value > 0 &&
    !isAPart(next)
  );
}

function isPercentage({ measure }: Figure): boolean {
  return /[%％]/u.test(measure);
}
