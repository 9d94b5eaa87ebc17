/** Shares in per cent, worked out again: 「收到25件，其中自然人20件，占80%」. */
import type { Figure } from './figures.ts';
import type { Passage } from './passages.ts';

export interface WrongShare {
  readonly part: Figure;
  readonly total: Figure;
  readonly share: Figure;
  readonly computed: number;
}

const OF_A_TOTAL =
  /占(?:比|到)?(?:\p{Script=Han}{0,10}(?:总数|总量|总件数|件数|数量|数|全部)的?)?(?:为|约|达|到|比)*$/u;
const OF_SOMETHING_ELSE = /全[市县区省]|任务|考核|分值|目标|计划|人口|面积/u;
const OFF = 1;

/** Shares that are of no total told before them. */
export function wrongShares({ figures }: Passage): readonly WrongShare[] {
  return figures.flatMap(({ figure: share }, index) => {
    if (!isPercentage(share) || !OF_A_TOTAL.test(share.before) || OF_SOMETHING_ELSE.test(share.before))
      return [];
    const counts = figures.slice(0, index).flatMap(({ figure }) => (isPercentage(figure) ? [] : [figure]));
    const part = counts.at(-1);
    if (!part || part.sentence !== share.sentence) return [];
    const totals = counts
      .slice(0, -1)
      .filter(({ measure, value }) => measure === part.measure && value >= part.value && value > 0);
    const [total] = totals;
    if (!total || [share, part, ...totals].some(({ bound, clause }) => bound !== 'exact' || !clause.plain))
      return [];
    const of = ({ value }: Figure) => (part.value / value) * 100;
    if (totals.some((each) => Math.abs(of(each) - share.value) <= OFF)) return [];
    return [{ part, total, share, computed: Math.round(of(total) * 10) / 10 }];
  });
}

function isPercentage({ measure }: Figure): boolean {
  return /[%％]/u.test(measure);
}
