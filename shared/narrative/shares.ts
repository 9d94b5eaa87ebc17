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
/** A count with a share of its own is a part, not a total. */
const isAPart = (next: Figure | undefined) =>
  next !== undefined && isPercentage(next) && OF_A_TOTAL.test(next.before);
const OFF = 1;

/** Shares that are of no total told before them. */
export function wrongShares({ figures: placed }: Passage): readonly WrongShare[] {
  const figures = placed.map(({ figure }) => figure);
  return figures.flatMap((share, index) => {
    if (!isPercentage(share) || !OF_A_TOTAL.test(share.before) || OF_SOMETHING_ELSE.test(share.before))
      return [];
    const part = figures.slice(0, index).findLast((figure) => !isPercentage(figure));
    if (!part || part.sentence !== share.sentence) return [];
    const isTotal = (figure: Figure, at: number) =>
      figure !== part &&
      figure.measure === part.measure &&
      figure.value >= part.value &&
      figure.value > 0 &&
      !isAPart(figures[at + 1]);
    const before = figures.slice(0, index).filter(isTotal);
    // 「公开12件，占48%，共办结25件」
    const totals =
      before.length > 0
        ? before
        : figures.filter(
            (figure, at) => at > index && figure.sentence === share.sentence && isTotal(figure, at),
          );
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
