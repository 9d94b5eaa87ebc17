/** Whether parts make up their total, where they are meant to. */
import type { Figure } from './figures.ts';

export interface Breakdown {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly sum: number;
}

/** Parts that make up at least this share of the total are meant to be all of it. */
const NEARLY_ALL = 0.8;
/** What is counted under several channels is more than the total, and by more than this share of it. */
const OVERLAP = 0.1;
/** How applications were answered and who applied: a report names only those it had something to say about. */
const SOME_OF_MANY =
  /(?:予以|部分|同意|不予)公开|提供|处理|结转|办结|答复|复议|诉讼|维持|纠正|审结|企业|科研|公益|法律服务/u;
/** … but these are all who may apply, and all that a paper may be. */
const NAMES_ALL = /自然人.*法人|法人.*自然人|主动公开.*不予公开|复议.*诉讼|诉讼.*复议/u;
/** Parts of so many times the total are of another one. */
const FAR_MORE = 2;
export const PAPERS = /^[条件份篇]$/u;

const CASES = /^[件例宗起]$/u;

/** A list of papers counts them by 条, 件, 份 and 篇 as each is called, and one of cases by 件, 例, 宗 and 起. */
export function alike(one: string, other: string): boolean {
  return [PAPERS, CASES].some((measures) => measures.test(one) && measures.test(other)) || one === other;
}

/** @param list its words; @param each the list says 「分别」 and so names all of them */
export function judged(
  total: Figure,
  parts: readonly Figure[],
  list: string,
  each: boolean,
): readonly Breakdown[] {
  if (parts.length < 2 || ![total, ...parts].every(isPlain) || areOfOther(total, parts)) return [];
  // What follows the parts may be no part any more.
  if (parts.some((_, index) => index > 0 && sumOf(parts.slice(0, index + 1)) === total.value)) return [];
  // 「其中文件9件，全部公开；网站755条、公示栏136条」: one of them is divided by others.
  if (parts.some((_, index) => index < parts.length - 1 && sumOf(parts.slice(index)) === total.value))
    return [];
  const sum = sumOf(parts);
  if (sum > total.value && hasOutcomes(parts)) return [];
  // 「收到6件（含结转1件则为7件）」
  if (parts.length === 2 && parts.some(({ value }) => value > total.value)) return [];
  // 「新收317件，上年结转3件。其中…」: it is not the last figure that they divide.
  if (sum > total.value * FAR_MORE) return [];
  const wrong = [{ total, parts, sum }];
  if (sum > total.value) {
    return overlapping(list, parts) && sum > total.value * (1 + OVERLAP) ? [] : wrong;
  }
  const labels = parts.map((part) => part.before + part.after).join(' ');
  if (each || /其[他它](?!处理)/u.test(labels)) return wrong;
  const partial = SOME_OF_MANY.test(labels) && !NAMES_ALL.test(labels);
  return partial ||
    sum <= total.value * NEARLY_ALL ||
    /等(?:信息|内容|方面)?$/u.test(list) ||
    endsWithOthers(parts)
    ? []
    : wrong;
}

/** 「行政复议16件，行政诉讼4件，其中3件行政复议、1件行政诉讼尚未审结」: these are no parts of the lawsuits. */
function areOfOther(total: Figure, parts: readonly Figure[]): boolean {
  const labels = parts.map(({ before, after }) => before + after).join();
  const [own, ...more] = ['复议', '诉讼'].filter((kind) => total.before.includes(kind));
  return own !== undefined && more.length === 0 && labels.includes(own === '复议' ? '诉讼' : '复议');
}

/** 「行政争议11件，其中行政复议7件，维持6件，未审结1件」: what came of the first of them is no part of all. */
function hasOutcomes(parts: readonly Figure[]): boolean {
  return (
    parts.some(({ before }) => /维持|纠正|审结/u.test(before)) && /复议|诉讼/u.test(parts[0]?.before ?? '')
  );
}

/** 「…、业务类6篇等，涉及环保」 */
function endsWithOthers(parts: readonly Figure[]): boolean {
  return /^等/u.test(parts.at(-1)?.after ?? '');
}

/** One thing may be counted under several channels. */
function overlapping(list: string, parts: readonly Figure[]): boolean {
  return (
    /包括/u.test(list) ||
    parts.filter(({ before }) => /网站|公众号|微信|微博|平台|抖音|媒体|专栏|公示栏/u.test(before)).length > 1
  );
}

export function isPlain({ bound, plain }: Figure): boolean {
  return bound === 'exact' && plain;
}

export function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((all, { value }) => all + value, 0);
}
