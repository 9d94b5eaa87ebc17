/** The same words with two figures: 「组织政务公开培训3次」 here, 「组织政务公开培训5次」 there. */
import type { Figure } from './figures.ts';
import { anyOf, pattern } from './phrase.ts';

export interface SaidTwice {
  readonly first: Figure;
  readonly second: Figure;
  /** What both count, in the words of the first. */
  readonly words: string;
}

const OURSELVES = anyOf('我[镇乡街局办县区市]道?办?事?处? 本[镇乡级局办机单]关?位? 全[镇乡街]道?');
const WHEN = anyOf('20\\d{2}年度? 全年度? 本年度? 今年 年度?内? 一年来 截至年?底');
const IN_ALL = anyOf('累计 合计 总计 共计? 总共 一共 分别 已 了');
const THROUGH = anyOf('通过 利用 依托 借助 在');
/** Words that leave it open what is counted, and where. */
const SAYS_NOTHING = pattern`${anyOf('主动 公开 发布 推送 更新 刊登 开展 组织 举办 召开 办理 完成 政府 政务 信息 各类 各种 有关 相关 工作 活动 的')}`;
/** Part of a whole, of a list or of what the sentence before told. */
const A_PART = /^(?:其中|另|还|同时|此外|并|再|又|首次|[一二三四五六七八九十]是)/u;
/** Fewer characters may be said of different things. */
const LEAST = 2;

const without = (words: RegExp, text: string): string =>
  text.replace(new RegExp(words.source, 'gu'), '').replace(/[^\p{Script=Han}A-Za-z]/gu, '');
const WHO_AND_WHEN = pattern`${OURSELVES}|${WHEN}|${IN_ALL}|${THROUGH}`;

/**
 * Only a figure with which its sentence begins is looked at: in a list, or behind another clause, the same words may be
 * said of another channel, place or time.
 * @param figures those of which nothing else is known
 */
export function saidTwice(figures: readonly Figure[]): readonly SaidTwice[] {
  const seen = new Map<string, Figure>();
  return figures.flatMap((second) => {
    const key = keyOf(second);
    if (key === null) return [];
    const first = seen.get(key);
    if (!first) seen.set(key, second);
    return first && first.value !== second.value && first.sentence !== second.sentence
      ? [{ first, second, words: first.before + first.after }]
      : [];
  });
}

function keyOf({ plain, bound, upTo, before, after, measure, clause }: Figure): string | null {
  if (!plain || bound !== 'exact' || clause.inBrackets || A_PART.test(upTo)) return null;
  // A month, an hour or a telephone.
  if (/\d/u.test(before.replace(/20\d{2}年/u, ''))) return null;
  const words = without(WHO_AND_WHEN, before);
  if (words !== without(WHO_AND_WHEN, upTo)) return null;
  const counted = words + without(WHO_AND_WHEN, after);
  return without(SAYS_NOTHING, counted).length < LEAST ? null : `${counted} ${measure}`;
}
