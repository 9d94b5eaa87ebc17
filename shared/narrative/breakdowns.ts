/** Totals with their parts: 「公开信息356条，其中A 12条、B 8条、C 336条」, and shares in per cent. */
import type { Figure } from './figures.ts';
import type { Sentence } from './sentences.ts';

export interface Breakdown {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly sum: number;
}

/** Parts that make up at least this share of the total are meant to be all of it. */
const NEARLY_ALL = 0.7;
/** How applications were answered: a report names only the results it had something to say about. */
const SOME_OF_MANY = /(?:予以|部分|同意|不予)公开|提供|处理|结转|办结|答复|复议|诉讼/u;

/** Breakdowns in one sentence that do not add up to their total. Partial lists are no breakdowns. */
export function wrongBreakdowns(sentence: Sentence, figures: readonly Figure[]): readonly Breakdown[] {
  const opens = [...sentence.text.matchAll(/其中[：:]?|分别[为是]|包括|(?<=\d[条件篇份个])[：:]/gu)];
  if (opens.length !== 1 || figures.length < 3) return [];
  const opensAt = opens[0]?.index ?? 0;
  const placed = inText(sentence.text, figures);
  const total = placed.filter(({ at }) => at < opensAt).at(-1)?.figure;
  const after = placed.filter(({ at }) => at > opensAt).map(({ figure }) => figure);
  if (total?.bound !== 'exact' || !total.clause.plain) return [];
  const end = after.findIndex((figure) => figure.measure !== total.measure || ENDS_LIST.test(figure.before));
  const parts = end === -1 ? after : after.slice(0, end);
  if (parts.length < 2 || parts.some((part) => part.bound !== 'exact' || !part.clause.plain)) return [];
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (sum === total.value) return [];
  if (sum > total.value) return overlapping(sentence, parts) ? [] : [{ total, parts, sum }];
  const labels = parts.map((part) => part.before + part.after).join(' ');
  const complete = /其他|其它|分别/u.test(labels + sentence.text.slice(opensAt, opensAt + 3));
  if (!complete && (SOME_OF_MANY.test(labels) || sum < total.value * NEARLY_ALL)) return [];
  return /等(?:信息|内容|方面)?$/u.test(sentence.text) ? [] : [{ total, parts, sum }];
}

/** Something else begins: another verb of the same subject. */
const ENDS_LIST = /结转|办结|答复|同时|此外|另|还|较|比|增|减|全年|累计|年收到/u;

/** One thing may be counted under several channels. */
function overlapping(sentence: Sentence, parts: readonly Figure[]): boolean {
  return (
    /包括/u.test(sentence.text) ||
    parts.filter(({ before }) => /网站|公众号|微信|微博|平台|抖音|媒体|专栏|公示栏/u.test(before)).length > 1
  );
}

function inText(text: string, figures: readonly Figure[]): readonly { figure: Figure; at: number }[] {
  let from = 0;
  return figures.map((figure) => {
    const at = text.indexOf(figure.text, from);
    from = at + figure.text.length;
    return { figure, at };
  });
}

export interface WrongShare {
  readonly part: Figure;
  readonly total: Figure;
  readonly stated: number;
  readonly computed: number;
}

/** 「收到25件，其中自然人20件，占70%」: one total, one part, one share, and the share is not theirs. */
export function wrongShare(figures: readonly Figure[]): WrongShare | null {
  const shares = figures.filter(({ measure }) => /[%％]/u.test(measure));
  const counts = figures.filter(({ measure }) => !/[%％]/u.test(measure));
  const [share] = shares;
  const [total, part] = counts;
  if (!share || !total || !part || shares.length > 1 || counts.length > 2) return null;
  if (!/占(?:比|总数的?|总量的?|全部的?|申请总数的?)?(?:为|约|达|到)*$/u.test(share.before)) return null;
  if (
    total.measure !== part.measure ||
    [total, part, share].some(({ bound, clause }) => bound !== 'exact' || !clause.plain)
  )
    return null;
  if (part.value > total.value || total.value === 0) return null;
  const computed = (part.value / total.value) * 100;
  return Math.abs(computed - share.value) <= 1
    ? null
    : { part, total, stated: share.value, computed: Math.round(computed * 10) / 10 };
}
